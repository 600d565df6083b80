// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to model/: the forms in which commands show what a proof line quotes. Each pattern is linear: no repetition
/// within a repetition.

#include "graph/model/proofline.h"

#include <QtCore/qregularexpression.h>

namespace unitscope {

/// Group 1 of the expression is what `first` says, group 2 what `second` says, if there is one.
struct ProofPattern
{
    QRegularExpression expression;
    Attr first;
    std::optional<Attr> second = {};
};

std::span<const ProofPattern> proofPatterns();
/// Adds what the pattern finds in the line, at most 64 statements. The words of a statement are those of the whole match up
/// to its value, so that "PID: 12" and not only "12" can be shown.
void readPattern(const QString& line, const ProofPattern& pattern, std::vector<ProofStatement>& statements);

} // namespace unitscope
