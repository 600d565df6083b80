// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/file/viewhosts.h"

#include "graph/base/safetext.h"
#include "graph/model/graph.h"

#include <QtCore/qstringlist.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString listed(const std::set<QString>& hosts)
{
    constexpr int longest = 160;
    return safeForPeople(shortened(QStringList(hosts.begin(), hosts.end()).join(u", "_s), longest));
}

/// The same thing on another host. A frame of a host has its name.
NodeId carried(const NodeId& id, const QString& from, const QString& to)
{
    if (id.host() != from)
        return id;
    const bool isHost = id.kind() == Kind::Host && id.name() == from;
    return NodeId::make(to, id.kind(), isHost ? to : id.name()).value_or(id);
}

std::set<NodeId> carried(const std::set<NodeId>& ids, const QString& from, const QString& to)
{
    std::set<NodeId> there;
    for (const NodeId& id : ids)
        there.insert(carried(id, from, to));
    return there;
}

template <class Value>
std::map<NodeId, Value> carried(const std::map<NodeId, Value>& byId, const QString& from, const QString& to)
{
    std::map<NodeId, Value> there;
    for (const auto& [id, value] : byId)
        there.emplace(carried(id, from, to), value);
    return there;
}

ViewFile carried(ViewFile view, const QString& from, const QString& to)
{
    ViewSpec& spec = view.spec;
    if (spec.focus)
        spec.focus->center = carried(spec.focus->center, from, to);
    spec.collapsed = carried(spec.collapsed, from, to);
    spec.positions = carried(spec.positions, from, to);
    spec.own.notes = carried(spec.own.notes, from, to);
    view.boxes = carried(view.boxes, from, to);
    view.hosts = {to};
    return view;
}

} // namespace

Result<ViewForHosts> viewFor(ViewFile view, const Graph& graph, const QString& file)
{
    std::set<QString> hosts;
    for (const Node& node : graph.nodes())
        hosts.insert(node.id.host());
    const bool isKnown = view.hosts.empty() || hosts.empty()
                         || std::any_of(hosts.begin(), hosts.end(),
                                        [&](const QString& host) { return view.hosts.contains(host); });
    if (isKnown)
        return ViewForHosts{.view = std::move(view)};
    if (view.hosts.size() == 1 && hosts.size() == 1) {
        const QString from = *view.hosts.begin();
        const QString& to = *hosts.begin();
        return ViewForHosts{.view = carried(std::move(view), from, to), .from = listed({from}), .to = listed(hosts)};
    }
    return failed({.code = Error::Code::Usage,
                   .where = {.file = file},
                   .expected = u"a view of "_s + listed(hosts),
                   .found = u"one of "_s + listed(view.hosts),
                   .advice = u"Only a view of one host can be used for one other."_s});
}

} // namespace unitscope
