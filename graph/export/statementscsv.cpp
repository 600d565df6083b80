// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/statementscsv.h"

#include "graph/base/safetext.h"
#include "graph/export/csvrecord.h"
#include "graph/view/words.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QStringView actsInSpreadsheets(u"=+-@\uff1d\uff0b\uff0d\uff20'");

QString valueCell(const Value& value)
{
    switch (value.type()) {
    case Value::Type::None: return u"\\N"_s;
    case Value::Type::EmptyList: return u"\\[]"_s;
    default: return spreadsheetCell(value.text());
    }
}

void addSubject(CsvRecord& record, const StatementList& list, const ListedStatement& row)
{
    if (const Node* node = list.nodeOf(row)) {
        record.add(node->id.shortText());
        record.add(node->id.host());
        return;
    }
    const EdgeId& edge = list.edgeOf(row)->id;
    const QString to = edge.to.host() == edge.from.host() ? edge.to.shortText() : edge.to.text();
    record.add(u"%1 -%2-> %3"_s.arg(edge.from.shortText(), wordFor(edge.kind), to));
    record.add(edge.from.host());
}

/// Where it stands: of what another source quotes, the column is not known.
void addPlace(CsvRecord& record, const Snapshot& snapshot, const Claim& claim, int line)
{
    const Witness witness = snapshot.witnessOf(claim);
    record.add(witness.source);
    record.add(QString::fromLatin1(witness.sha256));
    record.addPlain(line > 0 ? QString::number(line) : QString());
    if (snapshot.isQuoted(claim)) {
        record.addPlain({});
        return;
    }
    const Evidence& place = snapshot.evidenceOf(claim).front();
    record.addPlain(QString::number(snapshot.sources()[place.source]->lines().positionOf(place.range.begin).column));
}

QByteArray recordOf(const StatementList& list, const ListedStatement& row)
{
    const Snapshot& snapshot = list.graph()->snapshot();
    const Claim& claim = snapshot.claim(row.claim);
    CsvRecord record;
    addSubject(record, list, row);
    record.add(snapshot.attributeOf(claim));
    record.addPlain(valueCell(claim.value));
    record.addPlain(howKnown(row.basis));
    record.add(list.text(row, StatementColumn::Method));
    addPlace(record, snapshot, claim, row.line);
    record.addPlain(list.text(row, StatementColumn::Verdict));
    record.addPlain(row.isContradicted ? u"no"_s : u"yes"_s);
    return record.take();
}

} // namespace

QString spreadsheetCell(QStringView text)
{
    QStringList parts; // between backslashes, so that those of the text and those of an escape stay apart
    for (const QStringView part : text.split(u'\\'))
        parts.append(safeForPeople(part));
    QString cell = parts.join(u"\\\\"_s);
    if (!cell.isEmpty() && actsInSpreadsheets.contains(cell.front()))
        cell.prepend(u'\'');
    return cell;
}

QByteArray toStatementsCsv(const StatementList& list, std::span<const quint32> rows)
{
    std::vector<quint32> inOrder(rows.begin(), rows.end());
    std::sort(inOrder.begin(), inOrder.end());
    QByteArray csv("subject,host,field,value,how_known,method,source,sha256,line,column,verdict,agrees\r\n");
    for (const quint32 row : inOrder)
        csv += recordOf(list, list.rows()[row]);
    return csv;
}

QByteArray toStatementsCsv(const StatementList& list)
{
    std::vector<quint32> all(list.rows().size());
    std::iota(all.begin(), all.end(), 0u);
    return toStatementsCsv(list, all);
}

} // namespace unitscope
