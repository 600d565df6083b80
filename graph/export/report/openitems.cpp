// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/findinglines.h"
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"
#include "graph/view/diffwords.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void addProblemItems(const Checked& checked, ReportList& list)
{
    for (size_t i = 0; i < checked.findings.size(); ++i) {
        if (!isFailure(checked, checked.findings[i]))
            continue;
        ReportPart words = theirs(headlineOf(checked.findings[i]));
        words.link = problemAnchor(i);
        list.items.push_back({std::move(words)});
    }
}

void addUnjudgedItems(const Checked& checked, ReportList& list)
{
    for (const UnjudgedRule& row : unjudgedRules(checked))
        list.items.push_back({ours(row.rule->title), ours(u" cannot be judged: "_s), theirs(row.words)});
}

void addChangeItems(const DiffReport& changes, ReportList& list)
{
    for (const ReportedChange& change : changes.changes) {
        if (!change.isOpen())
            continue;
        ReportPart name = theirs(change.name);
        name.link = change.anchor;
        ReportCell item{ours(u"decide about "_s), std::move(name), ours(u": "_s + titleFor(change.change).toLower())};
        if (!change.key.isEmpty())
            item.push_back(theirs(u" #"_s + change.key, PartTone::Muted));
        if (!change.decision.isEmpty())
            item.push_back(theirs(u" ("_s + change.decision + u')', PartTone::Muted));
        list.items.push_back(std::move(item));
    }
}

void addUnknownItems(const Graph& graph, ReportList& list)
{
    for (const UnknownKind& one : unknownKinds(graph)) {
        ReportCell item{ours(u"look at all %1"_s.arg(kindInPlural(one.kind)))};
        if (hasSeveralHosts(graph)) {
            item.push_back(ours(u" of "_s));
            item.push_back(theirs(one.host));
        }
        item.push_back(ours(u": "_s));
        item.push_back(theirs(one.why));
        list.items.push_back(std::move(item));
    }
}

} // namespace

void addOpenItems(const StateReportInput& input, ReportDocument& document)
{
    ReportList list{.items = {}, .isToTick = true};
    addProblemItems(input.checked, list);
    addUnjudgedItems(input.checked, list);
    if (input.changes)
        addChangeItems(*input.changes, list);
    addUnknownItems(*input.checked.graph, list);
    ReportChapter section{.title = u"Open items"_s, .note = QString::number(list.items.size()), .anchor = u"s-open"_s};
    if (list.items.empty())
        section.blocks.emplace_back(ReportParagraph{.words = ourCell(u"None."_s, PartTone::Good)});
    else
        section.blocks.emplace_back(std::move(list));
    document.sections.push_back(std::move(section));
}

} // namespace unitscope
