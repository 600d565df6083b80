// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/shownjson.h"

#include "graph/export/canonicaljsonrecord.h"
#include "graph/export/canonicaljsontail.h"
#include "graph/export/diagram.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

class ShownWriter
{
public:
    explicit ShownWriter(const Visible& visible) : m_visible(visible) { }
    QByteArray write();

private:
    void counts();
    void groups();
    void node(const VisibleNode& shown);
    void edge(const VisibleEdge& shown);
    void text(QStringView key, const QString& words);
    void problems(const Badge& badge);
    void change(Change change);
    void statements(std::span<const Fact> facts);

    const Visible& m_visible;
    JsonWriter m_json;
};

/// What is empty is left out.
void ShownWriter::text(QStringView key, const QString& words)
{
    if (!words.isEmpty())
        m_json.text(key, words);
}

void ShownWriter::problems(const Badge& badge)
{
    if (badge.isEmpty())
        return;
    m_json.key(u"problems");
    m_json.beginObject();
    m_json.text(u"worst", QString(wordFor(badge.worst)));
    m_json.key(u"sentences");
    m_json.beginArray();
    for (const QString& problem : badge.problems)
        m_json.text(problem);
    m_json.endArray();
    m_json.endObject();
}

void ShownWriter::change(Change change)
{
    if (change != Change::Same)
        m_json.text(u"change", QString(wordFor(change)));
}

void ShownWriter::statements(std::span<const Fact> facts)
{
    m_json.key(u"statements");
    m_json.beginObject();
    writeStatements(m_json, *m_visible.graph, RecordShape::Plain, facts);
    m_json.endObject();
}

void ShownWriter::counts()
{
    const ShownCounts& counts = m_visible.counts;
    m_json.key(u"counts");
    m_json.beginObject(JsonWriter::Form::Compact);
    m_json.integer(u"things", counts.all);
    m_json.integer(u"shown", counts.shown());
    m_json.integer(u"of_other_kinds", counts.ofOtherKinds);
    m_json.integer(u"filtered", counts.filtered);
    m_json.integer(u"out_of_focus", counts.outOfFocus);
    m_json.integer(u"unchanged", counts.unchanged);
    m_json.endObject();
}

void ShownWriter::groups()
{
    m_json.key(u"groups");
    m_json.beginArray();
    for (const VisibleGroup& group : m_visible.groups) {
        m_json.beginObject(JsonWriter::Form::Compact);
        m_json.text(u"id", group.id.text());
        m_json.text(u"label", group.name);
        m_json.integer(u"count", group.count);
        m_json.key(u"collapsed");
        m_json.boolean(group.fold != noIndex);
        m_json.endObject();
    }
    m_json.endArray();
}

void ShownWriter::node(const VisibleNode& shown)
{
    const NodeId& id = m_visible.idOf(shown);
    const Graph& graph = *m_visible.graph;
    m_json.beginObject();
    m_json.text(u"id", id.text());
    m_json.text(u"kind", shown.isGroup ? u"group"_s : QString(wordFor(id.kind())));
    m_json.text(u"host", id.host());
    m_json.text(u"name", id.name());
    m_json.text(u"label", shown.prefix + shown.name);
    text(u"state", QString(wordFor(shown.state)));
    text(u"remark", shown.remark);
    if (shown.group != noIndex)
        m_json.text(u"group", m_visible.groups[shown.group].id.text());
    text(u"note", shown.note);
    change(shown.change);
    problems(shown.badge);
    if (shown.fold == noIndex) {
        statements(graph.factsOf(graph.nodes()[shown.node]));
    } else {
        m_json.key(u"stands_for");
        m_json.beginArray();
        for (const NodeIndex member : m_visible.folds[shown.fold].members)
            m_json.text(graph.nodes()[member].id.text());
        m_json.endArray();
    }
    m_json.endObject();
}

void ShownWriter::edge(const VisibleEdge& shown)
{
    const Graph& graph = *m_visible.graph;
    m_json.beginObject();
    m_json.text(u"id", m_visible.idOf(shown).text());
    m_json.text(u"kind", QString(wordFor(shown.kind)));
    m_json.text(u"from", m_visible.idOf(m_visible.nodes[shown.from]).text());
    m_json.text(u"to", m_visible.idOf(m_visible.nodes[shown.to]).text());
    m_json.text(u"relation", relationOf(m_visible, shown));
    m_json.text(u"direction", QString(wordFor(shown.direction)));
    m_json.key(u"inferred");
    m_json.boolean(shown.isInferred);
    change(shown.change);
    problems(shown.badge);
    if (shown.bundle == noIndex) {
        statements(graph.factsOf(graph.edges()[shown.edge]));
    } else {
        m_json.key(u"stands_for");
        m_json.beginArray();
        for (const EdgeIndex member : m_visible.membersOf(shown))
            m_json.text(graph.edges()[member].id.text());
        m_json.endArray();
    }
    m_json.endObject();
}

QByteArray ShownWriter::write()
{
    const Caption& caption = m_visible.caption;
    m_json.beginObject();
    m_json.text(u"schema", QString(shownSchema));
    m_json.text(u"title", caption.ownTitle.isEmpty() ? caption.title : caption.ownTitle);
    text(u"note", caption.ownNote);
    counts();
    groups();
    m_json.key(u"nodes");
    m_json.beginArray();
    for (const VisibleNode& shown : m_visible.nodes)
        node(shown);
    m_json.endArray();
    m_json.key(u"edges");
    m_json.beginArray();
    for (const VisibleEdge& shown : m_visible.edges)
        edge(shown);
    m_json.endArray();
    writeSources(m_json, m_visible.graph->snapshot());
    m_json.endObject();
    return m_json.take();
}

} // namespace

QByteArray toShownJson(const Visible& visible)
{
    return ShownWriter(visible).write();
}

} // namespace unitscope
