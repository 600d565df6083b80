// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/layout.h"

#include "graph/layout/acrossroutes.h"
#include "graph/layout/belonging.h"
#include "graph/layout/feedback.h"
#include "graph/layout/framing.h"
#include "graph/layout/page.h"
#include "graph/layout/placed.h"
#include "graph/layout/placement.h"

#include <algorithm>

namespace unitscope {

namespace {

/// The pages of a picture, and their connected parts one after the other: all are placed at once.
class Book
{
public:
    Book(const Visible& visible, const Sizes& sizes, int whole);
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    const std::vector<Component>& components() const { return m_components; }
    const std::vector<std::vector<Belonging>>& belongings() const { return m_belongings; }
    Layout together(const std::vector<PlacedComponent>& placed, bool isRough, const std::stop_token& stop) const;

private:
    void add(const Visible& visible, const Sizes& sizes, int whole, const std::vector<bool>& leadsOut);

    const Visible& m_visible;
    const Sizes& m_sizes;
    const Visible& m_expanded;
    Sizes m_expandedSizes; ///< none if nothing is collapsed
    GroupParts m_parts;    ///< none where there are no groups
    std::vector<Page> m_pages;
    std::vector<Component> m_components;
    std::vector<std::vector<Belonging>> m_belongings;
};

/// What is shown by itself has the form that it was given, with room for more than it says perhaps.
Sizes expandedSizes(const Visible& visible, const Sizes& sizes)
{
    Sizes expanded = sizesOf(*visible.expanded);
    for (size_t i = 0; i < expanded.size(); ++i) {
        const quint32 box = visible.boxOf[visible.expanded->nodes[i].node];
        if (visible.nodes[box].isGroup)
            continue;
        const Docking docking = expanded[i].docking;
        expanded[i] = sizes[box];
        expanded[i].docking = docking;
    }
    return expanded;
}

Book::Book(const Visible& visible, const Sizes& sizes, int whole)
    : m_visible(visible), m_sizes(sizes), m_expanded(visible.expanded ? *visible.expanded : visible)
{
    if (visible.groups.empty()) {
        add(visible, sizes, whole, {});
        return;
    }
    if (visible.expanded)
        m_expandedSizes = expandedSizes(visible, sizes);
    m_parts = groupPartsOf(m_expanded, visible.expanded ? m_expandedSizes : sizes);
    for (const GroupPart& part : m_parts.parts)
        add(part.visible, part.sizes, whole, part.leadsOut);
}

void Book::add(const Visible& visible, const Sizes& sizes, int whole, const std::vector<bool>& leadsOut)
{
    const Page& page = m_pages.emplace_back(pageOf(visible, sizes, whole, leadsOut));
    for (const Component& component : page.components.connected) {
        m_components.push_back(component);
        m_belongings.push_back(belongingsOf(visible, page.blocks, component));
    }
}

Layout Book::together(const std::vector<PlacedComponent>& placed, bool isRough, const std::stop_token& stop) const
{
    if (m_parts.parts.empty())
        return withPositions(m_pages.front(), assembled(m_pages.front(), placed), isRough, stop);
    std::vector<Layout> pages;
    std::vector<QRectF> automatic;
    auto first = placed.begin();
    for (const Page& page : m_pages) {
        const auto last = first + std::ptrdiff_t(page.components.connected.size());
        Layout alone = assembled(page, {first, last});
        automatic.push_back(alone.bounds);
        pages.push_back(withPositions(page, std::move(alone), isRough, stop));
        first = last;
    }
    Layout layout = framed(m_visible, m_sizes, m_expanded, m_parts, pages, automatic);
    if (!isRough)
        routeAcross(m_visible, m_sizes, stop, layout);
    return layout;
}

} // namespace

Result<Layout> layOut(const Visible& visible, const Sizes& sizes, const LayoutOptions& options,
                      const std::stop_token& stop)
{
    const Book book(visible, sizes, options.whole);
    const std::vector<Component>& components = book.components();
    Placer placer(options, stop);
    Placement placement(components, book.belongings(), placer, options);
    const auto told = [&](double done) {
        const auto soFar = [&] {
            Layout layout = book.together(placement.soFar(), true, stop);
            layout.isRough = true;
            return layout;
        };
        options.progress({.done = done, .soFar = soFar});
    };
    Result<std::vector<PlacedComponent>> placed = placement.run(options.progress ? Placement::Told(told) : nullptr);
    if (!placed)
        return failed(placed.error());
    std::for_each(placed->begin(), placed->end(), snapToPixels);
    for (size_t i = 0; i < components.size(); ++i)
        routeFeedback(components[i].asked, components[i].feedback, (*placed)[i]);
    Layout layout = book.together(*placed, false, stop);
    layout.fallback = placer.notice();
    return layout;
}

} // namespace unitscope
