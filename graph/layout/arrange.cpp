// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/arrange.h"

#include "graph/layout/packing.h"
#include "graph/layout/panels.h"
#include "graph/look/textmetrics.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr Gaps betweenParts{40, 24};
constexpr Gaps betweenPanels{32, 20};
constexpr double wantedAspect = 1.32; // of the whole: what a laptop's window leaves; A4 landscape is a little flatter
constexpr double wordsHeight = 150;   // of what is written above and beneath
constexpr double titleHeight = 24;
constexpr double slack = 1.14; // for wider fonts

/// A panel with its boxes placed, relative to its corner.
struct PlacedPanel
{
    PlacedSections sections;
    Packing components;
    double sectionsLeft = 0; ///< right of the components
    double top = 0;          ///< of boxes: beneath the title
    QSizeF size;
};

class Arranger
{
public:
    Arranger(const Visible& visible, const Blocks& blocks, const Components& components,
             const std::vector<PlacedComponent>& placed);
    Arranged best() const;

private:
    Arranged within(double width) const;
    double least() const;
    PlacedPanel placePanel(const Panel& panel, size_t columns) const;
    PlacedPanel placePanelWithin(const Panel& panel, double width) const;
    void add(const Panel& panel, const PlacedPanel& placed, QPointF corner, Arranged& arranged) const;
    /// Each adds what it is named after beneath what is arranged already.
    void addParts(double width, Arranged& arranged) const;
    /// Returns the room that is left beneath the lower of the two.
    QRectF addServicesAndStreams(double width, Arranged& arranged) const;
    void addFoot(double width, QRectF room, Arranged& arranged) const;
    const Panel* panelAt(Panel::Place place) const;
    std::vector<quint32> ownersIn(const std::vector<quint32>& blocks) const;
    std::vector<quint32> ownersIn(const Panel& panel) const;

    const Blocks& m_blocks;
    const Components& m_connected;
    std::vector<Panel> m_panels;
    std::vector<QSizeF> m_components;
    std::vector<size_t> m_parts; ///< the components that stand on top
    QString m_partsTitle;
    bool m_hasTitles;
};

Arranger::Arranger(const Visible& visible, const Blocks& blocks, const Components& components,
                   const std::vector<PlacedComponent>& placed)
    : m_blocks(blocks), m_connected(components), m_panels(panelsOf(visible, blocks, components))
{
    size_t connected = 0;
    for (size_t i = 0; i < placed.size(); ++i) {
        m_components.push_back(placed[i].size);
        if (isInfrastructure(visible, blocks, components.connected[i]))
            continue;
        m_parts.push_back(i);
        connected += components.connected[i].blocks.size();
    }
    // A single box or a single list explains itself.
    m_hasTitles = m_panels.size() + (m_parts.empty() ? 0 : 1) > 1;
    if (visible.arrangement == Arrangement::Shelf && !m_panels.empty())
        m_partsTitle = u"Connected (%1)"_s.arg(connected);
}

const Panel* Arranger::panelAt(Panel::Place place) const
{
    const auto at = std::find_if(m_panels.begin(), m_panels.end(),
                                 [place](const Panel& panel) { return panel.place == place; });
    return at != m_panels.end() ? &*at : nullptr;
}

std::vector<quint32> Arranger::ownersIn(const std::vector<quint32>& blocks) const
{
    std::vector<quint32> owners;
    for (const quint32 block : blocks)
        owners.push_back(m_blocks.all[block].nodes.front());
    return owners;
}

std::vector<quint32> Arranger::ownersIn(const Panel& panel) const
{
    std::vector<quint32> blocks;
    for (const size_t part : panel.components)
        blocks.insert(blocks.end(), m_connected.connected[part].blocks.begin(),
                      m_connected.connected[part].blocks.end());
    for (const std::vector<quint32>& section : panel.members)
        blocks.insert(blocks.end(), section.begin(), section.end());
    return ownersIn(blocks);
}

double titleWidth(const QString& title)
{
    return std::ceil(textWidth(title, rowSize, Weight::SemiBold) * slack);
}

size_t columnsWithin(const Panel& panel, double width)
{
    const double column = columnWidthOf(panel.boxes);
    return size_t(std::max(1.0, std::floor((width + sectionGap) / (column + sectionGap))));
}

