// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"
#include "graph/view/diffwords.h"
#include "graph/view/words.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr std::array aboutTheHost = {Attr::System,      Attr::Kernel,      Attr::BootedAt,      Attr::MachineId,
                                     Attr::Account,     Attr::Rights,      Attr::ScriptHash,    Attr::ToolVersion,
                                     Attr::MaskedCount, Attr::GeneratedAt, Attr::StatedCoverage};

QString extentWords(Coverage::Extent extent)
{
    switch (extent) {
    case Coverage::Extent::Failed: return u"could not look"_s;
    case Coverage::Extent::Partial: return u"a part"_s;
    case Coverage::Extent::Complete: return u"all of them"_s;
    }
    Q_UNREACHABLE();
}

QString capital(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// Who looked, as which account, with what.
void addHosts(const Graph& graph, ReportChapter& section)
{
    ReportTable table{.form = ReportTable::Form::Statements, .columns = statementColumns(), .rows = {}};
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() != Kind::Host)
            continue;
        for (const Attr attr : aboutTheHost) {
            const Fact* fact = graph.fact(node, attr);
            if (!fact)
                continue;
            ReportCell label = ourCell(infoOf(attr).label);
            if (hasSeveralHosts(graph))
                label.push_back(onNewLine(linkTo(graph, node)));
            addStatements(graph, *fact, label, table.rows);
        }
        if (!graph.fact(node, Attr::Account))
            table.rows.push_back(
                {.anchor = {},
                 .cells = {ourCell(u"Looked at as"_s),
                           ourCell(u"not stated: no source is an audit of the host"_s, PartTone::Muted),
                           {},
                           {},
                           {}}});
    }
    section.blocks.emplace_back(std::move(table));
}

void addExtents(const Graph& graph, ReportChapter& section)
{
    const Snapshot& snapshot = graph.snapshot();
    std::vector<const Coverage*> rows;
    for (const Coverage& one : snapshot.coverage())
        rows.push_back(&one);
    const auto key = [&](const Coverage* one) {
        return std::tuple(one->host, one->kind, snapshot.sources()[one->source]->shortName(), one->quotedSource,
                          one->extent, one->listed);
    };
    std::sort(rows.begin(), rows.end(), [&](const Coverage* a, const Coverage* b) { return key(a) < key(b); });
    ReportTable table{.form = ReportTable::Form::Grid,
                      .columns = {u"What"_s, u"Source"_s, u"Looked at"_s, u"Listed"_s, u"Stated"_s},
                      .rows = {}};
    for (const Coverage* one : rows) {
        ReportCell what = ourCell(capital(kindInPlural(one->kind)));
        if (hasSeveralHosts(graph)) {
            what.push_back(ours(u" of "_s));
            what.push_back(theirs(elidedMiddle(one->host, 120)));
        }
        ReportCell source = theirCell(elidedMiddle(snapshot.sources()[one->source]->shortName(), 120));
        if (!one->quotedSource.isEmpty()) {
            source.push_back(ours(u", which quotes "_s, PartTone::Muted));
            source.push_back(theirs(elidedMiddle(one->quotedSource, 120)));
        }
        const PartTone tone = one->extent == Coverage::Extent::Complete ? PartTone::Plain : PartTone::Warning;
        table.rows.push_back({.anchor = {},
                              .cells = {std::move(what), std::move(source), ourCell(extentWords(one->extent), tone),
                                        ourCell(QString::number(one->listed)),
                                        one->stated ? ourCell(QString::number(*one->stated)) : ReportCell()}});
    }
    if (!table.rows.empty())
        section.blocks.emplace_back(std::move(table));
}

