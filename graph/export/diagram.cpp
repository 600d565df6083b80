// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/diagram.h"

#include "graph/base/safetext.h"
#include "graph/draw/palette.h"
#include "graph/draw/wording.h"
#include "graph/view/diffwords.h"
#include "graph/view/overlaid.h"
#include "graph/view/ownwords.h"
#include "graph/view/words.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestName = 120; // UTF-16 units

BoxTone toneOf(const VisibleNode& shown)
{
    switch (shown.change) {
    case Change::Same: break;
    case Change::Added: return BoxTone::Added;
    case Change::Removed: return BoxTone::Removed;
    case Change::Changed:
    case Change::Renamed: return BoxTone::Changed;
    case Change::NotLookedAtBefore:
    case Change::NotLookedAtAfter: return BoxTone::NotLookedAt;
    }
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

/// "+ added": the sign that a picture has, and what it means.
QString signedWords(Change change)
{
    return signFor(change) + (u' ' + changeWords(change));
}

QStringList factsOf(const VisibleNode& shown)
{
    QStringList facts;
    if (shown.change != Change::Same)
        facts += signedWords(shown.change);
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

QString hex(quint32 rgb)
{
    return u'#' + QString::number(rgb, 16).rightJustified(6, u'0');
}

/// Of a line; empty for what is the same.
QString colourOf(Change change)
{
    switch (change) {
    case Change::Same: return {};
    case Change::Added: return hex(lightPalette().of(Tone::Added));
    case Change::Removed: return hex(lightPalette().of(Tone::Removed));
    case Change::Changed:
    case Change::Renamed: return hex(lightPalette().of(Tone::Changed));
    case Change::NotLookedAtBefore:
    case Change::NotLookedAtAfter: return hex(lightPalette().of(Tone::TextMuted));
    }
    Q_UNREACHABLE();
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
        words += signedWords(shown.change);
    return {.from = u'n' + QString::number(shown.from + 1),
            .to = u'n' + QString::number(shown.to + 1),
            .words = words.join(u", "_s),
            .direction = shown.direction,
            .isInferred = shown.isInferred,
            .colour = colourOf(shown.change)};
}

QString counted(qsizetype count, QLatin1StringView one)
{
    return QString::number(count) + u' ' + one;
}

/// "+ added: 2 boxes, 1 line": for each change there is, as in the legend of a picture.
QStringList changeCounts(const Visible& visible)
{
    QStringList remarks;
    ChangeCounts counts = changeCountsOf(visible);
    for (const Change change : {Change::Added, Change::Removed, Change::Changed, Change::Renamed,
                                Change::NotLookedAtBefore, Change::NotLookedAtAfter}) {
        QStringList words;
        if (const qsizetype boxes = counts.boxes[change])
            words += counted(boxes, boxes == 1 ? "box"_L1 : "boxes"_L1);
        if (const qsizetype lines = counts.lines[change])
            words += counted(lines, lines == 1 ? "line"_L1 : "lines"_L1);
        if (!words.isEmpty())
            remarks += signedWords(change) + u": "_s + words.join(u", "_s);
    }
    return remarks.isEmpty() ? QStringList(u"nothing changed"_s) : remarks;
}

bool isFrame(const Visible& visible, quint32 group)
{
    return group != noIndex && visible.groups[group].fold == noIndex;
}

} // namespace

QLatin1StringView wordFor(BoxTone tone)
{
    switch (tone) {
    case BoxTone::Quiet: return {};
    case BoxTone::Unknown: return "unknown"_L1;
    case BoxTone::Warning: return "warning"_L1;
    case BoxTone::Failed: return "failed"_L1;
    case BoxTone::Added: return "added"_L1;
    case BoxTone::Removed: return "removed"_L1;
    case BoxTone::Changed: return "changed"_L1;
    case BoxTone::NotLookedAt: return "notlookedat"_L1;
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
    case BoxTone::Added: return colours(Tone::BoxFill, Tone::Added);
    case BoxTone::Removed: return colours(Tone::GhostFill, Tone::Removed);
    case BoxTone::Changed: return colours(Tone::BoxFill, Tone::Changed);
    case BoxTone::NotLookedAt: return colours(Tone::GhostFill, Tone::TextMuted);
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
    if (visible.isOverlaid)
        diagram.remarks += changeCounts(visible);
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
