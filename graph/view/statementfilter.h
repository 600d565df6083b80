// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which statements of a list somebody wants to see, and in which order. Pure.

#include "graph/view/statementlist.h"

namespace unitscope {

/// What may be asked of a verdict.
enum class VerdictChoice : quint8 { Backed, SaysOtherwise, NotMentioned, NoProofLine };

struct StatementFilter
{
    QString words = {}; ///< each must occur in one of the row's texts, whatever its letter case
    std::optional<Kind> kind = {};
    bool onlyConnections = false; ///< instead of a kind
    std::optional<Basis> basis = {};
    std::optional<VerdictChoice> verdict = {};
    bool onlyContradicted = false;
    std::optional<Subject> about = {}; ///< this thing and its connections, or this connection
    bool operator==(const StatementFilter&) const = default;
};

struct StatementOrder
{
    StatementColumn column = StatementColumn::About;
    bool isDescending = false;
    bool operator==(const StatementOrder&) const = default;
};

/// Indices of rows; equal ones stay in the order of the list. Cut short if asked to stop.
std::vector<quint32> arrange(const StatementList& list, const StatementFilter& filter, const StatementOrder& order,
                             std::stop_token stop);

} // namespace unitscope
