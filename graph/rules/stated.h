// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: the numbers a source states of its host, beside what the same source lists. Two sources are never
/// mixed: one may know more than the other.

#include "graph/model/origin.h"
#include "graph/rules/scope.h"

namespace unitscope {

/// Something that sources count, and how it is counted again.
struct CountedThing
{
    std::span<const Attr> attrs; ///< all state the same number; the first is part of the finding's key
    QLatin1StringView one;       ///< "running module"
    QLatin1StringView many;      ///< "running modules"
    Kind kind;                   ///< the list it is counted in
    QLatin1StringView category;  ///< only those, if not empty
    enum class Of : quint8 { Listed, WithEntrypoint, WithoutEntrypoint } of = Of::Listed;
};
std::span<const CountedThing> countedThings();
const CountedThing* findCountedThing(Attr attr);
const CountedThing& countedThing(Attr attr); ///< there must be one

/// Who states something. Two files that quote the same source are one voice.
struct Voice
{
    Origin origin = {};
    SourceIndex source = 0; ///< where it is read
    QString name() const;   ///< safe for people
};
Voice voiceOf(const Graph& graph, ClaimIndex claim);
bool isSaidBy(const Graph& graph, ClaimIndex claim, const Voice& voice);

/// One number of one voice.
struct StatedCount
{
    Voice voice = {};
    std::vector<qint64> values = {};     ///< what it states, each once, ascending; never empty
    std::vector<ClaimIndex> claims = {}; ///< everywhere it does
    bool isListed = false;               ///< whether it lists that kind at all
    qint64 listed = 0;
    std::vector<ClaimIndex> listedClaims = {}; ///< the rows that were counted; none if they are not known one by one

    bool holds() const { return values.size() == 1 && values.front() == listed; }
    /// How many it lacks; 0 if it lists enough.
    qint64 missing() const { return std::max<qint64>(0, values.back() - listed); }
};
/// By the name of who states the number.
std::vector<StatedCount> statedCounts(const Graph& graph, const Node& host, const CountedThing& thing);

/// How many of a kind are listed on a host; nothing if nobody of that voice looks at them.
std::optional<qint64> listedBy(const Graph& graph, const Voice& voice, const QString& host, Kind kind);
/// The statements of one voice that a service of the host is of that category (normal form).
std::vector<ClaimIndex> categoryClaims(const Graph& graph, const Voice& voice, const QString& host,
                                       QLatin1StringView category);

} // namespace unitscope
