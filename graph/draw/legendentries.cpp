// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/legendentries.h"

#include "graph/draw/badges.h"
#include "graph/draw/changemarks.h"
#include "graph/draw/edges.h"
#include "graph/draw/frames.h"
#include "graph/draw/marks.h"
#include "graph/draw/ownwords.h"
#include "graph/draw/silhouettes.h"
#include "graph/look/sizes.h"
#include "graph/look/textmetrics.h"
#include "graph/view/diffwords.h"
#include "graph/view/overlaid.h"
#include "graph/view/positions.h"

#include <QtCore/qstringlist.h>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Entry = LegendEntry;

Entry kindEntry(Kind kind)
{
    const double width = kind == Kind::Port ? 24 : 28;
    return {wordFor(kind), width, [=](Pen& pen, QPointF left) {
                const QRectF box(left.x() + 0.5, left.y() - 7.5, width, 16);
                drawSilhouette(pen, kind, State::NotApplicable, box);
                if (hasMark(kind))
                    drawGlyph(pen, kind, box.center());
            }};
}

/// A group that is one box.
Entry groupEntry()
{
    constexpr double width = 28;
    return {u"collapsed group"_s, width, [](Pen& pen, QPointF left) {
                const QRectF box(left.x() + 0.5, left.y() - 7.5, width, 16);
                drawGroupBox(pen, box, box.center(), false);
            }};
}

/// A line that stands for several.
Entry bundleEntry()
{
    constexpr double width = 34;
    return {u"several lines"_s, width, [](Pen& pen, QPointF left) {
                const QPointF from = left + QPointF(0, 0.5);
                drawEdge(pen, {.kind = EdgeKind::Requires}, {from, from + QPointF(width, 0)},
                         {.count = 3, .countAt = from + QPointF(width / 2 - 3, 0)});
            }};
}

/// The mark, on its band where it has one.
Entry stateEntry(State state)
{
    if (!hasBand(Kind::Service, state))
        return {wordFor(state), 10,
                [state](Pen& pen, QPointF left) { drawStateMark(pen, state, left + QPointF(5, 0)); }};
    constexpr double width = 16;
    return {wordFor(state), width, [state](Pen& pen, QPointF left) {
                pen.rectangle({left.x(), left.y() - 8, width, 16}, 3, {.fill = toneOf(state)});
                drawStateMark(pen, state, left + QPointF(width / 2, 0), Tone::Ground);
            }};
}

Entry lineEntry(const QString& words, const VisibleEdge& edge, EdgeLook look = {})
{
    constexpr double width = 28;
    return {words, width, [edge, look](Pen& pen, QPointF left) {
                drawEdge(pen, edge, {left + QPointF(0, 0.5), left + QPointF(width, 0.5)}, look);
            }};
}

/// A port that stands at its service's edge.
Entry portTabEntry()
{
    constexpr double width = 18;
    return {u"own port"_s, width, [](Pen& pen, QPointF left) {
                pen.rectangle({left.x() + 0.5, left.y() - 7.5, width, 16}, 0,
                              {.fill = Tone::PortFill, .stroke = Tone::BoxStroke});
            }};
}

Entry pinEntry()
{
    return {u"put there by hand"_s, 8, [](Pen& pen, QPointF left) { drawPin(pen, left + QPointF(4, 2)); }};
}

Entry openPortEntry()
{
    return {u"open to the world"_s, 8, [](Pen& pen, QPointF left) { drawOpenSign(pen, left + QPointF(4, 0)); }};
}

/// A stream that stands under the only service that writes or uses it.
Entry streamRowEntry()
{
    constexpr double width = 22;
    return {u"own stream"_s, width, [](Pen& pen, QPointF left) {
                pen.rectangle({left.x() + 0.5, left.y() - 7.5, width, 16}, 0,
                              {.fill = Tone::StreamFill, .stroke = Tone::BoxStroke});
                drawRowGlyph(pen, Kind::Stream, left + QPointF(12, 0.5));
            }};
}

QString lineWords(EdgeKind kind, Direction direction)
{
    switch (kind) {
    case EdgeKind::Flow: return direction == Direction::None ? u"uses, direction not stated"_s : u"data flow"_s;
    case EdgeKind::Listens: return u"listens on"_s;
    case EdgeKind::Connects: return u"connects to"_s;
    case EdgeKind::Triggers: return u"triggers"_s;
    default: return u"unit relation"_s;
    }
}

