// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/sourcerows.h"

#include "app/ui/approval/approvals.h"
#include "app/ui/sources/fetch.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "graph/view/caption.h"
#include "importers/open/sourcekind.h"
#include "importers/source/address.h"

#include <QtCore/qcoreapplication.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::SourceRows", words);
}

QString countOf(qint64 count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(count);
}

std::optional<SourceIndex> indexIn(const GraphPtr& graph, const Source& source)
{
    if (!graph)
        return std::nullopt;
    const auto sources = graph->snapshot().sources();
    for (SourceIndex i = 0; i < sources.size(); ++i) {
        if (sources[i]->sha256() == source.sha256())
            return i;
    }
    return std::nullopt;
}

void findIn(SourceRow& row, const GraphPtr& graph)
{
    if (row.graph || row.isLeftOut)
        return;
    if (const std::optional<SourceIndex> index = indexIn(graph, *row.source)) {
        row.graph = graph;
        row.index = *index;
    }
}

QString aboutSource(const SourceRow& row, qint64 now)
{
    QStringList parts{QString(sourceKind(*row.source))};
    if (row.graph) {
        const std::optional<qint64> time = row.graph->snapshot().timeOf(row.index);
        parts += time ? tr("%1, %2").arg(timeText(*time), ageInWords(*time, now)) : tr("states no time");
    }
    parts += QString::fromLatin1(row.source->sha256().first(8));
    return parts.join(u" · "_s);
}

QString countsInWords(const SourceRow& row)
{
    if (row.isLeftOut)
        return tr("left out of the picture");
    if (!row.graph)
        return {};
    const Snapshot& snapshot = row.graph->snapshot();
    QStringList parts;
    const auto problems = std::count_if(snapshot.problems().begin(), snapshot.problems().end(),
                                        [&](const Problem& problem) { return problem.evidence.source == row.index; });
    if (problems > 0)
        parts += countOf(problems, tr("1 problem"), tr("%1 problems"));
    if (snapshot.sources()[row.index]->origin() != row.source->origin())
        parts += tr("the same bytes as %1, read once").arg(safeForPeople(snapshot.sources()[row.index]->shortName()));
    else
        parts += countsOf(snapshot, row.index);
    return parts.isEmpty() ? tr("lists nothing") : parts.join(u" · "_s);
}

QString problemOf(const SourceEntry& entry)
{
    if (!entry.failure)
        return {};
    if (entry.failure->code == Error::Code::Cancelled)
        return entry.source ? tr("not fetched again: cancelled") : tr("not fetched: cancelled");
    return (entry.source ? tr("not fetched again: %1") : tr("not fetched: %1")).arg(reasonInWords(*entry.failure));
}

/// "of this and of that host"; empty if they are one.
QString hostsInWords(const GraphDiff& diff)
{
    const auto hostOf = [](const Graph& graph) {
        return graph.nodes().empty() ? QString() : graph.nodes().front().id.host();
    };
    const QString before = hostOf(*diff.before);
    const QString after = hostOf(*diff.after);
    if (before == after || before.isEmpty() || after.isEmpty())
        return {};
    return tr(" (host %1 before, %2 after)")
        .arg(safeForPeople(elidedMiddle(before, 40)), safeForPeople(elidedMiddle(after, 40)));
}

} // namespace

QString ageInWords(qint64 time, qint64 now)
{
    constexpr qint64 minute = 60'000;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 age = now - time;
    if (age < -minute)
        return tr("in the future");
    if (age < minute)
        return tr("just now");
    if (age < hour)
        return countOf(age / minute, tr("1 minute ago"), tr("%1 minutes ago"));
    if (age < 2 * day)
        return countOf(age / hour, tr("1 hour ago"), tr("%1 hours ago"));
    return tr("%1 days ago").arg(age / day);
}

std::vector<SourceRow> sourceRowsOf(const SourceList& list, const GraphPtr& graph, const GraphPtr& before, qint64 now)
{
    const bool isOnlyOne = partakersOf(list).size() == 1;
    std::vector<SourceRow> rows;
    for (const SourceEntry& entry : list.entries) {
        SourceRow row;
        row.name = entry.name;
        row.shortName = entry.shortName();
        row.isLeftOut = entry.isLeftOut;
        row.isNeeded = isOnlyOne && entry.takesPart();
        row.isRemote = isRemote(entry.name);
        row.isKept = entry.isKept;
        row.problem = problemOf(entry);
        row.side = list.isCompared() ? entry.side : TimeSide::Undecided;
        row.source = entry.source;
        if (row.source) {
            row.details = tr("%1, SHA-256 %2")
                              .arg(safeForPeople(row.source->origin()), QString::fromLatin1(row.source->sha256()));
            findIn(row, row.side == TimeSide::Before ? before : graph);
            findIn(row, graph); // of two states, one may have nothing that takes part
            row.about = aboutSource(row, now);
            row.counts = countsInWords(row);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QString comparisonInWords(const SourceList& list, const GraphDiff& diff)
{
    const DiffCounts counts = countsOf(diff);
    QStringList parts;
    const auto add = [&parts](int count, const QString& words) {
        if (count > 0)
            parts += words.arg(count);
    };
    add(counts.added, tr("%1 added"));
    add(counts.removed, tr("%1 removed"));
    add(counts.changed, tr("%1 changed"));
    add(counts.renamed, tr("%1 renamed"));
    if (parts.isEmpty())
        parts += counts.hasGaps() ? tr("no difference where both sides looked") : tr("no difference");
    add(counts.notLookedAtBefore, tr("%1 not looked at before"));
    add(counts.notLookedAtAfter, tr("%1 not looked at this time"));
    return tr("Comparing %1 with %2%3: %4")
        .arg(approvedIn(list) > 0 ? tr("what is approved") : namesInWords(list, TimeSide::Before),
             namesInWords(list, TimeSide::After), hostsInWords(diff), parts.join(u", "_s));
}

} // namespace unitscope
