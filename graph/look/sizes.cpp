// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/look/sizes.h"

#include "graph/look/textmetrics.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

// The reader's machine may have another, wider font: there must be room for this much more than ours needs.
constexpr double slack = 1.14;
constexpr double widestText = 200; // in our font
constexpr double widestName = 145; // of a service: several stand beside each other
constexpr double widestRow = 138;  // of what stands beneath it: a little narrower, with its sign
constexpr double widestRemark = 190;
constexpr double widestPrefix = 40;
constexpr double widestWithPeriod = 210; // a timer's period is left out where a box would become wider
constexpr double badgeInset = 1;         // from the right edge: the name ends before it
constexpr double badgeDrop = 1;          // beneath the corner: it reaches neither a heading nor the box above
constexpr double badgeBeforeTabs = 9;    // from the right edge: the tabs lie upon their owner
constexpr double badgeAfterTab = 1;      // beyond its right edge: the number ends before it
constexpr double rowBadgeReach = 2;      // beyond the edge: a name may fill its row
constexpr double openRoom = 14;          // for the sign of an open port: an arrow and the gap before it
constexpr double openHalf = 4;           // of the arrow
constexpr double widestNote = 160;
constexpr qsizetype longestNote = 200; // UTF-16 units, of which not all fit
constexpr double pencilRoom = 14;      // of the user's own note: the pencil and the gap after it
constexpr double pencilHalf = 5;
constexpr double rowHeight = 22;
constexpr double remarkHeight = 16;

/// What surrounds the text of a kind.
struct Frame
{
    double left;
    double right;
    double height;
};

Frame frameOf(Kind kind)
{
    switch (kind) {
    case Kind::Service:
    case Kind::Process:
    case Kind::Host:
    case Kind::Target: return {20, 10, 28};
    case Kind::Timer:
    case Kind::Socket: return {24, 12, 24};
    case Kind::Stream: return {14, 18, 24};
    case Kind::Port: return {18, 10, 24};
    case Kind::Venv:
    case Kind::Code: return {12, 20, 24};
    }
    Q_UNREACHABLE();
}

/// Boxes begin and end on whole pixels, and so do their middles.
double even(double length)
{
    return std::ceil(length / 2) * 2;
}

/// The room for a text and what is right of it; the slack may use up the padding but for two pixels.
double roomFor(const QString& text, double pixelSize, Weight weight, double right)
{
    const double width = textWidth(text, pixelSize, weight);
    return std::max(width + right, width * slack + right - 8);
}

/// Fills in the texts and their places for a box with one line of names; returns its width.
double setTexts(NodeForm& form, const VisibleNode& node, const Frame& frame, double widest, Weight weight)
{
    form.prefix = shownPrefix(node.prefix);
    form.name = elidedToWidth(node.name, widest, form.textSize, weight);
    form.isElided = form.name != node.name;
    const double left = frame.left + textWidth(form.prefix, secondSize, Weight::Regular);
    form.nameAt = {left, frame.height / 2 + capHeight(form.textSize) / 2};
    form.prefixAt = form.nameAt;
    return left + roomFor(form.name, form.textSize, weight, frame.right);
}

/// A sentence is read from its beginning: what does not fit is left out at its end.
QString beginningOf(const QString& text, double width)
{
    if (textWidth(text, secondSize, Weight::Regular) <= width)
        return text;
    qsizetype length = text.size() - 1;
    const auto cut = [&] { return text.first(length).trimmed() + u'…'; };
    while (length > 1 && textWidth(cut(), secondSize, Weight::Regular) > width)
        --length;
    if (text[length - 1].isHighSurrogate())
        --length;
    return cut();
}

