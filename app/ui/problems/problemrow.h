// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything that is wrong, missing or undecided, as rows for people: what was found in the graph and what could not be
/// read of its sources. Plain values, safe for people; made once for each review. Indices belong to the graph.

#include "graph/rules/review.h"

#include <memory>

namespace unitscope {

enum class ProblemGroup : quint8 { DoesNotAddUp, Risks, Gaps, CannotBeJudged, CouldNotBeRead, Ignored };
QString wordsFor(ProblemGroup group); ///< "Does not add up"
QString wordsFor(Severity severity);  ///< "Error"

/// One side of the matter, and the first place that says so.
struct ProblemSide
{
    QString words = {};
    QString where = {}; ///< "registry.json:12", with how many more; empty if nothing states it: it was counted
    std::optional<Evidence> place = {};
    std::optional<ClaimIndex> statement = {};
};

struct ProblemRow
{
    QString key = {}; ///< the finding's; of its own for what could not be read
    ProblemGroup group = ProblemGroup::Gaps;
    Severity severity = Severity::Note;
    QString words = {}; ///< one sentence
    QString about = {}; ///< names
    std::vector<Subject> subjects = {};
    std::vector<ProblemSide> sides = {};
    QString title = {};     ///< of the rule
    QString help = {};      ///< why it matters and what to do
    QString rule = {};      ///< the rule's id; empty for what could not be read
    int version = 0;        ///< the rule's
    QString ignored = {};   ///< why, by whom and until when; empty if it is not ignored
    QString decidedOn = {}; ///< the finding's words as they are: what a decision names

    /// Of the first side that stands somewhere; empty if none does.
    QString where() const;
};
using ProblemRows = std::vector<ProblemRow>;
using ProblemRowsPtr = std::shared_ptr<const ProblemRows>;

/// In the order of groups, worst first in each. `review` may be null: then only what could not be read.
ProblemRowsPtr problemRowsOf(const Graph& graph, const Review* review);

} // namespace unitscope
