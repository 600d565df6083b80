// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"
#include "graph/export/findinglines.h"
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"
#include "graph/view/diffwords.h"

#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Of one time, or from the oldest source to the newest: what an older one says may not be so any more.
QString timesOf(const Snapshot& snapshot)
{
    std::optional<qint64> oldest;
    std::optional<qint64> newest;
    int untimed = 0;
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i) {
        const std::optional<qint64> time = snapshot.timeOf(i);
        untimed += time ? 0 : 1;
        if (time && (!oldest || *time < *oldest))
            oldest = time;
        newest = std::max(newest, time);
    }
    if (!newest)
        return u"no source states a time"_s;
    QString words = *oldest == *newest ? exactTimeText(*newest)
                                       : exactTimeText(*oldest) + u" to "_s + exactTimeText(*newest);
    if (untimed > 0)
        words += u"; %1 without a time"_s.arg(counted(untimed, "source"_L1));
    return words;
}

QString verdict(const Checked& checked)
{
    const FindingCounts counts = countsOf(checked);
    const QString bound = u"of severity "_s + wordFor(checked.failOn)
                          + (checked.failOn == Severity::Error ? QString() : u" or worse"_s);
    switch (verdictOn(checked)) {
    case CheckVerdict::Passes: return u"Passes: no problem "_s + bound;
    case CheckVerdict::Fails: return u"Does not pass: %1 %2"_s.arg(counted(counts.failures, "problem"_L1), bound);
    case CheckVerdict::Undecided:
        return u"Cannot be decided: no problem %1, but rules that count cannot be judged"_s.arg(bound);
    }
    Q_UNREACHABLE();
}

void addKindCounts(const StateReportInput& input, ReportCounts& counts)
{
    const Graph& graph = *input.checked.graph;
    const std::vector<bool> isSystems = systemUnitsIn(input);
    std::map<Kind, int> kinds;
    int systems = 0;
    for (size_t i = 0; i < graph.nodes().size(); ++i) {
        if (isSystems[i])
            ++systems;
        else
            ++kinds[graph.nodes()[i].id.kind()];
    }
    for (const auto& [kind, count] : kinds) {
        if (kind != Kind::Host || count > 1)
            counts.counts.push_back(
                {QString::number(count), count == 1 ? QString(wordFor(kind)) : kindInPlural(kind), PartTone::Plain});
    }
    if (systems > 0)
        counts.counts.push_back({QString::number(systems), u"of the system's own"_s, PartTone::Muted});
}

void addProblemCounts(const Checked& checked, ReportCounts& counts)
{
    const FindingCounts found = countsOf(checked);
    const auto add = [&](int count, QLatin1StringView one, const QString& many, PartTone tone) {
        if (count > 0)
            counts.counts.push_back({QString::number(count), count == 1 ? QString(one) : many, tone});
    };
    add(found.failing[size_t(Severity::Error)], "error"_L1, u"errors"_s, PartTone::Error);
    add(found.failing[size_t(Severity::Warning)], "warning"_L1, u"warnings"_s, PartTone::Warning);
    add(found.failing[size_t(Severity::Note)], "note"_L1, u"notes"_s, PartTone::Note);
    add(int(unjudgedRules(checked).size()), "rule cannot be judged"_L1, u"rules cannot be judged"_s, PartTone::Muted);
    add(found.ignored, "ignored"_L1, u"ignored"_s, PartTone::Muted);
}

ReportRow fact(const QString& label, ReportCell value)
{
    return {.anchor = {}, .cells = {ourCell(label), std::move(value)}};
}

