// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/report: how things, statements and places are said in a report. Pure; safe for people.

#include "graph/export/report/document.h"
#include "graph/model/graph.h"
#include "graph/view/explorewords.h"

namespace unitscope {

/// The anchor of a thing, of a connection: the id that its box, its line has in a picture.
QString anchorOf(const NodeId& id);
QString anchorOf(const EdgeId& id);

ReportPart ours(const QString& words, PartTone tone = PartTone::Plain);
ReportPart theirs(QStringView words, PartTone tone = PartTone::Plain);
/// The same at the beginning of a line.
ReportPart onNewLine(ReportPart part);
/// A cell of one part; nothing for no words.
ReportCell ourCell(const QString& words, PartTone tone = PartTone::Plain);
ReportCell theirCell(QStringView words, PartTone tone = PartTone::Plain);

/// Names of things, each a link to what the report says of it, in the given order; of very many the first ones, and how
/// many more.
ReportCell linksTo(const Graph& graph, const std::vector<const Node*>& nodes);
ReportPart linkTo(const Graph& graph, const Node& node);

/// "registry.json:9"; without a line only the name.
QString placeOf(const Snapshot& snapshot, ClaimIndex claim);
/// The line or value it quotes, shortened.
QString quoteOf(const Snapshot& snapshot, ClaimIndex claim);

/// Statements as rows of a Form::Statements table: field, value, how it is known, where, quotation. Those that say the same in
/// the same way in one source are one row; the field stands in the first row only.
void addStatements(const Graph& graph, const Fact& fact, const ReportCell& field, std::vector<ReportRow>& rows);
QStringList statementColumns();

/// Places and quotations below each other, at most a few.
ReportCell placesOf(const Graph& graph, const std::vector<ClaimIndex>& claims);

} // namespace unitscope
