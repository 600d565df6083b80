// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/arrange.h"

#include "graph/layout/packing.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace unitscope {

namespace {

constexpr Gaps betweenParts{56, 48};
constexpr Gaps betweenBoxes{24, 16};
constexpr double wantedAspect = 1.7; // a window, and A4 landscape with caption and legend

/// Lone blocks of one kind, those with something docked first.
struct Section
{
    bool isOfServices = false; ///< the tray at the bottom; the others stand with the connected parts
    std::vector<quint32> members;
    std::vector<QSizeF> sizes;
    double widest = 0;
};

std::vector<Section> sectionsOf(const Visible& visible, const Blocks& blocks, const std::vector<quint32>& lone)
{
    std::map<Kind, std::vector<quint32>> byKind;
    for (const quint32 block : lone)
        byKind[visible.nodes[blocks.all[block].nodes.front()].kind].push_back(block);
    std::vector<Section> sections;
    for (auto& [kind, members] : byKind) {
        std::stable_sort(members.begin(), members.end(), [&](quint32 a, quint32 b) {
            return blocks.all[a].nodes.size() > 1 && blocks.all[b].nodes.size() == 1;
        });
        Section& section = sections.emplace_back();
        for (const quint32 block : members) {
            section.sizes.push_back(blocks.all[block].size);
            section.widest = std::max(section.widest, section.sizes.back().width());
        }
        section.isOfServices = kind == Kind::Service;
        section.members = std::move(members);
    }
    return sections;
}

class Arranger
{
public:
    Arranger(std::vector<Section> sections, const std::vector<PlacedComponent>& placed, size_t blocks)
        : m_sections(std::move(sections)), m_blocks(blocks)
    {
        for (const PlacedComponent& component : placed)
            m_parts.push_back(component.size);
    }
    Arrangement best() const;

private:
    Arrangement within(double width) const;
    double least() const;

    std::vector<Section> m_sections;
    std::vector<QSizeF> m_parts;
    size_t m_blocks;
};

Arrangement Arranger::within(double width) const
{
    Arrangement arrangement{.component = {}, .block = std::vector<QPointF>(m_blocks), .size = {}};
    std::vector<Packing> inner;
    std::vector<QSizeF> small = m_parts; // connected parts, then every section but that of services
    for (const Section& section : m_sections) {
        inner.push_back(packColumns(section.sizes, width, betweenBoxes));
        if (!section.isOfServices)
            small.push_back(inner.back().size);
    }
    const Packing top = packTightly(small, width, betweenParts);
    arrangement.component.assign(top.at.begin(), top.at.begin() + std::ptrdiff_t(m_parts.size()));
    arrangement.size = top.size;

    size_t next = m_parts.size();
    for (size_t s = 0; s < m_sections.size(); ++s) {
        QPointF corner;
        if (!m_sections[s].isOfServices)
            corner = top.at[next++];
        else if (!small.empty())
            corner.setY(std::ceil(top.size.height() / gridStep) * gridStep + betweenParts.down);
        for (size_t i = 0; i < m_sections[s].members.size(); ++i)
            arrangement.block[m_sections[s].members[i]] = corner + inner[s].at[i];
        arrangement.size = arrangement.size.expandedTo(
            {corner.x() + inner[s].size.width(), corner.y() + inner[s].size.height()});
    }
    return arrangement;
}

double Arranger::least() const
{
    double width = 1;
    for (const QSizeF part : m_parts)
        width = std::max(width, part.width());
    for (const Section& section : m_sections)
        width = std::max(width, section.widest);
    return width;
}

/// How large the page must be that the picture fits on; width that gains nothing counts a little.
double costOf(QSizeF size)
{
    const double across = size.width() / wantedAspect;
    return std::max(across, size.height()) + across / 4;
}

/// Tries wider and wider pictures until they are flatter than wanted, and takes the one that fits best.
Arrangement Arranger::best() const
{
    constexpr double wider = 1.06;
    constexpr int mostTries = 80;
    double width = least();
    Arrangement nearest = within(width);
    bool isFlat = nearest.size.width() >= nearest.size.height() * wantedAspect;
    for (int i = 0; i < mostTries && !isFlat; ++i) {
        width *= wider;
        Arrangement next = within(width);
        isFlat = next.size.width() >= next.size.height() * wantedAspect;
        if (costOf(next.size) < costOf(nearest.size))
            nearest = std::move(next);
    }
    return nearest;
}

} // namespace

Arrangement arrange(const Visible& visible, const Blocks& blocks, const Components& components,
                    const std::vector<PlacedComponent>& placed)
{
    return Arranger(sectionsOf(visible, blocks, components.lone), placed, blocks.all.size()).best();
}

} // namespace unitscope
