// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/showncsv.h"

#include "graph/export/csvrecord.h"
#include "graph/export/diagram.h"
#include "graph/view/thingtable.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString countOf(qsizetype count)
{
    return count == 0 ? QString() : QString::number(count);
}

/// The fields of a table of things, which come after those that are always there.
class FieldCells
{
public:
    FieldCells(const Visible& visible, TableOf of) : m_table(tableOf(visible, of)), m_first(firstField(m_table)) { }

    void addNames(CsvRecord& record, const QStringList& taken) const
    {
        for (size_t i = m_first; i < m_table.columns.size(); ++i) {
            const QString& name = m_table.columns[i].name;
            record.add(taken.contains(name) ? u"stated_"_s + name : name);
        }
    }
    void add(CsvRecord& record, size_t row) const
    {
        for (size_t i = m_first; i < m_table.columns.size(); ++i)
            record.add(m_table.rows[row].cells[i]);
    }

private:
    /// The first columns say what the records here say by themselves; that of the host is there where there are several.
    static size_t firstField(const ThingTable& table)
    {
        if (table.of == TableOf::Lines)
            return 5;
        return table.columns.size() > 4 && table.columns[4].name == u"host"_s ? 5 : 4;
    }

    ThingTable m_table;
    size_t m_first = 0;
};

QByteArray header(const QStringList& names, const FieldCells& fields)
{
    CsvRecord record;
    for (const QString& name : names)
        record.addPlain(name);
    fields.addNames(record, names);
    return record.take();
}

void addNode(CsvRecord& record, const Visible& visible, const VisibleNode& shown)
{
    const NodeId& id = visible.idOf(shown);
    const bool isFold = shown.fold != noIndex;
    record.add(id.text());
    record.add(shown.isGroup ? u"group"_s : QString(wordFor(id.kind())));
    record.add(isFold ? shown.name : id.name());
    record.add(id.host());
    record.add(QString(wordFor(shown.state)));
    record.add(shown.remark);
    record.add(shown.group == noIndex ? QString() : visible.groups[shown.group].name);
    record.add(isFold ? countOf(qsizetype(visible.folds[shown.fold].members.size())) : QString());
    record.add(shown.badge.problems.join(u"; "_s));
    record.add(shown.note);
    if (visible.isOverlaid)
        record.add(QString(wordFor(shown.change)));
}

void addEdge(CsvRecord& record, const Visible& visible, const VisibleEdge& shown)
{
    record.add(visible.idOf(visible.nodes[shown.from]).text());
    record.add(visible.idOf(visible.nodes[shown.to]).text());
    record.add(QString(wordFor(shown.kind)));
    record.add(relationOf(visible, shown));
    record.add(QString(wordFor(shown.direction)));
    record.add(shown.isInferred ? u"true"_s : u"false"_s);
    record.add(shown.bundle == noIndex ? QString() : countOf(qsizetype(visible.membersOf(shown).size())));
    record.add(shown.badge.problems.join(u"; "_s));
    if (visible.isOverlaid)
        record.add(QString(wordFor(shown.change)));
}

/// Of two states also what became of each.
QStringList namesFor(const Visible& visible, QStringList names)
{
    if (visible.isOverlaid)
        names += u"change"_s;
    return names;
}

} // namespace

QByteArray toNodesCsv(const Visible& visible)
{
    const FieldCells fields(visible, TableOf::Boxes);
    QByteArray csv = header(namesFor(visible, {u"id"_s, u"kind"_s, u"name"_s, u"host"_s, u"state"_s, u"remark"_s,
                                               u"group"_s, u"stands_for"_s, u"problems"_s, u"note"_s}),
                            fields);
    for (size_t i = 0; i < visible.nodes.size(); ++i) {
        CsvRecord record;
        addNode(record, visible, visible.nodes[i]);
        fields.add(record, i);
        csv += record.take();
    }
    return csv;
}

QByteArray toEdgesCsv(const Visible& visible)
{
    const FieldCells fields(visible, TableOf::Lines);
    QByteArray csv = header(namesFor(visible, {u"from"_s, u"to"_s, u"kind"_s, u"relation"_s, u"direction"_s,
                                               u"inferred"_s, u"stands_for"_s, u"problems"_s}),
                            fields);
    for (size_t i = 0; i < visible.edges.size(); ++i) {
        CsvRecord record;
        addEdge(record, visible, visible.edges[i]);
        fields.add(record, i);
        csv += record.take();
    }
    return csv;
}

} // namespace unitscope