/// The user's own note has a line of its own beneath everything; returns the width it needs.
double addNote(NodeForm& form, const VisibleNode& node, const Frame& frame)
{
    form.isNoted = !node.note.isEmpty();
    if (!form.isNoted)
        return 0;
    form.note = beginningOf(node.note.left(longestNote), widestNote);
    const double baseline = form.nameAt.y() + (form.remark.isEmpty() ? 1 : 2) * remarkHeight - 1;
    form.noteAt = {frame.left + pencilRoom, baseline};
    form.pencilAt = {frame.left + pencilHalf, baseline - capHeight(secondSize) / 2};
    return form.noteAt.x() + roomFor(form.note, secondSize, Weight::Regular, frame.right);
}

NodeForm freeForm(const VisibleNode& node)
{
    NodeForm form;
    Frame frame = frameOf(node.kind);
    const bool isMarked = hasBand(node.kind, node.state);
    if (isMarked)
        frame.left = bandWidth + 6;
    const double inset = frame.right + openHalf;
    if (node.isOpen)
        frame.right += openRoom;
    double width = setTexts(form, node, frame, node.kind == Kind::Service ? widestName : widestText, Weight::SemiBold);
    form.remark = elidedToWidth(node.remark, widestRemark, secondSize, Weight::Regular);
    width = std::max(width, frame.left + roomFor(form.remark, secondSize, Weight::Regular, frame.right));
    width = std::max(width, addNote(form, node, frame));
    form.size = {even(width),
                 frame.height + (form.remark.isEmpty() ? 0 : remarkHeight) + (form.isNoted ? remarkHeight : 0)};
    form.openAt = {form.size.width() - inset, frame.height / 2};
    form.mark = {isMarked ? bandWidth / 2 : frame.left > 20 ? 14.0 : 12.0, frame.height / 2};
    form.remarkAt = {frame.left, form.nameAt.y() + remarkHeight - 1};
    const bool isLow = frame.height < frameOf(Kind::Service).height; // its name begins higher
    form.badgeAt = {form.size.width() - badgeInset, isLow ? 0 : badgeDrop};
    return form;
}

NodeForm rowForm(const VisibleNode& node)
{
    NodeForm form;
    form.textSize = rowSize;
    form.isNoted = !node.note.isEmpty();
    const Frame frame{22, 10 + (form.isNoted ? pencilRoom : 0), rowHeight};
    const double width = setTexts(form, node, frame, widestRow, Weight::Regular);
    form.size = {even(width), rowHeight};
    form.pencilAt = {form.size.width() - pencilRoom, rowHeight / 2};
    form.mark = {12, rowHeight / 2};
    form.badgeAt = {form.size.width() + rowBadgeReach, 0};
    return form;
}

/// A port's number, or a timer's clock with its period; its height is that of its owner.
NodeForm tabForm(const VisibleNode& node, const NodeForm& owner, bool withPeriod)
{
    NodeForm form;
    const bool hasGlyph = hasMark(node.kind);
    const double firstLine = frameOf(Kind::Service).height;
    const double left = hasGlyph ? 20 : 8;
    form.name = hasGlyph ? (withPeriod ? node.period : QString()) : node.name;
    form.textSize = hasGlyph ? secondSize : rowSize;
    form.name = elidedToWidth(form.name, widestText / 2, form.textSize, Weight::Regular);
    form.mark = {form.name.isEmpty() ? 12.0 : 11.0, firstLine / 2};
    form.nameAt = {left, firstLine / 2 + capHeight(form.textSize) / 2};
    form.prefixAt = form.nameAt;
    form.isNoted = !node.note.isEmpty();
    const double right = 8 + (form.isNoted ? pencilRoom : 0);
    const double width = form.name.isEmpty() ? 16 + right
                                             : left + roomFor(form.name, form.textSize, Weight::Regular, right)
                                                   + (node.isOpen ? openRoom : 0);
    form.size = {even(width), owner.size.height()};
    form.openAt = {form.size.width() - right - openHalf, firstLine / 2};
    form.pencilAt = {form.size.width() - pencilRoom, firstLine / 2};
    form.badgeAt = {form.size.width() + badgeAfterTab, badgeDrop};
    return form;
}

