// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/caption.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <QtCore/qstringlist.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestLine = 160; // UTF-16 units

QString plural(Kind kind)
{
    constexpr std::array words = {"hosts"_L1,   "services"_L1, "timers"_L1,    "targets"_L1, "sockets"_L1,
                                  "streams"_L1, "ports"_L1,    "processes"_L1, "venvs"_L1,   "code folders"_L1};
    return words[size_t(kind)];
}

/// "2026-01-17 07:25 UTC"; what cannot be read, or has no zone, stays as it is written.
QString timeWords(const QString& stated)
{
    const std::optional<qint64> time = parseTime(stated);
    return time ? timeText(*time) : safeForPeople(shortened(stated, 40));
}

QString countWords(const Coverage& coverage)
{
    const QString listed = QString::number(coverage.listed);
    if (!coverage.stated)
        return listed + u' ' + plural(coverage.kind);
    return QString::number(*coverage.stated) + u' ' + plural(coverage.kind) + u" stated, "_s + listed + u" listed"_s;
}

/// Counts of one source, of services first, then in the order of kinds.
QStringList countsOf(const Snapshot& snapshot, SourceIndex source)
{
    std::vector<const Coverage*> entries;
    for (const Coverage& entry : snapshot.coverage()) {
        if (entry.source == source && (entry.listed > 0 || entry.stated))
            entries.push_back(&entry);
    }
    std::sort(entries.begin(), entries.end(), [](const Coverage* a, const Coverage* b) {
        return std::tie(a->kind, a->host) < std::tie(b->kind, b->host);
    });
    QStringList words;
    for (const Coverage* entry : entries)
        words += countWords(*entry);
    return words;
}

/// What a source counts, and which bytes it is.
struct SourceLines
{
    QString bytes;
    QString counts;
};

SourceLines linesFor(const Snapshot& snapshot, SourceIndex index)
{
    const Source& source = *snapshot.sources()[index];
    return {elidedMiddle(safeForPeople(source.shortName()), 60) + u" · SHA-256 "_s
                + QString::fromLatin1(source.sha256().first(12)),
            countsOf(snapshot, index).join(u" · "_s)};
}

struct Host
{
    QString name;
    QString time;
    QString description;
};

std::vector<Host> hostsOf(const Graph& graph)
{
    std::vector<Host> hosts;
    for (const Node& node : graph.nodes()) {
        if (hosts.empty() || hosts.back().name != node.id.host())
            hosts.push_back({node.id.host(), {}, {}});
        if (node.id.kind() == Kind::Host)
            hosts.back() = {node.id.host(), graph.text(node, Attr::GeneratedAt), graph.text(node, Attr::Description)};
    }
    return hosts;
}

} // namespace

Caption captionOf(const Graph& graph)
{
    Caption caption;
    QStringList names;
    for (const Host& host : hostsOf(graph)) {
        names += safeForPeople(shortened(host.name, longestLine));
        QStringList about;
        if (!host.time.isEmpty())
            about += timeWords(host.time);
        if (!host.description.isEmpty())
            about += safeForPeople(shortened(host.description, longestLine));
        if (!about.isEmpty())
            caption.lines.push_back(about.join(u" · "_s));
    }
    names = names.mid(0, 8);
    caption.title = names.join(u", "_s);
    std::vector<SourceLines> sources;
    for (SourceIndex i = 0; i < graph.snapshot().sources().size(); ++i)
        sources.push_back(linesFor(graph.snapshot(), i));
    std::sort(sources.begin(), sources.end(), [](const SourceLines& a, const SourceLines& b) {
        return std::tie(a.bytes, a.counts) < std::tie(b.bytes, b.counts);
    });
    for (const SourceLines& source : sources) {
        if (!source.counts.isEmpty())
            caption.lines.push_back(source.counts);
        caption.lines.push_back(source.bytes);
    }
    return caption;
}

} // namespace unitscope
