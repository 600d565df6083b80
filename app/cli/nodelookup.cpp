// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/nodelookup.h"

#include "graph/base/nearnames.h"
#include "graph/base/safetext.h"
#include "graph/view/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype namedAtMost = 5;

/// Everything that is called so: by an id, by a bare name, by either as it is printed when it is made safe.
std::vector<NodeIndex> matches(const Graph& graph, const QString& text, const QString& onlyHost)
{
    std::vector<NodeIndex> found;
    QString host;
    std::optional<NodeId> sought;
    const auto nodes = graph.nodes(); // sorted by host: the text is parsed once for each
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
        const NodeId& id = nodes[i].id;
        if (!onlyHost.isEmpty() && id.host() != onlyHost)
            continue;
        if (host.isEmpty() || id.host() != host) {
            host = id.host();
            sought = NodeId::parse(text, host);
        }
        if (sought == id || id.name() == text || safeForPeople(id.name()) == text || wordsFor(id, false) == text
            || wordsFor(id, true) == text)
            found.push_back(i);
    }
    return found;
}

/// "8025/tcp" for "8025".
std::vector<NodeIndex> portsOf(const Graph& graph, const QString& number, const QString& onlyHost)
{
    std::vector<NodeIndex> found;
    const auto nodes = graph.nodes();
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
        const NodeId& id = nodes[i].id;
        if (id.kind() == Kind::Port && id.name().section(u'/', 0, 0) == number
            && (onlyHost.isEmpty() || id.host() == onlyHost))
            found.push_back(i);
    }
    return found;
}

QString listed(const Graph& graph, std::span<const NodeIndex> indices)
{
    QStringList names;
    for (const NodeIndex index : indices.first(std::min(indices.size(), size_t(namedAtMost))))
        names << wordsFor(graph.nodes()[index].id, true);
    return names.join(u", "_s);
}

Error unknown(const Graph& graph, const QString& text)
{
    QStringList names;
    for (const Node& node : graph.nodes())
        names << wordsFor(node.id, false);
    const QStringList near = nearestNames(text, names, namedAtMost);
    return {.code = Error::Code::NotFound,
            .expected = u"the name of something in the source"_s,
            .found = u'"' + safeForPeople(shortened(text)) + u'"',
            .advice = near.isEmpty() ? u"\"unitscope-cli import\" lists everything in it."_s
                                     : u"Nearest names: "_s + near.join(u", "_s) + u'.'};
}

} // namespace

Result<NodeIndex> findByText(const Graph& graph, const QString& text, const QString& host)
{
    std::vector<NodeIndex> found = matches(graph, text, host);
    if (found.empty())
        found = portsOf(graph, text, host);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return failed(unknown(graph, text));
    return failed({.code = Error::Code::Usage,
                   .expected = u"a name that only one thing has"_s,
                   .found = u"\"%1\", the name of %2 things"_s.arg(safeForPeople(shortened(text))).arg(found.size()),
                   .advice = u"Write one of them in full: "_s + listed(graph, found) + u'.'});
}

} // namespace unitscope
