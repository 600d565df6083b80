// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/toplantuml.h"

#include "graph/export/diagram.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

// In the order of Kind.
constexpr std::array elements = {"node"_L1,  "component"_L1, "card"_L1,  "collections"_L1, "boundary"_L1,
                                 "queue"_L1, "interface"_L1, "agent"_L1, "folder"_L1,      "artifact"_L1};
static_assert(elements.size() == size_t(Kind::Code) + 1);
constexpr auto several = "collections"_L1;

/// "<U+002A>".
QString code(QChar c)
{
    return u"<U+%1>"_s.arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
}

/// Letters, digits and what stands alone between them; the rest as codes.
QString escaped(QStringView text)
{
    QString out;
    QChar before;
    for (const QChar c : text) {
        const bool isBetween = (c == u' ' || c == u'.' || c == u'-' || c == u':' || c == u',')
                               && before.isLetterOrNumber();
        const bool isPlain = c.unicode() >= 0x80 || c.isLetterOrNumber() || isBetween;
        out += isPlain ? QString(c) : code(c);
        before = c;
    }
    return out;
}

/// A line that is not drawn and has no markup, so blanks and punctuation are as they are, for people to read. Codes for what
/// may mean something there, or in another version: quotes (they end a longer comment), "@" and "!" (directives), "\\" (goes on
/// in the next line), "$" and "%" (variables), brackets of markup.
QString comment(QStringView text)
{
    constexpr QStringView plain = u" .,:;-_()+=/*#&?~";
    QString out = u"' "_s;
    for (const QChar c : text)
        out += c.unicode() >= 0x80 || c.isLetterOrNumber() || plain.contains(c) ? QString(c) : code(c);
    return out + u'\n';
}

QString labelOf(const DiagramNode& node)
{
    QStringList lines{escaped(node.name)};
    for (const QString& fact : node.facts)
        lines += escaped(fact);
    return u'"' + lines.join("\\n"_L1) + u'"';
}

/// "-->", "<..>", "-[#b3261e,bold]->".
QString arrowOf(const DiagramEdge& edge)
{
    const QChar stroke = edge.isInferred ? u'.' : u'-';
    const QString colour = edge.colour.isEmpty() ? QString() : u'[' + edge.colour + u",thickness=2]"_s;
    const QString line = stroke + colour + stroke;
    switch (edge.direction) {
    case Direction::Forward: return line + u'>';
    case Direction::Both: return u'<' + line + u'>';
    case Direction::None: return line;
    }
    Q_UNREACHABLE();
}

class PlantUmlWriter
{
public:
    QByteArray write(const Diagram& diagram);

private:
    void node(const DiagramNode& node, QLatin1StringView indent);
    void package(const DiagramGroup& group);
    void edge(const DiagramEdge& edge);
    void note(const DiagramNode& node);
    void notes(const Diagram& diagram);

    QString m_out;
};

void PlantUmlWriter::node(const DiagramNode& node, QLatin1StringView indent)
{
    const QLatin1StringView element = node.isSeveral ? several : elements[size_t(node.kind)];
    m_out += indent + element + u' ' + labelOf(node) + u" as "_s + node.id;
    if (node.tone != BoxTone::Quiet) {
        const DiagramColours colours = coloursOf(node.tone);
        m_out += u" %1;line:%2;line.bold"_s.arg(colours.fill, colours.stroke.sliced(1));
    }
    m_out += u'\n';
}

void PlantUmlWriter::package(const DiagramGroup& group)
{
    m_out += QString(group.isHost ? "node"_L1 : "package"_L1) + u" \""_s + escaped(group.title) + u"\" as "_s + group.id
             + u" {\n"_s;
    for (const DiagramNode& each : group.nodes)
        node(each, "  "_L1);
    m_out += u"}\n"_s;
}

void PlantUmlWriter::edge(const DiagramEdge& edge)
{
    m_out += edge.from + u' ' + arrowOf(edge) + u' ' + edge.to;
    if (!edge.words.isEmpty())
        m_out += u" : "_s + escaped(edge.words);
    m_out += u'\n';
}

void PlantUmlWriter::note(const DiagramNode& node)
{
    if (!node.note.isEmpty())
        m_out += u"note bottom of "_s + node.id + u" : "_s + escaped(node.note) + u'\n';
}

void PlantUmlWriter::notes(const Diagram& diagram)
{
    for (const DiagramGroup& group : diagram.groups) {
        for (const DiagramNode& each : group.nodes)
            note(each);
    }
    for (const DiagramNode& each : diagram.nodes)
        note(each);
}

QByteArray PlantUmlWriter::write(const Diagram& diagram)
{
    m_out = u"@startuml\n"_s;
    for (const QString& remark : diagram.remarks)
        m_out += comment(remark);
    const DiagramColours quiet = coloursOf(BoxTone::Quiet);
    m_out += u"title "_s + escaped(diagram.title)
             + u"\nleft to right direction\nskinparam shadowing false\nskinparam defaultFontName Helvetica\n"_s;
    for (const QLatin1StringView element : elements) {
        m_out += u"skinparam %1BackgroundColor %2\nskinparam %1BorderColor %3\nskinparam %1FontColor %4\n"_s.arg(
            element, quiet.fill, quiet.stroke, quiet.text);
    }
    m_out += u"skinparam packageBorderColor "_s + frameColour() + u"\nskinparam arrowColor "_s + lineColour() + u'\n';
    for (const DiagramGroup& group : diagram.groups)
        package(group);
    for (const DiagramNode& each : diagram.nodes)
        node(each, {});
    for (const DiagramEdge& each : diagram.edges)
        edge(each);
    notes(diagram);
    m_out += u"@enduml\n"_s;
    return m_out.toUtf8();
}

} // namespace

QByteArray toPlantUml(const Visible& visible)
{
    return PlantUmlWriter().write(diagramOf(visible));
}

} // namespace unitscope
