// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/tographml.h"

#include "graph/base/safetext.h"
#include "graph/export/diagram.h"
#include "graph/export/svgtext.h"
#include "graph/view/words.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Key
{
    const char* id;
    const char* target; ///< "node"
    const char* name;
    const char* type; ///< "string"
};

constexpr Key keys[] = {
    {"title", "graph", "title", "string"},          {"note", "graph", "note", "string"},
    {"n_id", "node", "node_id", "string"}, // not "id": igraph puts the n1, n2... of the file there
    {"n_name", "node", "label", "string"},          {"n_kind", "node", "kind", "string"},
    {"n_host", "node", "host", "string"},           {"n_state", "node", "state", "string"},
    {"n_remark", "node", "remark", "string"},       {"n_group", "node", "group", "string"},
    {"n_stands_for", "node", "stands_for", "int"},  {"n_problems", "node", "problems", "int"},
    {"n_note", "node", "note", "string"},           {"n_change", "node", "change", "string"},
    {"e_kind", "edge", "kind", "string"},           {"e_relation", "edge", "label", "string"},
    {"e_direction", "edge", "direction", "string"}, {"e_inferred", "edge", "inferred", "boolean"},
    {"e_stands_for", "edge", "stands_for", "int"},  {"e_change", "edge", "change", "string"},
};

class GraphMlWriter
{
public:
    explicit GraphMlWriter(const Visible& visible) : m_visible(visible) { }
    QByteArray write();

private:
    void data(const char* key, QStringView text);
    void number(const char* key, qsizetype number) { data(key, QString::number(number)); }
    void node(quint32 index);
    void edge(quint32 index);

    const Visible& m_visible;
    QByteArray m_out;
};

void GraphMlWriter::data(const char* key, QStringView text)
{
    if (text.isEmpty())
        return;
    m_out.append("<data key=\"").append(key).append("\">");
    appendXmlText(m_out, text);
    m_out += "</data>";
}

void GraphMlWriter::node(quint32 index)
{
    const VisibleNode& shown = m_visible.nodes[index];
    const NodeId& id = m_visible.idOf(shown);
    m_out += "    <node id=\"n" + QByteArray::number(index + 1) + "\">";
    data("n_id", safeForPeople(id.text()));
    data("n_name", shown.prefix + shown.name);
    data("n_kind", shown.isGroup ? u"group"_s : QString(wordFor(id.kind())));
    data("n_host", safeForPeople(id.host()));
    data("n_state", QString(wordFor(shown.state)));
    data("n_remark", shown.remark);
    if (shown.group != noIndex)
        data("n_group", m_visible.groups[shown.group].name);
    if (shown.fold != noIndex)
        number("n_stands_for", qsizetype(m_visible.folds[shown.fold].members.size()));
    if (!shown.badge.isEmpty())
        number("n_problems", shown.badge.count());
    data("n_note", shown.note);
    if (shown.change != Change::Same)
        data("n_change", QString(wordFor(shown.change)));
    m_out += "</node>\n";
}

void GraphMlWriter::edge(quint32 index)
{
    const VisibleEdge& shown = m_visible.edges[index];
    m_out += "    <edge id=\"e" + QByteArray::number(index + 1) + "\" source=\"n" + QByteArray::number(shown.from + 1)
             + "\" target=\"n" + QByteArray::number(shown.to + 1)
             + "\">"; // also without a direction: NetworkX reads no file that has edges of both kinds
    data("e_kind", QString(wordFor(shown.kind)));
    data("e_relation", relationOf(m_visible, shown));
    data("e_direction", QString(wordFor(shown.direction)));
    data("e_inferred", shown.isInferred ? u"true"_s : u"false"_s);
    if (shown.bundle != noIndex)
        number("e_stands_for", qsizetype(m_visible.membersOf(shown).size()));
    if (shown.change != Change::Same)
        data("e_change", QString(wordFor(shown.change)));
    m_out += "</edge>\n";
}

QByteArray GraphMlWriter::write()
{
    m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const Key& key : keys)
        m_out += QByteArray("  <key id=\"") + key.id + "\" for=\"" + key.target + "\" attr.name=\"" + key.name
                 + "\" attr.type=\"" + key.type + "\"/>\n";
    m_out += "  <graph id=\"g\" edgedefault=\"directed\">\n    ";
    const Caption& caption = m_visible.caption;
    data("title", caption.ownTitle.isEmpty() ? caption.title : caption.ownTitle);
    data("note", caption.ownNote);
    m_out += '\n';
    for (quint32 i = 0; i < m_visible.nodes.size(); ++i)
        node(i);
    for (quint32 i = 0; i < m_visible.edges.size(); ++i)
        edge(i);
    return m_out + "  </graph>\n</graphml>\n";
}

} // namespace

QByteArray toGraphMl(const Visible& visible)
{
    return GraphMlWriter(visible).write();
}

} // namespace unitscope