ReportTable facts(const StateReportInput& input)
{
    const Checked& checked = input.checked;
    const Snapshot& snapshot = checked.graph->snapshot();
    ReportTable table{.form = ReportTable::Form::Facts, .columns = {}, .rows = {}};
    const QStringList hosts = hostNames(*checked.graph);
    table.rows.push_back(fact(hosts.size() == 1 ? u"Host"_s : u"Hosts"_s, theirCell(hosts.join(u", "_s))));
    table.rows.push_back(fact(u"State of"_s, ourCell(timesOf(snapshot))));
    table.rows.push_back(fact(u"Judged as of"_s, ourCell(exactTimeText(checked.asOf))));
    ReportCell rules = checked.rulesName.isEmpty() ? ourCell(u"as they come"_s) : theirCell(checked.rulesName);
    table.rows.push_back(fact(u"Rules"_s, std::move(rules)));
    table.rows.push_back(
        fact(u"Check"_s, ourCell(verdict(checked),
                                 verdictOn(checked) == CheckVerdict::Passes ? PartTone::Good : PartTone::Strong)));
    if (!input.program.isEmpty())
        table.rows.push_back(fact(u"Made by"_s, ourCell(u"Unitscope "_s + input.program)));
    if (input.changes) {
        QString words = input.changes->total;
        if (!input.changes->standings.isEmpty())
            words += u"; "_s + input.changes->standings;
        table.rows.push_back(
            fact(input.isApprovedBefore ? u"Since the approved state"_s : u"Since the state before"_s, ourCell(words)));
    }
    return table;
}

QString sourcesWords(const StateReportInput& input)
{
    if (!input.redaction)
        return u"Everything in this report is stated by these bytes, or follows from them. A SHA-256 is of the bytes "
               u"as they "
               "were kept, with secrets masked."_s;
    const QString leftOut =
        u"This report is redacted, and the sources are not in it: each is a list of what is left of its "
        "statements, and a line is one of that list."_s;
    return input.namesLeftOut
               ? leftOut
                     + u" Bytes and SHA-256 are of the source itself, as it was kept, with secrets masked: "
                       "whoever has it can show that it is the one."_s
               : leftOut;
}

ReportCell timeCell(std::optional<qint64> time)
{
    return time ? ourCell(exactTimeText(*time)) : ourCell(u"not stated"_s, PartTone::Muted);
}

ReportCell bytesCell(const Source& source)
{
    return ourCell(QString::number(source.bytes().size()));
}

ReportCell hashCell(const Source& source)
{
    return theirCell(QString::fromLatin1(source.sha256()), PartTone::Muted);
}

QString whichBefore(const StateReportInput& input)
{
    return input.isApprovedBefore ? u"of the approved state"_s : u"of the state before"_s;
}

/// In the order of their hashes.
void addSourceRows(const Snapshot& snapshot, const QString& remark, ReportTable& table)
{
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i) {
        const Source& source = *snapshot.sources()[i];
        ReportCell name = theirCell(elidedMiddle(source.shortName(), 120), PartTone::Strong);
        if (!remark.isEmpty())
            name.push_back(onNewLine(ours(remark, PartTone::Muted)));
        table.rows.push_back({.anchor = {},
                              .cells = {std::move(name), theirCell(elidedMiddle(source.origin(), 240)),
                                        timeCell(snapshot.timeOf(i)), bytesCell(source), hashCell(source)}});
    }
}

ReportTable plainSources(const StateReportInput& input)
{
    ReportTable table{.form = ReportTable::Form::Grid,
                      .columns = {u"Source"_s, u"From"_s, u"Made"_s, u"Bytes"_s, u"SHA-256"_s},
                      .rows = {}};
    addSourceRows(input.checked.graph->snapshot(), {}, table);
    if (input.before)
        addSourceRows(input.before->snapshot(), whichBefore(input), table);
    return table;
}

/// By their aliases. Those that only a source quotes are no file that somebody has.
ReportTable redactedSources(const StateReportInput& input)
{
    const Snapshot& redacted = input.checked.graph->snapshot();
    const Snapshot& original = input.redaction->original()->snapshot();
    ReportTable table{.form = ReportTable::Form::Grid, .columns = {u"Source"_s, u"Made"_s}, .rows = {}};
    if (input.namesLeftOut)
        table.columns << u"Bytes"_s << u"SHA-256"_s;
    std::map<SourceIndex, SourceIndex> read;
    for (SourceIndex i = 0; i < original.sources().size(); ++i)
        read.emplace(input.redaction->source(i), i);
    for (SourceIndex i = 0; i < redacted.sources().size(); ++i) {
        ReportRow row{.anchor = {},
                      .cells = {theirCell(redacted.sources()[i]->shortName(), PartTone::Strong),
                                timeCell(redacted.timeOf(i))}};
        const auto file = read.find(i);
        if (file == read.end())
            row.cells.front().push_back(ours(u" quoted by another"_s, PartTone::Muted));
        if (input.namesLeftOut) {
            const Source* source = file == read.end() ? nullptr : original.sources()[file->second].get();
            row.cells.push_back(source ? bytesCell(*source) : ReportCell());
            row.cells.push_back(source ? hashCell(*source) : ReportCell());
        }
        table.rows.push_back(std::move(row));
    }
    if (input.before) {
        const Snapshot& before = input.before->snapshot();
        for (SourceIndex i = 0; i < before.sources().size(); ++i)
            table.rows.push_back({.anchor = {},
                                  .cells = {{theirs(before.sources()[i]->shortName(), PartTone::Strong),
                                             onNewLine(ours(whichBefore(input), PartTone::Muted))},
                                            timeCell(before.timeOf(i))}});
    }
    return table;
}