/// Long prefixes are drawn as "…" before each name.
Entry prefixEntry(const std::set<QString>& prefixes)
{
    const QString words = QStringList(prefixes.begin(), prefixes.end()).join(u" or "_s);
    return {elidedToWidth(words, 240, secondSize, Weight::Regular), 12, [](Pen& pen, QPointF left) {
                pen.text(u"…"_s, left + QPointF(0, capHeight(secondSize) / 2),
                         {.tone = Tone::TextMuted, .pixelSize = secondSize});
            }};
}

/// The badges there are, and the number beside them if there is one.
std::vector<Entry> badgeEntries(const Visible& visible)
{
    std::set<Severity, std::greater<>> severities;
    bool hasCount = false;
    const auto note = [&](const Badge& badge) {
        if (!badge.isEmpty())
            severities.insert(badge.worst);
        hasCount = hasCount || badge.count() > 1;
    };
    for (const VisibleNode& node : visible.nodes)
        note(node.badge);
    for (const VisibleEdge& edge : visible.edges)
        note(edge.badge);
    std::vector<Entry> entries;
    entries.reserve(severities.size() + 1);
    for (const Severity severity : severities)
        entries.push_back({(entries.empty() ? u"problem: "_s : QString()) + wordFor(severity), 16,
                           [severity](Pen& pen, QPointF left) { drawSeverity(pen, severity, left + QPointF(8, 0)); }});
    if (hasCount)
        entries.push_back(
            {u"several, the worst shown"_s, 28, [worst = *severities.begin()](Pen& pen, QPointF left) {
                 drawBadge(pen, {.worst = worst, .problems = {QString(), QString()}}, left + QPointF(20, 0));
             }});
    return entries;
}

QString counted(qsizetype count, QLatin1StringView one, QLatin1StringView several)
{
    return count == 0 ? QString() : QString::number(count) + u' ' + (count == 1 ? one : several);
}

/// "added: 2 boxes, 3 lines", for each change there is.
std::vector<Entry> changeEntries(const Visible& visible)
{
    std::vector<Entry> entries;
    ChangeCounts counts = changeCountsOf(visible);
    for (const Change change : {Change::Added, Change::Removed, Change::Changed, Change::Renamed,
                                Change::NotLookedAtBefore, Change::NotLookedAtAfter}) {
        QStringList words{counted(counts.boxes[change], "box"_L1, "boxes"_L1),
                          counted(counts.lines[change], "line"_L1, "lines"_L1)};
        words.removeAll(QString());
        if (!words.isEmpty())
            entries.push_back(
                {changeWords(change) + u": "_s + words.join(u", "_s), changeSignSize, [change](Pen& pen, QPointF left) {
                     drawChangeSign(pen, change, left + QPointF(changeSignSize / 2, 0));
                 }});
    }
    return entries;
}

/// What occurs in a picture.
struct Occurring
{
    std::set<Kind> kinds;   ///< standing free
    bool hasGroups = false; ///< collapsed
    bool hasBundles = false;
    bool hasPortTabs = false;
    bool hasStreamRows = false;
    bool hasOpenPorts = false;
    std::set<Kind> glyphs; ///< of timers and sockets that are docked
    std::set<State> states;
    std::set<std::pair<EdgeKind, Direction>> lines;
    std::set<QString> leftOut; ///< prefixes
    bool leadsBack = false;
    bool isInferred = false;
    bool isContradicted = false;
    bool isNoted = false;
    bool isPinned = false;
};

void addNode(Occurring& occurring, const VisibleNode& node, const NodeForm& form)
{
    if (node.isGroup)
        occurring.hasGroups = true;
    else if (form.docking.as == Dock::None)
        occurring.kinds.insert(node.kind);
    else if (node.kind == Kind::Stream)
        occurring.hasStreamRows = true;
    else if (node.kind == Kind::Port)
        occurring.hasPortTabs = true;
    else
        occurring.glyphs.insert(node.kind);
    occurring.isNoted = occurring.isNoted || form.isNoted;
    occurring.hasOpenPorts = occurring.hasOpenPorts || node.isOpen;
    if (node.state != State::NotApplicable)
        occurring.states.insert(node.state);
    occurring.isContradicted = occurring.isContradicted || (node.isContradicted && node.badge.isEmpty());
    if (form.prefix != node.prefix && !form.prefix.isEmpty())
        occurring.leftOut.insert(node.prefix);
}

