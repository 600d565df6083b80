// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/todot.h"

#include "graph/export/diagram.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

// In the order of Kind.
constexpr std::array shapes = {"box3d"_L1,    "box"_L1,     "hexagon"_L1,   "doubleoctagon"_L1, "cds"_L1,
                               "cylinder"_L1, "ellipse"_L1, "component"_L1, "tab"_L1,           "note"_L1};
static_assert(shapes.size() == size_t(Kind::Code) + 1);

/// Inside quotes. Graphviz reads a label three times: as a string, for escapes such as \N, and for entities of HTML.
QString escaped(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'\\': out += "\\\\"_L1; break;
        case u'"': out += "\\\""_L1; break;
        case u'&': out += "&amp;"_L1; break;
        default: out += c;
        }
    }
    return out;
}

QString quoted(QStringView text)
{
    return u'"' + escaped(text) + u'"';
}

/// Its lines are between Graphviz's own breaks.
QString labelOf(const DiagramNode& node)
{
    QStringList lines{escaped(node.name)};
    for (const QString& fact : node.facts)
        lines += escaped(fact);
    if (!node.note.isEmpty())
        lines += escaped(node.note);
    return u'"' + lines.join("\\n"_L1) + u'"';
}

/// A remark is one line, whatever is in it.
QString comment(const QString& text)
{
    return u"// "_s + text + u'\n';
}

class DotWriter
{
public:
    QByteArray write(const Diagram& diagram);

private:
    void node(const DiagramNode& node, QLatin1StringView indent);
    void cluster(const DiagramGroup& group);
    void edge(const DiagramEdge& edge);

    QString m_out;
};

void DotWriter::node(const DiagramNode& node, QLatin1StringView indent)
{
    m_out += indent + node.id + u" [label="_s + labelOf(node) + u", shape="_s + shapes[size_t(node.kind)];
    if (node.isSeveral)
        m_out += u", peripheries=2"_s;
    if (node.tone != BoxTone::Quiet) {
        const DiagramColours colours = coloursOf(node.tone);
        m_out += u", color=\"%1\", fillcolor=\"%2\", penwidth=2"_s.arg(colours.stroke, colours.fill);
    }
    const QString word = node.isSeveral ? u"group"_s : QString(wordFor(node.kind));
    m_out += u", class=\"%1\"];\n"_s.arg((word + u' ' + wordFor(node.tone)).trimmed());
}

void DotWriter::cluster(const DiagramGroup& group)
{
    m_out += u"  subgraph cluster_"_s + group.id + u" {\n    label="_s + quoted(group.title)
             + u"; style=rounded; color=\""_s + frameColour() + u"\";\n"_s;
    for (const DiagramNode& each : group.nodes)
        node(each, "    "_L1);
    m_out += u"  }\n"_s;
}

void DotWriter::edge(const DiagramEdge& edge)
{
    m_out += u"  "_s + edge.from + u" -> "_s + edge.to;
    QStringList attributes;
    if (!edge.words.isEmpty())
        attributes += u"label="_s + quoted(edge.words);
    if (!edge.colour.isEmpty())
        attributes += u"color=\"%1\", fontcolor=\"%1\", penwidth=2"_s.arg(edge.colour);
    if (edge.isInferred)
        attributes += u"style=dashed"_s;
    if (edge.direction != Direction::Forward)
        attributes += edge.direction == Direction::Both ? u"dir=both"_s : u"dir=none"_s;
    m_out += attributes.isEmpty() ? u";\n"_s : u" [%1];\n"_s.arg(attributes.join(u", "_s));
}

QByteArray DotWriter::write(const Diagram& diagram)
{
    m_out = comment(diagram.title);
    for (const QString& remark : diagram.remarks)
        m_out += comment(remark);
    const DiagramColours quiet = coloursOf(BoxTone::Quiet);
    m_out += u"digraph unitscope {\n  graph [charset=\"UTF-8\", rankdir=LR, ranksep=0.8, fontname=\"Helvetica\", "
             "fontsize=12, labelloc=t, label="_s
             + quoted(diagram.title) + u"];\n"_s;
    m_out += u"  node [fontname=\"Helvetica\", fontsize=11, margin=\"0.15,0.06\", style=\"filled,rounded\", "
             "fontcolor=\"%1\", color=\"%2\", fillcolor=\"%3\"];\n"_s.arg(quiet.text, quiet.stroke, quiet.fill);
    m_out += u"  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.7, fontcolor=\"%1\", color=\"%2\"];\n"_s.arg(
        quiet.text, lineColour());
    for (const DiagramGroup& group : diagram.groups)
        cluster(group);
    for (const DiagramNode& each : diagram.nodes)
        node(each, "  "_L1);
    for (const DiagramEdge& each : diagram.edges)
        edge(each);
    m_out += u"}\n"_s;
    return m_out.toUtf8();
}

} // namespace

QByteArray toDot(const Visible& visible)
{
    return DotWriter().write(diagramOf(visible));
}

} // namespace unitscope