/// Without hashes for lists that stand for sources.
void addSourcesSigned(const Snapshot& snapshot, const QString& label, bool areLists, ReportCell& words)
{
    constexpr size_t namedAtMost = 8;
    const auto& sources = snapshot.sources();
    words.push_back(ours(label));
    for (size_t i = 0; i < std::min(sources.size(), namedAtMost); ++i) {
        words.push_back(ours(i > 0 ? u", "_s : QString()));
        words.push_back(theirs(elidedMiddle(sources[i]->shortName(), 120)));
        if (!areLists)
            words.push_back(theirs(u" (SHA-256 "_s + QString::fromLatin1(sources[i]->sha256().left(16)) + u"…)"_s,
                                   PartTone::Muted));
    }
    const size_t rest = sources.size() - std::min(sources.size(), namedAtMost);
    words.push_back(ours(rest > 0 ? u" and %1 more."_s.arg(rest) : u"."_s));
}

} // namespace

QStringList hostNames(const Graph& graph)
{
    QStringList hosts;
    for (const Node& node : graph.nodes()) {
        const QString name = safeForPeople(elidedMiddle(node.id.host(), 120));
        if (hosts.isEmpty() || hosts.back() != name) // sorted by host
            hosts << name;
    }
    return hosts;
}

void addSummary(const StateReportInput& input, ReportDocument& document)
{
    ReportCounts kinds;
    addKindCounts(input, kinds);
    ReportCounts problems;
    addProblemCounts(input.checked, problems);
    ReportChapter section{.title = u"Summary"_s, .note = {}, .anchor = u"s-summary"_s};
    section.blocks.emplace_back(facts(input));
    section.blocks.emplace_back(std::move(kinds));
    if (!problems.counts.empty())
        section.blocks.emplace_back(std::move(problems));
    document.sections.push_back(std::move(section));
}

void addSources(const StateReportInput& input, ReportDocument& document)
{
    ReportTable table = input.redaction ? redactedSources(input) : plainSources(input);
    ReportChapter section{.title = u"Sources"_s, .note = QString::number(table.rows.size()), .anchor = u"s-sources"_s};
    section.blocks.emplace_back(ReportParagraph{.words = ourCell(sourcesWords(input), PartTone::Muted)});
    section.blocks.emplace_back(std::move(table));
    document.sections.push_back(std::move(section));
}

void addSignOff(const StateReportInput& input, ReportDocument& document)
{
    ReportCell words{ours(u"A signature stands for this: "_s, PartTone::Muted), ours(document.title, PartTone::Strong),
                     ours(u", "_s + document.subtitle + u". "_s + verdict(input.checked) + u'.')};
    addSourcesSigned(input.checked.graph->snapshot(), u" Sources: "_s, input.redaction != nullptr, words);
    if (input.before)
        addSourcesSigned(input.before->snapshot(),
                         input.isApprovedBefore ? u" Of the approved state: "_s : u" Of the state before: "_s,
                         input.redaction != nullptr, words);
    ReportChapter section{.title = u"Sign-off"_s, .note = {}, .anchor = u"s-sign-off"_s};
    section.blocks.emplace_back(ReportParagraph{.words = std::move(words)});
    section.blocks.emplace_back(ReportSignOff{.roles = {u"Prepared by"_s, u"Reviewed by"_s, u"Approved by"_s}});
    document.sections.push_back(std::move(section));
}

} // namespace unitscope
