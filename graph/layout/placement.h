// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where the blocks of every connected part stand within it: each large part is asked for in groups, then those of moderate
/// size all at once. Until a part is placed there is a rough picture of it.

#include "graph/layout/components.h"
#include "graph/layout/grouptree.h"
#include "graph/layout/placer.h"

namespace unitscope {

class Placement
{
public:
    Placement(const std::vector<Component>& components, const std::vector<std::vector<Belonging>>& belongings,
              Placer& placer, const LayoutOptions& options);

    using Told = std::function<void(double done)>;
    /// In the order of the components; lines that close a circle are still missing. The only error is Error::Cancelled.
    Result<std::vector<PlacedComponent>> run(const Told& told);
    /// While run() tells: with what is placed, the rest in rows and its lines without corners.
    std::vector<PlacedComponent> soFar() const;

private:
    using Placed = Result<std::vector<PlacedComponent>>;
    size_t workOf(const Component& component) const;
    Placed placeSimply(size_t work);
    Result<void> placeModerate(const Told& told);
    Result<void> placeLarge(size_t component, const Told& told);

    const std::vector<Component>& m_components;
    const std::vector<std::vector<Belonging>>& m_belongings;
    Placer& m_placer;
    size_t m_budget;
    std::vector<PlacedComponent> m_placed;
    std::vector<bool> m_isPlaced;
    size_t m_growing = 0;                                ///< the component that `m_growth` is of
    std::function<PlacedComponent()> m_growth = nullptr; ///< of a large one that is being placed
    size_t m_all = 0;
    size_t m_done = 0;
};

} // namespace unitscope
