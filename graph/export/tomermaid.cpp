// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/tomermaid.h"

#include "graph/export/diagram.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Brackets
{
    QLatin1StringView open;
    QLatin1StringView close;
};

// In the order of Kind.
constexpr std::array<Brackets, 10> brackets = {{{"[["_L1, "]]"_L1},
                                                {"("_L1, ")"_L1},
                                                {"{{"_L1, "}}"_L1},
                                                {"[/"_L1, "\\]"_L1},
                                                {">"_L1, "]"_L1},
                                                {"[("_L1, ")]"_L1},
                                                {"(["_L1, "])"_L1},
                                                {"["_L1, "]"_L1},
                                                {"[\\"_L1, "/]"_L1},
                                                {"[/"_L1, "/]"_L1}}};
static_assert(brackets.size() == size_t(Kind::Code) + 1);
constexpr Brackets several{"[["_L1, "]]"_L1};

constexpr QChar wordJoiner(0x2060); // has no width

/// Mermaid looks for a few things after it has turned its entities back: only what stands between keeps those apart.
bool needsJoiner(QChar c, QStringView after)
{
    switch (c.unicode()) {
    case u'\\': return after.startsWith(u'n');
    case u'$': return after.startsWith(u'$');
    case u':': return after.startsWith(u"fa-");
    case u'\ufb02': return after.startsWith(u'\u00b0'); // its own signs for the beginning and the end of an entity
    case u'\u00b6': return after.startsWith(u'\u00df');
    default: return false;
    }
}

/// A hyphen, a digit's full stop or a blank could begin a list of Markdown. After the words "style" and "classDef" Mermaid takes
/// entities for colours, wherever they stand.
bool isPlain(QChar c, QStringView before, QStringView after)
{
    if ((c == u's' && after.startsWith(u"tyle")) || (c == u'c' && after.startsWith(u"lassDef")))
        return false;
    if (c.unicode() >= 0x80 || c.isLetterOrNumber())
        return true;
    const bool isBetween = !before.isEmpty() && (before.back().isLetterOrNumber() || before.back() == u')');
    switch (c.unicode()) {
    case u'_':
    case u'/':
    case u'(':
    case u')': return true;
    case u',':
    case u':':
    case u'-': return isBetween;
    case u'.': return isBetween && std::any_of(before.begin(), before.end(), [](QChar one) { return one.isLetter(); });
    case u' ': return isBetween || before.endsWith(u',') || before.endsWith(u':') || before.endsWith(u'·');
    default: return false;
    }
}

/// Everything that could mean something is an entity: "#35;" is "#".
QString escaped(QStringView text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView after = text.sliced(i + 1);
        if (isPlain(text[i], text.first(i), after))
            out += text[i];
        else
            out += u"#%1;"_s.arg(text[i].unicode());
        if (needsJoiner(text[i], after))
            out += wordJoiner;
    }
    return out;
}

QString labelOf(const DiagramNode& node)
{
    QStringList lines{escaped(node.name)};
    for (const QString& fact : node.facts)
        lines += escaped(fact);
    if (!node.note.isEmpty())
        lines += escaped(node.note);
    return u'"' + lines.join(u"<br>"_s) + u'"';
}

/// "%%{" would be a directive also in a comment. A sign at its beginning means nothing there: "+ added: 2 boxes".
QString comment(const QString& text)
{
    const bool hasSign = text.size() > 2 && u"+-~=?"_s.contains(text[0]) && text[1] == u' ';
    const qsizetype plain = hasSign ? 2 : 0;
    return u"%% "_s + text.first(plain) + escaped(QStringView(text).sliced(plain)) + u'\n';
}

/// Of a title Mermaid makes HTML and then text: signs that look like those of HTML stand for them.
QChar shownInTitle(QChar c)
{
    switch (c.unicode()) {
    case u'<': return u'\u2039';
    case u'>': return u'\u203a';
    case u'&': return u'\uff06';
    default: return c;
    }
}

/// A string of YAML, in which nothing can be taken for anything else.
QString yaml(QStringView text)
{
    QString out(u'"');
    for (const QChar c : text) {
        const bool isKept = c.unicode() >= 0x80 || c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'.';
        out += isKept ? QString(c) : u"\\u%1"_s.arg(shownInTitle(c).unicode(), 4, 16, QLatin1Char('0'));
    }
    return out + u'"';
}

