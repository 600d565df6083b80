// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/accessiblecanvas.h"

#include "app/ui/canvas/accessibleitem.h"
#include "app/ui/canvas/canvas.h"

#include <algorithm>

namespace unitscope {

namespace {

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* canvas = qobject_cast<Canvas*>(object);
    return canvas ? new AccessibleCanvas(canvas) : nullptr;
}

} // namespace

void installAccessibleCanvas()
{
    QAccessible::installFactory(make);
}

AccessibleCanvas::AccessibleCanvas(Canvas* canvas) : QAccessibleWidget(canvas, QAccessible::List) { }

AccessibleCanvas::~AccessibleCanvas()
{
    forgetItems();
}

Canvas& AccessibleCanvas::canvas() const
{
    return *static_cast<Canvas*>(widget());
}

void AccessibleCanvas::forgetItems() const
{
    for (const auto& [group, id] : m_items)
        QAccessible::deleteAccessibleInterface(id);
    m_items.clear();
}

int AccessibleCanvas::itemCount() const
{
    const PictureIndex* index = canvas().index();
    return index ? int(index->boxesInReadingOrder().size() + index->lines().size()) : 0;
}

int AccessibleCanvas::childCount() const
{
    return itemCount() + QAccessibleWidget::childCount();
}

QAccessibleInterface* AccessibleCanvas::child(int index) const
{
    const int items = itemCount();
    if (index < 0 || index >= items)
        return index < 0 ? nullptr : QAccessibleWidget::child(index - items);
    if (m_pictureNumber != canvas().pictureNumber()) {
        forgetItems();
        m_pictureNumber = canvas().pictureNumber();
    }
    const std::vector<quint32>& boxes = canvas().index()->boxesInReadingOrder();
    const auto at = size_t(index);
    const quint32 group = at < boxes.size() ? boxes[at] : canvas().index()->lines()[at - boxes.size()];
    if (const auto found = m_items.find(group); found != m_items.end())
        return QAccessible::accessibleInterface(found->second);
    auto* item = new AccessibleItem(&canvas(), group);
    m_items.emplace(group, QAccessible::registerAccessibleInterface(item));
    return item;
}

int AccessibleCanvas::indexOfGroup(quint32 group) const
{
    if (!canvas().index())
        return -1;
    const std::vector<quint32>& boxes = canvas().index()->boxesInReadingOrder();
    const std::vector<quint32>& lines = canvas().index()->lines();
    if (const auto box = std::find(boxes.begin(), boxes.end(), group); box != boxes.end())
        return int(box - boxes.begin());
    const auto line = std::find(lines.begin(), lines.end(), group);
    return line != lines.end() ? int(boxes.size()) + int(line - lines.begin()) : -1;
}

int AccessibleCanvas::indexOfChild(const QAccessibleInterface* child) const
{
    if (const auto* item = dynamic_cast<const AccessibleItem*>(child))
        return item->isValid() ? indexOfGroup(item->group()) : -1;
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? index : itemCount() + index;
}

QAccessibleInterface* AccessibleCanvas::childAt(int x, int y) const
{
    if (QAccessibleInterface* widget = QAccessibleWidget::childAt(x, y))
        return widget;
    const PictureIndex* index = canvas().index();
    const QPointF view = canvas().mapFromGlobal(QPointF(x, y));
    if (!index || !canvas().rect().contains(view.toPoint()))
        return nullptr;
    const auto group = index->places().groupAt(canvas().camera().toDrawing(view), 6 / canvas().camera().scale());
    return group ? child(indexOfGroup(*group)) : nullptr;
}

QAccessibleInterface* AccessibleCanvas::focusChild() const
{
    if (canvas().hasFocus() && canvas().emphasis().selected)
        return child(indexOfGroup(*canvas().emphasis().selected));
    return QAccessibleWidget::focusChild();
}

} // namespace unitscope
