// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/caption.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestLine = 160; // UTF-16 units
constexpr size_t mostHosts = 3;  // named in the caption; more stand on their frames

/// "1 module", "8 modules". What a registry counts as modules are units of every kind.
QString counted(qint64 count, Kind kind)
{
    constexpr std::array one = {"host"_L1,   "module"_L1, "timer"_L1,   "target"_L1, "socket"_L1,
                                "stream"_L1, "port"_L1,   "process"_L1, "venv"_L1,   "code folder"_L1};
    const QString word = one[size_t(kind)] + (count == 1 ? ""_L1 : kind == Kind::Process ? "es"_L1 : "s"_L1);
    return QString::number(count) + u' ' + word;
}

/// "2026-01-17 07:25 UTC"; what cannot be read, or has no zone, stays as it is written.
QString timeWords(const QString& stated)
{
    const std::optional<qint64> time = parseTime(stated);
    return time ? timeText(*time) : safeForPeople(shortened(stated, 40));
}

QString countWords(const Coverage& coverage)
{
    if (!coverage.stated || *coverage.stated == coverage.listed)
        return counted(coverage.listed, coverage.kind);
    return counted(*coverage.stated, coverage.kind) + u" stated, "_s + QString::number(coverage.listed) + u" listed"_s;
}

} // namespace

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

namespace {

/// What a source counts, and which bytes it is. Of one source the time stands above, with its host.
QString sourceLine(const Snapshot& snapshot, SourceIndex index)
{
    const Source& source = *snapshot.sources()[index];
    QStringList words{elidedMiddle(safeForPeople(source.shortName()), 60)};
    if (const auto time = snapshot.timeOf(index); time && snapshot.sources().size() > 1)
        words += timeText(*time);
    words += u"SHA-256 "_s + QString::fromLatin1(source.sha256().first(12));
    words += countsOf(snapshot, index);
    return words.join(u" · "_s);
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

Caption captionOf(const Graph& graph, CaptionTime time)
{
    Caption caption;
    QStringList names;
    QStringList times;
    QStringList descriptions;
    const std::vector<Host> hosts = hostsOf(graph);
    for (const Host& host : std::span(hosts).first(std::min(hosts.size(), mostHosts))) {
        names += safeForPeople(elidedMiddle(host.name, longestLine));
        if (!host.time.isEmpty() && time == CaptionTime::With)
            times += timeWords(host.time);
        if (!host.description.isEmpty())
            descriptions += safeForPeople(shortened(host.description, longestLine));
    }
    times.removeDuplicates();
    caption.title = names.join(u", "_s);
    if (hosts.size() > mostHosts) {
        caption.title = u"%1 hosts"_s.arg(hosts.size());
        times.clear();
        descriptions.clear();
    }
    const Snapshot& snapshot = graph.snapshot();
    // Of one source its first count, that of services; the others stand with the source.
    const QStringList counts = snapshot.sources().size() == 1 ? countsOf(snapshot, 0) : QStringList();
    caption.facts = (times + counts.mid(0, 1)).join(u" · "_s);
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i)
        caption.sources.push_back(sourceLine(snapshot, i));
    std::sort(caption.sources.begin(), caption.sources.end());
    caption.sources.insert(caption.sources.begin(), descriptions.begin(), descriptions.end());
    return caption;
}

} // namespace unitscope