QLatin1StringView arrowOf(const DiagramEdge& edge)
{
    switch (edge.direction) {
    case Direction::Forward: return edge.isInferred ? "-.->"_L1 : "-->"_L1;
    case Direction::Both: return edge.isInferred ? "<-.->"_L1 : "<-->"_L1;
    case Direction::None: return edge.isInferred ? "-.-"_L1 : "---"_L1;
    }
    Q_UNREACHABLE();
}

class MermaidWriter
{
public:
    QByteArray write(const Diagram& diagram);

private:
    void node(const DiagramNode& node, QLatin1StringView indent);
    void subgraph(const DiagramGroup& group);
    void edge(const DiagramEdge& edge);
    void classes();
    void frames(const Diagram& diagram);
    void lines(const Diagram& diagram);

    QString m_out;
    std::set<BoxTone> m_tones; ///< those that occur
};

void MermaidWriter::node(const DiagramNode& node, QLatin1StringView indent)
{
    const Brackets& form = node.isSeveral ? several : brackets[size_t(node.kind)];
    m_out += indent + node.id + form.open + labelOf(node) + form.close;
    if (node.tone != BoxTone::Quiet) {
        m_out += u":::"_s + wordFor(node.tone);
        m_tones.insert(node.tone);
    }
    m_out += u'\n';
}

void MermaidWriter::subgraph(const DiagramGroup& group)
{
    m_out += u"  subgraph "_s + group.id + u"[\""_s + escaped(group.title) + u"\"]\n"_s;
    for (const DiagramNode& each : group.nodes)
        node(each, "    "_L1);
    m_out += u"  end\n"_s;
}

void MermaidWriter::edge(const DiagramEdge& edge)
{
    m_out += u"  "_s + edge.from + u' ' + arrowOf(edge);
    if (!edge.words.isEmpty())
        m_out += u"|\""_s + escaped(edge.words) + u"\"|"_s;
    m_out += u' ' + edge.to + u'\n';
}

void MermaidWriter::classes()
{
    for (const BoxTone tone : m_tones) {
        const DiagramColours colours = coloursOf(tone);
        m_out += u"  classDef %1 fill:%2,stroke:%3,stroke-width:2px,color:%4\n"_s.arg(wordFor(tone), colours.fill,
                                                                                      colours.stroke, colours.text);
    }
}

/// Mermaid's own are yellow, whatever the page is.
void MermaidWriter::frames(const Diagram& diagram)
{
    QStringList ids;
    for (const DiagramGroup& group : diagram.groups)
        ids += group.id;
    if (!ids.isEmpty())
        m_out += u"  classDef frame fill:none,stroke:%1\n  class %2 frame\n"_s.arg(frameColour(), ids.join(u','));
}

/// Those that changed, by their number in the diagram.
void MermaidWriter::lines(const Diagram& diagram)
{
    std::map<QString, QStringList> byColour;
    for (size_t i = 0; i < diagram.edges.size(); ++i) {
        if (!diagram.edges[i].colour.isEmpty())
            byColour[diagram.edges[i].colour] += QString::number(i);
    }
    for (const auto& [colour, numbers] : byColour)
        m_out += u"  linkStyle %1 stroke:%2,stroke-width:2px,color:%2\n"_s.arg(numbers.join(u','), colour);
}

QByteArray MermaidWriter::write(const Diagram& diagram)
{
    m_out = u"---\ntitle: "_s + yaml(diagram.title) + u"\n---\nflowchart LR\n"_s;
    for (const QString& remark : diagram.remarks)
        m_out += u"  "_s + comment(remark);
    for (const DiagramGroup& group : diagram.groups)
        subgraph(group);
    for (const DiagramNode& each : diagram.nodes)
        node(each, "  "_L1);
    for (const DiagramEdge& each : diagram.edges)
        edge(each);
    classes();
    frames(diagram);
    lines(diagram);
    return m_out.toUtf8();
}

} // namespace

QByteArray toMermaid(const Visible& visible)
{
    return MermaidWriter().write(diagramOf(visible));
}

} // namespace unitscope
