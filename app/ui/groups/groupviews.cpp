// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/groups/groupviews.h"

#include "app/ui/actions.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/document.h"
#include "app/ui/find/viewhistory.h"
#include "app/ui/selection.h"

#include <QtWidgets/qmenu.h>
#include <algorithm>

namespace unitscope {

GroupViews::GroupViews(const GroupViewParts& parts) : QObject(parts.window), m_parts(parts)
{
    connect(parts.canvas, &Canvas::toggleWanted, this, &GroupViews::toggle);
    connect(parts.actions.collapseGroup, &QAction::triggered, this, [this] { setCollapsed(true); });
    connect(parts.actions.expandGroup, &QAction::triggered, this, [this] { setCollapsed(false); });
    connect(parts.actions.collapseAll, &QAction::triggered, this, [this] { setAllCollapsed(true); });
    connect(parts.actions.expandAll, &QAction::triggered, this, [this] { setAllCollapsed(false); });
    connect(parts.canvas, &Canvas::menuWanted, this, [this](const std::optional<Subject>& subject, const QPoint& at) {
        const auto* id = subject ? std::get_if<NodeId>(&*subject) : nullptr;
        if (id && m_parts.document.picture()->visible.groupOf(*id)) {
            m_parts.selection.select(*subject);
            offer(at);
        }
    });
    connect(&parts.selection, &Selection::changed, this, &GroupViews::allow);
    connect(&parts.document, &Document::pictureChanged, this, &GroupViews::follow);
    allow();
}

/// The group that is selected, or that of the box that is.
const VisibleGroup* GroupViews::selected() const
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    const auto* id = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    if (!id || !m_parts.document.picture())
        return nullptr;
    const Visible& visible = m_parts.document.picture()->visible;
    if (const VisibleGroup* group = visible.groupOf(*id))
        return group;
    const std::optional<quint32> box = visible.indexOf(*id);
    return box && visible.nodes[*box].group != noIndex ? &visible.groups[visible.nodes[*box].group] : nullptr;
}

void GroupViews::toggle(const NodeId& group)
{
    ViewSpec spec = m_parts.document.spec();
    if (spec.collapsed.erase(group) == 0)
        spec.collapsed.insert(group);
    m_parts.canvas->keepInPlace(group);
    m_parts.history.show(spec);
}

void GroupViews::setCollapsed(bool isCollapsed)
{
    const VisibleGroup* group = selected();
    if (!group || (group->fold != noIndex) == isCollapsed)
        return;
    const NodeId id = group->id;
    m_parts.selection.select(id); // what was selected in it goes with it
    toggle(id);
}

void GroupViews::setAllCollapsed(bool areCollapsed)
{
    if (!m_parts.document.picture())
        return;
    ViewSpec spec = m_parts.document.spec();
    for (const VisibleGroup& group : m_parts.document.picture()->visible.groups) {
        if (areCollapsed)
            spec.collapsed.insert(group.id);
        else
            spec.collapsed.erase(group.id);
    }
    m_parts.history.show(spec);
}

void GroupViews::allow()
{
    const VisibleGroup* group = selected();
    m_parts.actions.collapseGroup->setEnabled(group && group->fold == noIndex);
    m_parts.actions.expandGroup->setEnabled(group && group->fold != noIndex);
    const auto isCollapsed = [](const VisibleGroup& one) { return one.fold != noIndex; };
    const std::vector<VisibleGroup> none;
    const auto& groups = m_parts.document.picture() ? m_parts.document.picture()->visible.groups : none;
    m_parts.actions.collapseAll->setEnabled(!std::all_of(groups.begin(), groups.end(), isCollapsed));
    m_parts.actions.expandAll->setEnabled(std::any_of(groups.begin(), groups.end(), isCollapsed));
}

/// A group or a bundle of lines may be gone with another picture: then nothing is selected.
void GroupViews::follow()
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    const Visible& visible = m_parts.document.picture()->visible;
    const Graph& graph = *visible.graph;
    if (subject) {
        const auto* id = std::get_if<NodeId>(&*subject);
        const bool isThere = id ? graph.find(*id) || visible.indexOf(*id) || visible.groupOf(*id)
                                : graph.find(std::get<EdgeId>(*subject)) || visible.lineOf(std::get<EdgeId>(*subject));
        if (!isThere && !m_parts.document.isBusy())
            m_parts.selection.clear();
    }
    allow();
}

void GroupViews::offer(const QPoint& at)
{
    auto* menu = new QMenu(m_parts.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_parts.actions.collapseGroup, m_parts.actions.expandGroup});
    menu->addSeparator();
    menu->addActions({m_parts.actions.collapseAll, m_parts.actions.expandAll});
    menu->popup(at);
}

} // namespace unitscope
