// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Says that two states are compared and which part of them the picture shows, and changes that. Hidden if there is one.

#include "graph/view/viewspec.h"

#include <QtWidgets/qframe.h>
#include <vector>

class QToolButton;

namespace unitscope {

class ElidedLabel;

class CompareBar : public QFrame
{
    Q_OBJECT

public:
    explicit CompareBar(QWidget* parent = nullptr);

    const ElidedLabel* words() const { return m_words; }
    /// `words`: what is compared with what, and how much changed.
    void setComparison(const QString& words);
    void setPart(Compared part);

Q_SIGNALS:
    void partChosen(unitscope::Compared part);
    void previousWanted();
    void nextWanted();
    void listWanted();

private:
    ElidedLabel* m_words;
    std::vector<std::pair<Compared, QToolButton*>> m_parts;
};

/// "Both", "Only changes", "Before", "After", "After, tidied".
QString wordsFor(Compared part);

} // namespace unitscope
