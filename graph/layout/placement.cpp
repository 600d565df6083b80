// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/placement.h"

#include "graph/layout/groupjoin.h"
#include "graph/layout/nested.h"
#include "graph/layout/wrap.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

PlacedComponent inRows(const Component& component)
{
    std::vector<QSizeF> sizes;
    for (const AskedNode& node : component.asked.nodes)
        sizes.push_back(node.size);
    return placeInRows(sizes);
}

} // namespace

Placement::Placement(const std::vector<Component>& components, const std::vector<std::vector<Belonging>>& belongings,
                     Placer& placer, const LayoutOptions& options)
    : m_components(components),
      m_belongings(belongings),
      m_placer(placer),
      m_budget(size_t(std::max(options.budget, 0))),
      m_placed(components.size()),
      m_isPlaced(components.size())
{
    for (const Component& component : components)
        m_all += workOf(component);
}

size_t Placement::workOf(const Component& component) const
{
    return component.asked.nodes.size() + component.asked.edges.size();
}

Result<void> Placement::placeModerate(const Told& told)
{
    std::vector<AskedComponent> asked;
    std::vector<size_t> indices;
    for (size_t i = 0; i < m_components.size(); ++i) {
        if (m_components[i].isLarge)
            continue;
        asked.push_back(m_components[i].asked);
        indices.push_back(i);
    }
    const auto toldOne = [&](size_t i, const PlacedComponent& placed) {
        m_done += workOf(m_components[indices[i]]);
        if (!told)
            return;
        m_placed[indices[i]] = placed;
        snapToPixels(m_placed[indices[i]]);
        m_isPlaced[indices[i]] = true;
        told(double(m_done) / double(m_all));
    };
    Placed placed = m_placer.place(asked, toldOne);
    if (!placed)
        return failed(placed.error());
    for (size_t i = 0; i < indices.size(); ++i) {
        m_placed[indices[i]] = std::move((*placed)[i]);
        m_isPlaced[indices[i]] = true;
    }
    return {};
}

Result<void> Placement::placeLarge(size_t component, const Told& told)
{
    const size_t work = workOf(m_components[component]);
    const auto toldPart = [&](double done, const std::function<PlacedComponent()>& soFar) {
        m_growing = component;
        m_growth = soFar;
        told((double(m_done) + done * double(work)) / double(m_all));
        m_growth = nullptr;
    };
    const AskedComponent& asked = m_components[component].asked;
    const GroupTree tree = groupTreeOf(asked, m_belongings[component]);
    Result<PlacedComponent> grouped = placeInGroups(asked, tree, m_placer, told ? GroupsTold(toldPart) : nullptr);
    if (!grouped)
        return failed(grouped.error());
    m_placed[component] = std::move(*grouped);
    wrapToPage(asked, tree.groupOf, m_placed[component]);
    m_isPlaced[component] = true;
    m_done += work;
    return {};
}

Placement::Placed Placement::placeSimply(size_t work)
{
    std::vector<AskedComponent> all;
    for (const Component& component : m_components)
        all.push_back(component.asked);
    return m_placer.placeSimply(
        all, u"%1 boxes and lines are more than the %2 that are laid out with care."_s.arg(work).arg(m_budget));
}

Placement::Placed Placement::run(const Told& told)
{
    if (m_all > m_budget)
        return placeSimply(m_all);
    for (size_t i = 0; i < m_components.size(); ++i) {
        if (!m_components[i].isLarge)
            continue;
        if (Result<void> placed = placeLarge(i, told); !placed)
            return failed(placed.error());
    }
    if (Result<void> placed = placeModerate(told); !placed)
        return failed(placed.error());
    return std::move(m_placed);
}

std::vector<PlacedComponent> Placement::soFar() const
{
    std::vector<PlacedComponent> placed = m_placed;
    for (size_t i = 0; i < placed.size(); ++i) {
        if (m_isPlaced[i])
            continue;
        placed[i] = m_growth && i == m_growing ? m_growth() : inRows(m_components[i]);
        snapToPixels(placed[i]);
    }
    return placed;
}

} // namespace unitscope
