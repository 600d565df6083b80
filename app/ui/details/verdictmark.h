// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the proof line says about a statement, as one small sign: a tick where it backs it, a warning where it says
/// otherwise, a pale ring where it does not mention it. Pressing it asks to see the words that decide.

#include "graph/view/fieldlist.h"

#include <QtWidgets/qabstractbutton.h>

namespace unitscope {

class VerdictMark : public QAbstractButton
{
    Q_OBJECT

public:
    /// `statement` must have a verdict.
    explicit VerdictMark(const Statement& statement, QWidget* parent = nullptr);

    ProofVerdict verdict() const { return m_verdict; }
    QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ProofVerdict m_verdict;
};

} // namespace unitscope