class Fitting
{
public:
    explicit Fitting(const Visible& visible)
        : m_visible(visible),
          m_docking(dockingOf(visible)),
          m_members(dockedMembers(visible, m_docking)),
          m_sizes(visible.nodes.size())
    { }
    Sizes fit();

private:
    void fitMembers(quint32 owner);
    double addTabs(quint32 owner, bool withPeriod);
    void shareCorners(quint32 owner);

    const Visible& m_visible;
    std::vector<Docking> m_docking;
    std::vector<std::vector<quint32>> m_members;
    Sizes m_sizes;
};

/// The width of the owner with its tabs.
double Fitting::addTabs(quint32 owner, bool withPeriod)
{
    double width = m_sizes[owner].size.width();
    for (const quint32 member : m_members[owner]) {
        if (m_docking[member].as != Dock::Tab)
            continue;
        m_sizes[member] = tabForm(m_visible.nodes[member], m_sizes[owner], withPeriod);
        width += m_sizes[member].size.width();
    }
    return width;
}

void Fitting::fitMembers(quint32 owner)
{
    double head = addTabs(owner, true);
    if (head > widestWithPeriod)
        head = addTabs(owner, false);
    double width = head;
    for (const quint32 member : m_members[owner]) {
        if (m_docking[member].as != Dock::Row)
            continue;
        m_sizes[member] = rowForm(m_visible.nodes[member]);
        width = std::max(width, m_sizes[member].size.width());
    }
    const auto widen = [&](NodeForm& form, double by) {
        form.size.rwidth() += by;
        form.badgeAt.rx() += by;
        if (form.note.isEmpty()) // of a row: the pencil stands at its right
            form.pencilAt.rx() += by;
    };
    widen(m_sizes[owner], width - head);
    for (const quint32 member : m_members[owner]) {
        if (m_docking[member].as == Dock::Row)
            widen(m_sizes[member], width - m_sizes[member].size.width());
        m_sizes[member].docking = m_docking[member];
    }
}

void Fitting::shareCorners(quint32 owner)
{
    NodeForm& form = m_sizes[owner];
    NodeForm* lastTab = nullptr;
    NodeForm* lastRow = nullptr;
    for (const quint32 member : m_members[owner]) {
        m_sizes[member].hasRoundTop = false;
        m_sizes[member].ownerRadius = m_visible.nodes[owner].kind == Kind::Service ? 8 : 0;
        (m_docking[member].as == Dock::Tab ? lastTab : lastRow) = &m_sizes[member];
    }
    form.hasTabs = lastTab != nullptr;
    form.hasRows = lastRow != nullptr;
    if (lastTab) {
        form.badgeAt = {form.size.width() - badgeBeforeTabs, 0};
        lastTab->hasRoundTop = true;
        lastTab->hasRoundFoot = !lastRow;
    }
    if (lastRow)
        lastRow->hasRoundFoot = true;
}

Sizes Fitting::fit()
{
    for (quint32 node = 0; node < m_sizes.size(); ++node) {
        if (m_docking[node].as == Dock::None)
            m_sizes[node] = freeForm(m_visible.nodes[node]);
    }
    for (quint32 node = 0; node < m_sizes.size(); ++node) {
        if (m_members[node].empty())
            continue;
        fitMembers(node);
        shareCorners(node);
    }
    return std::move(m_sizes);
}

} // namespace

QString shownPrefix(const QString& prefix)
{
    return textWidth(prefix, secondSize, Weight::Regular) <= widestPrefix ? prefix : QStringLiteral("…");
}

bool hasBand(Kind kind, State state)
{
    return kind == Kind::Service && (state == State::Failed || state == State::AutoRestart || state == State::Orphaned);
}

bool hasMark(Kind kind)
{
    return kind != Kind::Stream && kind != Kind::Port && kind != Kind::Venv && kind != Kind::Code;
}

Sizes sizesOf(const Visible& visible)
{
    return Fitting(visible).fit();
}

} // namespace unitscope
