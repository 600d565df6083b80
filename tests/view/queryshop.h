// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A small shop to ask questions about, and what a filter finds in it, as words to compare.

#include "graph/view/query/evaluate.h"
#include "support/graphtext.h"

#include <QtCore/qstringlist.h>

namespace unitscope::test {

using namespace Qt::StringLiterals;

inline const QByteArray shop =
    "host:h: kernel=6.1\n"
    "shop-till: category=RUNNING, user=shop, enabled=true, port=8001, venv=tills, proof=\"ss: LISTEN 8001\", pid=10\n"
    "shop-web: category=RUNNING, user=root, enabled=false, port=none, exec=\"/v/bin/python -m web --port 8080\"\n"
    "shop-stock: category=FAILED, user=\"\", enabled=static, streams=[], description=\"Counts what is there\"\n"
    "shop-stock: user=shop (observed)\n"
    "shop-mail: sub=auto-restart, category=RUNNING\n"
    "shop-till writes stream:shop:sold\n"
    "shop-stock reads stream:shop:sold (observed)\n"
    "shop-web uses stream:shop:seen\n"
    "shop-web listens port:80/tcp (observed)\n"
    "port:80/tcp: address=0.0.0.0\n"
    "shop-mail connects port:80/tcp\n"
    "shop-till runs_in venv:tills\n"
    "shop-till implements code:till\n"
    "shop-stock requires shop-mail\n"
    "shop-mail after shop-till\n"
    "shop-till part_of target:shop\n"
    "target:shop wants shop-stock\n"
    "timer:mail: schedule=daily, next_run=2026-01-18T06:00:00Z\n"
    "timer:mail triggers shop-mail\n"
    "stream:shop:sold stored_in process:redis (inferred)\n";

inline QString nameOf(const Graph& graph, NodeIndex node)
{
    const NodeId& id = graph.nodes()[node].id;
    return id.kind() == Kind::Service ? id.name() : id.shortText().replace(u"%2F"_s, u"/"_s);
}

/// Names, sorted; connections as "a>b".
inline QString found(const QueryInput& input, const QString& filter)
{
    const auto query = parseQuery(filter);
    if (!query)
        return query.error().message();
    const Matches matches = evaluate(query->expression, input);
    QStringList names;
    for (NodeIndex i = 0; i < matches.nodes.size(); ++i) {
        if (matches.nodes[i])
            names += nameOf(input.graph, i).remove(u"shop-"_s);
    }
    for (EdgeIndex i = 0; i < matches.edges.size(); ++i) {
        const Edge& edge = input.graph.edges()[i];
        if (matches.edges[i])
            names += nameOf(input.graph, edge.from).remove(u"shop-"_s) + u'>'
                     + nameOf(input.graph, edge.to).remove(u"shop-"_s);
    }
    return names.join(u' ');
}

inline QString found(const Graph& graph, const QString& filter)
{
    return found(QueryInput{graph}, filter);
}

} // namespace unitscope::test
