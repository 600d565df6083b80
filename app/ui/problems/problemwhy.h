// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One problem in full: what was found, both sides with their places, the rule that says so and why it matters, and what
/// was decided about it. Asks to see a side and to decide; does neither itself.

#include "app/ui/problems/problemrow.h"

#include <QtWidgets/qscrollarea.h>

class QVBoxLayout;

namespace unitscope {

class ProblemWhy : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProblemWhy(QWidget* parent = nullptr);

    /// Null for none: a sentence says what to do.
    void show(const ProblemRow* row);
    QSize sizeHint() const override { return {320, 160}; }

Q_SIGNALS:
    void sideChosen(int side);
    void ignoreWanted();
    void takeBackWanted();

private:
    QWidget* contentFor(const ProblemRow& row);
    void addSides(QVBoxLayout* column, const ProblemRow& row);
    void addDecision(QVBoxLayout* column, const ProblemRow& row);
};

} // namespace unitscope
