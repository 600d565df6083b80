// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The problems of one box or line, at the top of its details: worst first, each a row that can be pressed.

#include "app/ui/problems/problemrow.h"

#include <QtWidgets/qwidget.h>

namespace unitscope {

class BoxProblems : public QWidget
{
    Q_OBJECT

public:
    explicit BoxProblems(const std::vector<const ProblemRow*>& rows, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& key);
};

/// What is about a thing and not ignored, worst first.
std::vector<const ProblemRow*> problemsAbout(const ProblemRows& rows, const Subject& subject);

} // namespace unitscope
