// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/panels.h"

#include "graph/base/naturalorder.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString counted(const QString& words, size_t count)
{
    return words + u" (%1)"_s.arg(count);
}

QString titleOf(Kind kind, bool isShelf)
{
    switch (kind) {
    case Kind::Host: return u"Hosts"_s;
    case Kind::Service: return isShelf ? u"Services"_s : u"No known data flow"_s;
    case Kind::Timer: return u"Timers with no known service"_s;
    case Kind::Target: return u"Targets"_s;
    case Kind::Socket: return u"Sockets with no known service"_s;
    case Kind::Stream: return isShelf ? u"Streams"_s : u"Streams with no known user"_s;
    case Kind::Port: return u"Ports with no known listener"_s;
    case Kind::Process: return u"Listeners of no service"_s;
    case Kind::Venv: return u"Venvs"_s;
    case Kind::Code: return u"Code folders"_s;
    }
    Q_UNREACHABLE();
}

bool isFold(const Visible& visible, const Blocks& blocks, quint32 block)
{
    return visible.nodes[blocks.all[block].nodes.front()].fold != noIndex;
}

/// What stands out first: the lower, the earlier.
int rankOf(const VisibleNode& node)
{
    constexpr std::array order = {State::Failed, State::AutoRestart, State::Orphaned, State::Unknown};
    const auto at = std::find(order.begin(), order.end(), node.state);
    return int(at - order.begin()) * 2 + (node.remark.isEmpty() ? 1 : 0);
}

/// Fills the sections of a panel from its lone blocks: the largest section first, its higher boxes on top, then by name.
void addSections(Panel& panel, const Visible& visible, const Blocks& blocks, const std::vector<quint32>& lone)
{
    const auto ownerOf = [&](quint32 block) -> const VisibleNode& {
        return visible.nodes[blocks.all[block].nodes.front()];
    };
    std::map<QString, std::vector<quint32>> byTitle;
    for (const quint32 block : lone)
        byTitle[ownerOf(block).section].push_back(block);
    std::vector<std::pair<QString, std::vector<quint32>>> sections(byTitle.begin(), byTitle.end());
    std::stable_sort(sections.begin(), sections.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first.isEmpty(), b.second.size()) < std::pair(b.first.isEmpty(), a.second.size());
    });
    const bool hasTitles = sections.size() > 1 || (sections.size() == 1 && !sections.front().first.isEmpty());
    for (auto& [title, members] : sections) {
        std::stable_sort(members.begin(), members.end(), [&](quint32 a, quint32 b) {
            const auto standing = [&](quint32 block) {
                return std::pair(-blocks.all[block].size.height(), rankOf(ownerOf(block)));
            };
            return standing(a) != standing(b) ? standing(a) < standing(b)
                                              : isNaturallyBefore(ownerOf(a).name, ownerOf(b).name);
        });
        SectionBoxes& boxes = panel.boxes.emplace_back();
        boxes.hasHeading = hasTitles;
        for (const quint32 block : members)
            boxes.sizes.push_back(blocks.all[block].size);
        panel.sectionTitles.push_back(hasTitles ? counted(title.isEmpty() ? u"Others"_s : title, members.size())
                                                : QString());
        panel.members.push_back(std::move(members));
    }
}

Panel::Place placeOf(Kind kind, bool isShelf)
{
    if (kind == Kind::Service)
        return Panel::Place::Services;
    return kind == Kind::Stream && isShelf ? Panel::Place::Streams : Panel::Place::Foot;
}

/// Processes stand nearest to the services they serve, then what starts something.
int orderOf(Kind kind)
{
    return kind == Kind::Service ? 0 : kind == Kind::Stream ? 1 : kind == Kind::Process ? 2 : 3 + int(kind);
}

} // namespace

bool isInfrastructure(const Visible& visible, const Blocks& blocks, const Component& component)
{
    return std::all_of(component.blocks.begin(), component.blocks.end(), [&](quint32 block) {
        const Kind kind = visible.nodes[blocks.all[block].nodes.front()].kind;
        return kind == Kind::Process || kind == Kind::Port;
    });
}

std::vector<Panel> panelsOf(const Visible& visible, const Blocks& blocks, const Components& components)
{
    std::map<Kind, std::vector<quint32>> lone;
    for (const quint32 block : components.lone)
        lone[visible.nodes[blocks.all[block].nodes.front()].kind].push_back(block);
    std::vector<size_t> infrastructure;
    for (size_t i = 0; i < components.connected.size(); ++i) {
        if (isInfrastructure(visible, blocks, components.connected[i]))
            infrastructure.push_back(i);
    }
    if (!infrastructure.empty())
        lone[Kind::Process]; // there is a panel for them

    const bool isShelf = visible.arrangement == Arrangement::Shelf;
    std::vector<Panel> panels;
    for (const auto& [kind, members] : lone) {
        Panel& panel = panels.emplace_back();
        panel.kind = kind;
        panel.place = placeOf(kind, isShelf);
        size_t count = members.size();
        if (kind == Kind::Process) {
            panel.components = infrastructure;
            for (const size_t i : infrastructure)
                count += components.connected[i].blocks.size();
        }
        const bool isAlone = kind == Kind::Service && !isShelf
                             && std::any_of(members.begin(), members.end(),
                                            [&](quint32 block) { return hasFlow(visible, blocks, block); });
        panel.title = counted(isAlone ? u"Not connected to others"_s : titleOf(kind, isShelf), count);
        if (kind == Kind::Host && isFold(visible, blocks, members.front()))
            panel.title = u"The rest of the host"_s;
        addSections(panel, visible, blocks, members);
    }
    std::stable_sort(panels.begin(), panels.end(),
                     [](const Panel& a, const Panel& b) { return orderOf(a.kind) < orderOf(b.kind); });
    return panels;
}

} // namespace unitscope
