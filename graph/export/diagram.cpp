// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/diagram.h"

#include "graph/base/safetext.h"
#include "graph/draw/palette.h"
#include "graph/draw/wording.h"
#include "graph/view/ownwords.h"
#include "graph/view/words.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestName = 120; // UTF-16 units

BoxTone toneOf(const VisibleNode& shown)
{
    switch (shown.state) {
    case State::Failed: return BoxTone::Failed;
    case State::AutoRestart:
    case State::Orphaned: return BoxTone::Warning;
    case State::Unknown: return BoxTone::Unknown;
    default: return shown.remark.isEmpty() ? BoxTone::Quiet : BoxTone::Warning;
    }
}

QString problemWords(qsizetype count)
{
    return count == 1 ? u"1 problem"_s : u"%1 problems"_s.arg(count);
}

/// "changed", "not looked at before".
QString changeWords(Change change)
{
    return QString(wordFor(change)).replace(u'_', u' ');
}

QStringList factsOf(const VisibleNode& shown)
{
    QStringList facts;
    const QString state = wordFor(shown.state);
    if (!state.isEmpty() && !shown.remark.contains(state))
        facts += state;
    if (!shown.remark.isEmpty())
        facts += shown.remark;
    if (!shown.period.isEmpty())
        facts += shown.period;
    if (shown.isOpen)
        facts += u"open to the world"_s;
    if (shown.isContradicted)
        facts += u"sources disagree"_s;
    if (!shown.badge.isEmpty())
        facts += problemWords(shown.badge.count());
    if (shown.change != Change::Same)
        facts += changeWords(shown.change);
    return facts;
}

DiagramNode nodeOf(const Visible& visible, quint32 index)
{
    const VisibleNode& shown = visible.nodes[index];
    return {.id = u'n' + QString::number(index + 1),
            .name = diagramName(shown.prefix + shown.name),
            .facts = factsOf(shown),
            .note = noteWords(shown.note),
            .kind = visible.idOf(shown).kind(),
            .isSeveral = shown.fold != noIndex,
            .tone = toneOf(shown)};
}

DiagramEdge edgeOf(const Visible& visible, const VisibleEdge& shown)
{
    QStringList words;
    if (shown.kind != EdgeKind::Flow)
        words += relationOf(visible, shown);
    else if (shown.direction == Direction::None)
        words += u"uses"_s;
    if (shown.bundle != noIndex)
        words += u"%1 lines"_s.arg(visible.membersOf(shown).size());
    if (shown.isContradicted)
        words += u"sources disagree"_s;
    if (shown.change != Change::Same)
        words += changeWords(shown.change);
    return {.from = u'n' + QString::number(shown.from + 1),
            .to = u'n' + QString::number(shown.to + 1),
            .words = words.join(u", "_s),
            .direction = shown.direction,
            .isInferred = shown.isInferred};
}

bool isFrame(const Visible& visible, quint32 group)
{
    return group != noIndex && visible.groups[group].fold == noIndex;
}

QString hex(quint32 rgb)
{
    return u'#' + QString::number(rgb, 16).rightJustified(6, u'0');
}

} // namespace

QLatin1StringView wordFor(BoxTone tone)
{
    switch (tone) {
    case BoxTone::Quiet: return {};
    case BoxTone::Unknown: return "unknown"_L1;
    case BoxTone::Warning: return "warning"_L1;
    case BoxTone::Failed: return "failed"_L1;
    }
    Q_UNREACHABLE();
}

DiagramColours coloursOf(BoxTone tone)
{
    const auto colours = [](Tone fill, Tone stroke) {
        const Palette& palette = lightPalette();
        return DiagramColours{hex(palette.of(fill)), hex(palette.of(stroke)), hex(palette.of(Tone::Text))};
    };
    switch (tone) {
    case BoxTone::Quiet: return colours(Tone::BoxFill, Tone::BoxStroke);
    case BoxTone::Unknown: return colours(Tone::BoxFill, Tone::Unknown);
    case BoxTone::Warning: return colours(Tone::WarningFill, Tone::Warning);
    case BoxTone::Failed: return colours(Tone::FailedFill, Tone::Failed);
    }
    Q_UNREACHABLE();
}

QString lineColour()
{
    return hex(lightPalette().of(Tone::Flow));
}

QString frameColour()
{
    return hex(lightPalette().of(Tone::FrameStroke));
}

QString diagramName(QStringView name)
{
    return elidedMiddle(safeForPeople(name), longestName);
}

QString relationOf(const Visible& visible, const VisibleEdge& edge)
{
    if (edge.kind == EdgeKind::Flow && edge.bundle != noIndex)
        return u"data flow"_s;
    return relationWords(*visible.graph, visible.graph->edges()[edge.edge], true);
}

QLatin1StringView wordFor(Direction direction)
{
    switch (direction) {
    case Direction::None: return "none"_L1;
    case Direction::Forward: return "forward"_L1;
    case Direction::Both: return "both"_L1;
    }
    Q_UNREACHABLE();
}

Diagram diagramOf(const Visible& visible)
{
    const Caption& caption = visible.caption;
    Diagram diagram{.title = caption.ownTitle.isEmpty() ? caption.title : caption.ownTitle};
    if (!caption.ownTitle.isEmpty())
        diagram.remarks += caption.title;
    diagram.remarks += countWords(visible);
    if (!caption.ownNote.isEmpty())
        diagram.remarks += noteWords(caption.ownNote).split(u'\n');
    std::vector<quint32> frames(visible.groups.size(), noIndex);
    for (quint32 i = 0; i < visible.groups.size(); ++i) {
        if (!isFrame(visible, i))
            continue;
        frames[i] = quint32(diagram.groups.size());
        const VisibleGroup& group = visible.groups[i];
        diagram.groups.push_back(
            {.id = u'g' + QString::number(i + 1), .title = diagramName(titleOf(group)), .isHost = group.isHost});
    }
    for (quint32 i = 0; i < visible.nodes.size(); ++i) {
        const quint32 group = visible.nodes[i].group;
        (isFrame(visible, group) ? diagram.groups[frames[group]].nodes : diagram.nodes).push_back(nodeOf(visible, i));
    }
    for (const VisibleEdge& edge : visible.edges)
        diagram.edges.push_back(edgeOf(visible, edge));
    return diagram;
}

} // namespace unitscope
