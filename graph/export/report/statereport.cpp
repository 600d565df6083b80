// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/statereport.h"

#include "graph/export/findinglines.h"
#include "graph/export/report/sections.h"
#include "graph/model/systemunits.h"
#include "graph/view/openports.h"

#include <QtCore/qset.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void forEachPart(ReportBlock& block, const auto& call)
{
    const auto parts = [&](ReportCell& cell) {
        for (ReportPart& part : cell)
            call(part);
    };
    if (auto* table = std::get_if<ReportTable>(&block)) {
        for (ReportRow& row : table->rows) {
            for (ReportCell& cell : row.cells)
                parts(cell);
        }
    } else if (auto* list = std::get_if<ReportList>(&block)) {
        for (ReportCell& item : list->items)
            parts(item);
    }
}

QSet<QString> anchorsOf(const ReportDocument& document)
{
    QSet<QString> anchors;
    for (const ReportChapter& section : document.sections) {
        anchors.insert(section.anchor);
        for (const ReportBlock& block : section.blocks) {
            if (const auto* table = std::get_if<ReportTable>(&block)) {
                for (const ReportRow& row : table->rows)
                    anchors.insert(row.anchor);
            }
        }
    }
    anchors.remove(QString());
    return anchors;
}

/// What is only in the earlier state, or a connection of the system's own units, has no place of its own.
void dropDeadLinks(ReportDocument& document)
{
    const QSet<QString> anchors = anchorsOf(document);
    for (ReportChapter& section : document.sections) {
        for (ReportBlock& block : section.blocks)
            forEachPart(block, [&](ReportPart& part) {
                if (!anchors.contains(part.link))
                    part.link.clear();
            });
    }
}

/// What holds of the original's nodes, by the redacted graph's.
std::vector<bool> inAliases(const std::vector<bool>& original, const Redaction& redaction)
{
    std::vector<bool> redacted(original.size());
    for (NodeIndex i = 0; i < original.size(); ++i)
        redacted[redaction.node(i)] = original[i];
    return redacted;
}

} // namespace

std::vector<bool> systemUnitsIn(const StateReportInput& input)
{
    return input.redaction ? inAliases(systemUnitsOf(*input.redaction->original()), *input.redaction)
                           : systemUnitsOf(*input.checked.graph);
}

std::vector<bool> openPortsIn(const StateReportInput& input)
{
    return input.redaction ? inAliases(openPortsOf(*input.redaction->original()), *input.redaction)
                           : openPortsOf(*input.checked.graph);
}

ReportDocument stateReport(const StateReportInput& input)
{
    ReportDocument document{.title = {}, .subtitle = {}, .evidence = input.evidence};
    const QStringList hosts = hostNames(*input.checked.graph);
    constexpr qsizetype namedAtMost = 3;
    QString names = hosts.first(std::min(hosts.size(), namedAtMost)).join(u", "_s);
    if (hosts.size() > namedAtMost)
        names += u" and %1 more"_s.arg(hosts.size() - namedAtMost);
    document.title = hosts.isEmpty() ? u"Report"_s : u"Report on "_s + names;
    document.subtitle = u"as of "_s + exactTimeText(input.checked.asOf);
    if (input.redaction)
        document.subtitle +=
            u"; redacted: hosts, addresses, accounts, paths and process ids are aliases, free text is left "
            "out, and the sources are not in it"_s;
    addSummary(input, document);
    addSources(input, document);
    addScope(input, document);
    addStatedAndCounted(input, document);
    addProblems(input, document);
    addRules(input, document);
    addChanges(input, document);
    addOpenItems(input, document);
    addSignOff(input, document);
    addPicture(input, document);
    addKindTables(input, document);
    if (input.evidence != ReportEvidence::None)
        addThings(input, document);
    dropDeadLinks(document);
    return document;
}

} // namespace unitscope