PlacedPanel Arranger::placePanel(const Panel& panel, size_t columns) const
{
    PlacedPanel placed;
    placed.top = m_hasTitles ? titleHeight : 0;
    placed.sections = placeSections(panel.boxes, columns);
    std::vector<QSizeF> parts;
    for (const size_t i : panel.components)
        parts.push_back(m_components[i]);
    placed.components = packTightly(parts, 0, betweenParts);
    placed.sectionsLeft = parts.empty() ? 0 : placed.components.size.width() + betweenPanels.across;
    double width = std::max(placed.components.size.width(),
                            panel.boxes.empty() ? 0 : placed.sectionsLeft + placed.sections.size.width());
    if (m_hasTitles)
        width = std::max(width, titleWidth(panel.title));
    placed.size = {width, placed.top + std::max(placed.components.size.height(), placed.sections.size.height())};
    return placed;
}

PlacedPanel Arranger::placePanelWithin(const Panel& panel, double width) const
{
    size_t boxes = 0;
    for (const SectionBoxes& section : panel.boxes)
        boxes += section.sizes.size();
    return placePanel(panel, std::min(columnsWithin(panel, width), std::max<size_t>(boxes, 1)));
}

void Arranger::add(const Panel& panel, const PlacedPanel& placed, QPointF corner, Arranged& arranged) const
{
    if (m_hasTitles)
        arranged.headings.push_back(
            {.box = QRectF(corner, QSizeF(titleWidth(panel.title), 16)), .text = panel.title, .over = ownersIn(panel)});
    const QPointF body = corner + QPointF(0, placed.top);
    for (size_t i = 0; i < panel.components.size(); ++i)
        arranged.component[panel.components[i]] = body + placed.components.at[i];
    const QPointF first = body + QPointF(placed.sectionsLeft, 0);
    for (size_t s = 0; s < panel.members.size(); ++s) {
        for (size_t i = 0; i < panel.members[s].size(); ++i)
            arranged.block[panel.members[s][i]] = first + placed.sections.at[s][i];
        if (!panel.boxes[s].hasHeading)
            continue;
        QRectF box = placed.sections.headings[s].translated(first);
        const QString text = elidedToWidth(panel.sectionTitles[s], box.width() / slack, secondSize, Weight::Regular);
        box.setWidth(std::min(box.width(), std::ceil(textWidth(text, secondSize, Weight::Regular) * slack)));
        arranged.headings.push_back({.box = box, .text = text, .isSmall = true, .over = ownersIn(panel.members[s])});
    }
    arranged.size = arranged.size.expandedTo({corner.x() + placed.size.width(), corner.y() + placed.size.height()});
}

/// Where the next part of the picture begins.
double nextTop(const Arranged& arranged, double gap)
{
    return arranged.size.isEmpty() ? 0 : std::ceil(arranged.size.height() / gridStep) * gridStep + gap;
}

void Arranger::addParts(double width, Arranged& arranged) const
{
    if (m_parts.empty())
        return;
    double top = 0;
    if (!m_partsTitle.isEmpty()) {
        std::vector<quint32> blocks;
        for (const size_t part : m_parts)
            blocks.insert(blocks.end(), m_connected.connected[part].blocks.begin(),
                          m_connected.connected[part].blocks.end());
        arranged.headings.push_back(
            {.box = {0, 0, titleWidth(m_partsTitle), 16}, .text = m_partsTitle, .over = ownersIn(blocks)});
        top = titleHeight;
    }
    std::vector<QSizeF> sizes;
    for (const size_t part : m_parts)
        sizes.push_back(m_components[part]);
    const Packing packing = packTightly(sizes, width, betweenParts);
    for (size_t i = 0; i < m_parts.size(); ++i)
        arranged.component[m_parts[i]] = packing.at[i] + QPointF(0, top);
    arranged.size = packing.size + QSizeF(0, top);
}

