// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The numbers and quality gates that sources state of a host, each beside what the same source lists: also those that
/// hold, of which no rule says anything. Pure; words are safe for people.

#include "graph/model/graph.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

struct StatedNumber
{
    QString what = {};                   ///< "running modules"
    QString source = {};                 ///< who states it
    std::vector<qint64> stated = {};     ///< each once, ascending; never empty
    std::vector<ClaimIndex> claims = {}; ///< everywhere it does
    std::optional<qint64> counted = {};  ///< nothing: it states the number and lists none of them
    bool holds() const { return counted && stated.size() == 1 && stated.front() == *counted; }
};
/// In the order in which a registry states them; of one number by who states it.
std::vector<StatedNumber> statedNumbers(const Graph& graph, const Node& host);

struct StatedGate
{
    enum class Answer : quint8 { Holds, Fails, CannotBeJudged };
    QString label = {};
    QString source = {};                 ///< who says that it was passed
    std::vector<ClaimIndex> claims = {}; ///< everywhere it does
    Answer answer = Answer::Holds;       ///< made again from what that source lists
    QStringList why = {};                ///< of another answer than Holds
};
std::vector<StatedGate> statedGates(const Graph& graph, const Node& host);

} // namespace unitscope