bool isSeam(const Sizes& sizes, const VisibleEdge& edge)
{
    return (sizes[edge.to].docking.as != Dock::None && sizes[edge.to].docking.owner == edge.from)
           || (sizes[edge.from].docking.as != Dock::None && sizes[edge.from].docking.owner == edge.to);
}

Occurring occurringIn(const Visible& visible, const Sizes& sizes, const Layout& layout)
{
    Occurring occurring;
    for (size_t i = 0; i < visible.nodes.size(); ++i)
        addNode(occurring, visible.nodes[i], sizes[i]);
    for (quint32 i = 0; i < visible.nodes.size() && !occurring.isPinned; ++i)
        occurring.isPinned = sizes[i].docking.as == Dock::None && pinOf(visible, i);
    for (size_t i = 0; i < visible.edges.size(); ++i) {
        const VisibleEdge& edge = visible.edges[i];
        const bool isOtherRelation = edge.kind > EdgeKind::Triggers;
        // A seam needs no line's explanation, but a ring upon it does.
        if (!isSeam(sizes, edge) || (edge.kind == EdgeKind::Flow && edge.direction == Direction::None))
            occurring.lines.emplace(isOtherRelation ? EdgeKind::Requires : edge.kind,
                                    std::min(edge.direction, Direction::Forward));
        occurring.hasBundles = occurring.hasBundles || edge.bundle != noIndex;
        occurring.leadsBack = occurring.leadsBack || (layout.leadsBack[i] && edge.kind == EdgeKind::Flow);
        occurring.isInferred = occurring.isInferred || edge.isInferred;
        occurring.isContradicted = occurring.isContradicted || (edge.isContradicted && edge.badge.isEmpty());
    }
    return occurring;
}

std::vector<Entry> kindEntries(const Occurring& occurring)
{
    std::vector<Entry> entries;
    for (const Kind kind : occurring.kinds)
        entries.push_back(kindEntry(kind));
    for (const Kind kind : occurring.glyphs) {
        if (!occurring.kinds.contains(kind))
            entries.push_back(kindEntry(kind));
    }
    if (occurring.hasGroups)
        entries.push_back(groupEntry());
    if (occurring.hasStreamRows)
        entries.push_back(streamRowEntry());
    if (occurring.hasPortTabs)
        entries.push_back(portTabEntry());
    if (occurring.hasOpenPorts)
        entries.push_back(openPortEntry());
    return entries;
}

std::vector<Entry> lineEntries(const Occurring& occurring)
{
    std::vector<Entry> entries;
    for (const auto& [kind, direction] : occurring.lines)
        entries.push_back(lineEntry(lineWords(kind, direction), {.kind = kind, .direction = direction}));
    if (occurring.hasBundles)
        entries.push_back(bundleEntry());
    if (occurring.leadsBack)
        entries.push_back(lineEntry(u"leads back"_s, {.kind = EdgeKind::Flow}, {.isPale = true}));
    if (occurring.isInferred)
        entries.push_back(lineEntry(u"guessed"_s, {.kind = EdgeKind::Requires, .isInferred = true}));
    return entries;
}

} // namespace

LegendTopics legendTopics(const Visible& visible, const Sizes& sizes, const Layout& layout)
{
    const Occurring occurring = occurringIn(visible, sizes, layout);
    LegendTopics topics{kindEntries(occurring), {}, lineEntries(occurring), {}, badgeEntries(visible)};
    for (const State state : occurring.states)
        topics[1].push_back(stateEntry(state));
    if (!occurring.leftOut.empty())
        topics[3].push_back(prefixEntry(occurring.leftOut));
    if (occurring.isPinned)
        topics[3].push_back(pinEntry());
    if (occurring.isContradicted)
        topics[4].push_back(
            {u"does not add up"_s, 12, [](Pen& pen, QPointF left) { drawContradiction(pen, left + QPointF(6, 0)); }});
    if (occurring.isNoted)
        topics[3].push_back({u"own note"_s, 10, [](Pen& pen, QPointF left) { drawPencil(pen, left + QPointF(5, 0)); }});
    if (visible.isOverlaid)
        topics.insert(topics.begin(), changeEntries(visible));
    return topics;
}

} // namespace unitscope
