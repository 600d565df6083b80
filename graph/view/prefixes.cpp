// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/prefixes.h"

#include <QtCore/qhash.h>

namespace unitscope {

namespace {

// A longer beginning would not help anybody to read; it also bounds the work for hostile names.
constexpr qsizetype longestPrefix = 64;
constexpr int leastSharers = 3;

bool isSeparator(QChar c)
{
    return QStringView(u"-:._/").contains(c);
}

} // namespace

QString sharedPrefix(std::span<const QString> names)
{
    QHash<QStringView, qsizetype> sharers;
    for (const QString& name : names) {
        for (qsizetype end = 1; end < std::min(name.size(), longestPrefix); ++end) {
            if (isSeparator(name[end - 1]))
                ++sharers[QStringView(name).first(end)];
        }
    }
    // Two beginnings that more than half of the names share have a name in common, so one begins the other: the longest
    // is the only one of its length, whatever the order here.
    QStringView best;
    for (auto it = sharers.cbegin(); it != sharers.cend(); ++it) {
        const bool isShared = it.value() >= leastSharers && size_t(it.value()) * 2 > names.size();
        if (isShared && it.key().size() > best.size())
            best = it.key();
    }
    return best.toString();
}

std::map<Kind, QString> sharedPrefixes(const Graph& graph, const std::vector<bool>& isLeftOut)
{
    std::map<Kind, std::vector<QString>> names;
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const NodeId& id = graph.nodes()[i].id;
        if (id.kind() != Kind::Port && !isLeftOut[i])
            names[id.kind()].push_back(id.name());
    }
    std::map<Kind, QString> prefixes;
    for (const auto& [kind, ofKind] : names)
        prefixes[kind] = sharedPrefix(ofKind);
    return prefixes;
}

} // namespace unitscope
