// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/edgeends.h"

#include <QtCore/qstringlist.h>
#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr Kind programs[] = {Kind::Service, Kind::Process};
constexpr Kind listeners[] = {Kind::Service, Kind::Process, Kind::Socket};
constexpr Kind starters[] = {Kind::Timer, Kind::Socket};
constexpr Kind units[] = {Kind::Service, Kind::Timer, Kind::Target, Kind::Socket};
constexpr Kind streams[] = {Kind::Stream};
constexpr Kind ports[] = {Kind::Port};
constexpr Kind venvs[] = {Kind::Venv};
constexpr Kind code[] = {Kind::Code};

struct Ends
{
    std::span<const Kind> from;
    std::span<const Kind> to;
};

Ends endsOf(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Flow: return {programs, streams};
    case EdgeKind::Listens: return {listeners, ports};
    case EdgeKind::Connects: return {programs, ports};
    case EdgeKind::Triggers: return {starters, units};
    case EdgeKind::Requires:
    case EdgeKind::Wants:
    case EdgeKind::After:
    case EdgeKind::PartOf: return {units, units};
    case EdgeKind::RunsIn: return {programs, venvs};
    case EdgeKind::Implements: return {programs, code};
    case EdgeKind::StoredIn: return {streams, programs};
    }
    Q_UNREACHABLE();
}

bool isOneOf(Kind kind, std::span<const Kind> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

QString anyOf(std::span<const Kind> kinds)
{
    QStringList words;
    for (const Kind kind : kinds)
        words += wordFor(kind);
    return words.join(u" or "_s);
}

} // namespace

bool canConnect(const EdgeId& edge)
{
    const Ends ends = endsOf(edge.kind);
    return isOneOf(edge.from.kind(), ends.from) && isOneOf(edge.to.kind(), ends.to);
}

QString possibleEnds(EdgeKind kind)
{
    const Ends ends = endsOf(kind);
    return u"from "_s + anyOf(ends.from) + u" to "_s + anyOf(ends.to);
}

} // namespace unitscope