/// What an audit itself says that it could not look at, wherever it says it.
void addSaidGaps(const Graph& graph, std::vector<ReportCell>& items)
{
    for (const Node& node : graph.nodes()) {
        const Fact* fact = graph.fact(node, Attr::NotLookedAt);
        if (!fact)
            continue;
        for (const ClaimIndex claim : graph.claimsOf(*fact)) {
            ReportCell item;
            if (node.id.kind() != Kind::Host)
                item = {linkTo(graph, node), ours(u": "_s)};
            item.push_back(theirs(wordsFor(graph.snapshot().claim(claim).value)));
            item.push_back(ours(u" ("_s, PartTone::Muted));
            item.push_back(theirs(placeOf(graph.snapshot(), claim), PartTone::Muted));
            item.push_back(ours(u")"_s, PartTone::Muted));
            items.push_back(std::move(item));
        }
    }
}

void addNotLookedAt(const Graph& graph, ReportDocument& document)
{
    ReportList list;
    for (const UnknownKind& one : unknownKinds(graph)) {
        ReportCell item = {ours(capital(kindInPlural(one.kind)), PartTone::Strong)};
        if (hasSeveralHosts(graph)) {
            item.push_back(ours(u" of "_s));
            item.push_back(theirs(one.host));
        }
        item.push_back(ours(u": not all are known, "_s));
        item.push_back(theirs(one.why));
        list.items.push_back(std::move(item));
    }
    addSaidGaps(graph, list.items);
    ReportChapter section{.title = u"What was not looked at, and why"_s,
                          .note = QString::number(list.items.size()),
                          .anchor = u"s-not-looked-at"_s};
    section.blocks.emplace_back(ReportParagraph{
        .words = ourCell(
            u"Where nobody looked, that something is missing from this report says nothing about the host."_s,
            PartTone::Muted)});
    if (list.items.empty())
        section.blocks.emplace_back(ReportParagraph{.words = ourCell(u"Nothing is known to be left out."_s)});
    else
        section.blocks.emplace_back(std::move(list));
    document.sections.push_back(std::move(section));
}

/// What of a readable source could not be taken as it stands.
void addSourceProblems(const Snapshot& snapshot, ReportDocument& document)
{
    if (snapshot.problems().empty())
        return;
    QStringList lines;
    for (const Problem& problem : snapshot.problems())
        lines << safeForPeople(problem.what.message());
    lines.sort();
    ReportList list;
    for (const QString& line : lines)
        list.items.push_back(theirCell(line));
    ReportChapter section{.title = u"What of the sources could not be read"_s,
                          .note = QString::number(list.items.size()),
                          .anchor = u"s-unread"_s};
    section.blocks.emplace_back(std::move(list));
    document.sections.push_back(std::move(section));
}

} // namespace

std::vector<UnknownKind> unknownKinds(const Graph& graph)
{
    std::set<QString> hosts;
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() == Kind::Host)
            hosts.insert(node.id.host());
    }
    if (hosts.empty()) {
        for (const Node& node : graph.nodes())
            hosts.insert(node.id.host());
    }
    std::vector<UnknownKind> unknown;
    for (const QString& host : hosts) {
        for (const Kind kind : allKinds()) {
            if (kind == Kind::Host)
                continue;
            const auto coverage = graph.snapshot().coverage();
            const bool isLookedAt = std::any_of(coverage.begin(), coverage.end(), [&](const Coverage& one) {
                return one.host == host && one.kind == kind && one.extent == Coverage::Extent::Complete;
            });
            if (!isLookedAt)
                unknown.push_back({safeForPeople(elidedMiddle(host, 120)), kind, whyUnknown(graph, kind)});
        }
    }
    return unknown;
}

void addScope(const StateReportInput& input, ReportDocument& document)
{
    const Graph& graph = *input.checked.graph;
    ReportChapter section{.title = u"What was looked at, and how"_s, .note = {}, .anchor = u"s-scope"_s};
    addHosts(graph, section);
    addExtents(graph, section);
    document.sections.push_back(std::move(section));
    addNotLookedAt(graph, document);
    addSourceProblems(graph.snapshot(), document);
}

} // namespace unitscope