QRectF Arranger::addServicesAndStreams(double width, Arranged& arranged) const
{
    const Panel* services = panelAt(Panel::Place::Services);
    const Panel* streams = panelAt(Panel::Place::Streams);
    const QPointF corner(0, nextTop(arranged, betweenParts.down));
    if (!services || !streams) {
        if (const Panel* only = services ? services : streams)
            add(*only, placePanelWithin(*only, width), corner, arranged);
        return {};
    }
    // Side by side, in the columns that make the two lowest.
    constexpr size_t mostTries = 12;
    std::optional<std::pair<PlacedPanel, PlacedPanel>> best;
    double lowest = 0;
    for (size_t columns = 1; columns <= mostTries; ++columns) {
        PlacedPanel right = placePanel(*streams, columns);
        const double left = width - right.size.width() - betweenPanels.across;
        if (best && left < columnWidthOf(services->boxes))
            break;
        PlacedPanel first = placePanelWithin(*services, left);
        const double height = std::max(first.size.height(), right.size.height());
        if (!best || height < lowest) {
            best.emplace(std::move(first), std::move(right));
            lowest = height;
        }
    }
    const QSizeF left = best->first.size;
    const QSizeF right = best->second.size;
    const double second = left.width() + betweenPanels.across;
    add(*services, best->first, corner, arranged);
    add(*streams, best->second, corner + QPointF(second, 0), arranged);
    const bool isRight = right.height() < left.height();
    const QSizeF lower = isRight ? right : left;
    const double top = std::ceil(lower.height() / gridStep) * gridStep + betweenPanels.down;
    return QRectF(corner + QPointF(isRight ? second : 0, top),
                  QSizeF(isRight ? width - second : left.width(), lowest - top));
}

void Arranger::addFoot(double width, QRectF room, Arranged& arranged) const
{
    std::vector<const Panel*> panels;
    for (const Panel& panel : m_panels) {
        if (panel.place != Panel::Place::Foot)
            continue;
        // What fits beneath the lower column needs no row of its own.
        const PlacedPanel placed = placePanelWithin(panel, room.width());
        if (placed.size.width() <= room.width() && placed.size.height() <= room.height()) {
            add(panel, placed, room.topLeft(), arranged);
            room.setTop(room.top() + std::ceil(placed.size.height() / gridStep) * gridStep + betweenPanels.down);
        } else {
            panels.push_back(&panel);
        }
    }
    // In no more columns each than make the whole lowest: narrow panels stand side by side.
    constexpr size_t mostColumns = 8;
    std::vector<PlacedPanel> best;
    Packing lowest;
    for (size_t columns = mostColumns; columns > 0 && !panels.empty(); --columns) {
        std::vector<PlacedPanel> placed;
        std::vector<QSizeF> sizes;
        for (const Panel* panel : panels) {
            placed.push_back(placePanel(*panel, std::min(columns, columnsWithin(*panel, width))));
            sizes.push_back(placed.back().size);
        }
        Packing packing = packTightly(sizes, width, betweenPanels);
        if (best.empty() || packing.size.height() < lowest.size.height()) {
            best = std::move(placed);
            lowest = std::move(packing);
        }
    }
    const double top = nextTop(arranged, betweenParts.down);
    for (size_t i = 0; i < panels.size(); ++i)
        add(*panels[i], best[i], lowest.at[i] + QPointF(0, top), arranged);
}

Arranged Arranger::within(double width) const
{
    Arranged arranged{.component = std::vector<QPointF>(m_components.size()),
                      .block = std::vector<QPointF>(m_blocks.all.size()),
                      .headings = {},
                      .size = {0, 0}};
    addParts(width, arranged);
    addFoot(width, addServicesAndStreams(width, arranged), arranged);
    return arranged;
}

double Arranger::least() const
{
    double width = 1;
    for (const QSizeF part : m_components)
        width = std::max(width, part.width());
    for (const Panel& panel : m_panels)
        width = std::max(width, columnWidthOf(panel.boxes));
    return width;
}

bool isFlat(QSizeF size)
{
    return size.width() >= (size.height() + wordsHeight) * wantedAspect;
}

/// How large the page must be that the picture fits on; width that gains nothing counts a little.
double costOf(QSizeF size)
{
    const double across = size.width() / wantedAspect;
    return std::max(across, size.height() + wordsHeight) + across / 16;
}

/// Tries wider and wider pictures until they are flatter than wanted, and takes the one that fits best.
Arranged Arranger::best() const
{
    constexpr double wider = 1.06;
    constexpr int mostTries = 80;
    double width = least();
    Arranged nearest = within(width);
    bool isLast = isFlat(nearest.size);
    for (int i = 0; i < mostTries && !isLast; ++i) {
        width *= wider;
        Arranged next = within(width);
        isLast = isFlat(next.size);
        if (costOf(next.size) < costOf(nearest.size))
            nearest = std::move(next);
    }
    return nearest;
}

} // namespace

Arranged arrange(const Visible& visible, const Blocks& blocks, const Components& components,
                 const std::vector<PlacedComponent>& placed)
{
    return Arranger(visible, blocks, components, placed).best();
}

} // namespace unitscope
