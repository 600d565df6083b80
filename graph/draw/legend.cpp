// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/legend.h"

#include "graph/draw/badges.h"
#include "graph/draw/edges.h"
#include "graph/draw/marks.h"
#include "graph/draw/silhouettes.h"
#include "graph/look/sizes.h"
#include "graph/look/textmetrics.h"

#include <functional>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double rowHeight = 24;
constexpr double entryGap = 24;
constexpr double signGap = 8;

/// A sign of some width, drawn with its left middle at a point, and its words.
struct Entry
{
    QString words;
    double signWidth;
    std::function<void(Pen&, QPointF)> draw;
};

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

Entry stateEntry(State state)
{
    return {wordFor(state), 10, [state](Pen& pen, QPointF left) { drawStateMark(pen, state, left + QPointF(5, 0)); }};
}

Entry lineEntry(const QString& words, const VisibleEdge& edge)
{
    constexpr double width = 32;
    return {words, width, [edge](Pen& pen, QPointF left) {
                drawEdge(pen, edge, {left + QPointF(0, 0.5), left + QPointF(width, 0.5)}, true);
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

/// A long prefix is drawn as "…" before each name.
Entry prefixEntry(const QString& prefix)
{
    return {elidedToWidth(prefix, 240, secondSize, Weight::Regular), 12, [prefix](Pen& pen, QPointF left) {
                pen.text(shownPrefix(prefix), left + QPointF(0, capHeight(secondSize) / 2),
                         {.tone = Tone::TextMuted, .pixelSize = secondSize});
            }};
}

Entry severityEntry(Severity severity)
{
    return {u"problem: "_s + wordFor(severity), 16,
            [severity](Pen& pen, QPointF left) { drawSeverity(pen, severity, left + QPointF(8, 0)); }};
}

/// The badges there are, and the number beside them if there is one.
void addBadgeEntries(const Visible& visible, std::vector<Entry>& entries)
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
    for (const Severity severity : severities)
        entries.push_back(severityEntry(severity));
    if (hasCount)
        entries.push_back(
            {u"several problems, the worst shown"_s, 28, [worst = *severities.begin()](Pen& pen, QPointF left) {
                 drawBadge(pen, {.worst = worst, .problems = {QString(), QString()}}, left + QPointF(20, 0));
             }});
}

std::vector<Entry> entriesFor(const Visible& visible)
{
    std::set<Kind> kinds;
    std::map<Kind, QString> leftOut;
    std::set<State> states;
    bool isContradicted = false;
    for (const VisibleNode& node : visible.nodes) {
        kinds.insert(node.kind);
        if (node.state != State::NotApplicable)
            states.insert(node.state);
        isContradicted = isContradicted || (node.isContradicted && node.badge.isEmpty());
        if (shownPrefix(node.prefix) != node.prefix)
            leftOut[node.kind] = node.prefix;
    }
    std::set<std::pair<EdgeKind, Direction>> lines;
    bool isInferred = false;
    for (const VisibleEdge& edge : visible.edges) {
        const bool isOtherRelation = edge.kind > EdgeKind::Triggers;
        lines.emplace(isOtherRelation ? EdgeKind::Requires : edge.kind, std::min(edge.direction, Direction::Forward));
        isInferred = isInferred || edge.isInferred;
        isContradicted = isContradicted || (edge.isContradicted && edge.badge.isEmpty());
    }

    std::vector<Entry> entries;
    entries.reserve(kinds.size() + states.size() + lines.size() + leftOut.size() + 2);
    for (const Kind kind : kinds)
        entries.push_back(kindEntry(kind));
    for (const State state : states)
        entries.push_back(stateEntry(state));
    for (const auto& [kind, direction] : lines)
        entries.push_back(lineEntry(lineWords(kind, direction), {.kind = kind, .direction = direction}));
    if (isInferred)
        entries.push_back(lineEntry(u"dashed: guessed"_s, {.kind = EdgeKind::Requires, .isInferred = true}));
    for (const auto& [kind, prefix] : leftOut)
        entries.push_back(prefixEntry(prefix));
    if (isContradicted)
        entries.push_back(
            {u"does not add up"_s, 12, [](Pen& pen, QPointF left) { drawContradiction(pen, left + QPointF(6, 0)); }});
    addBadgeEntries(visible, entries);
    return entries;
}

} // namespace

QSizeF drawLegend(Pen& pen, const Visible& visible, QPointF at, double width)
{
    const std::vector<Entry> entries = entriesFor(visible);
    if (entries.empty())
        return {};
    pen.begin(Group::Part::Legend, u"legend"_s);
    QPointF next = at + QPointF(0, rowHeight / 2);
    QSizeF size;
    for (const Entry& entry : entries) {
        // Words get some slack for readers whose machine has a wider font.
        const double wordsWidth = textWidth(entry.words, secondSize, Weight::Regular) / 0.9;
        const double entryWidth = entry.signWidth + signGap + wordsWidth;
        if (next.x() > at.x() && next.x() + entryWidth > at.x() + width)
            next = {at.x(), next.y() + rowHeight};
        entry.draw(pen, next);
        pen.text(entry.words, next + QPointF(entry.signWidth + signGap, capHeight(secondSize) / 2),
                 {.tone = Tone::TextMuted, .pixelSize = secondSize});
        next.rx() += entryWidth;
        size = size.expandedTo({next.x() - at.x(), next.y() + rowHeight / 2 - at.y()});
        next.rx() += entryGap;
    }
    pen.end();
    return size;
}

} // namespace unitscope
