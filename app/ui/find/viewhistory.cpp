// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/find/viewhistory.h"

#include "app/ui/document.h"

namespace unitscope {

namespace {

constexpr size_t mostKept = 200;

} // namespace

ViewHistory::ViewHistory(Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_views{document.spec()}
{
    connect(&document, &Document::hostsCame, this, &ViewHistory::adopt);
}

void ViewHistory::show(const ViewSpec& spec)
{
    showStep(spec, {});
}

void ViewHistory::showStep(const ViewSpec& spec, const QString& name)
{
    const ViewSpec& now = m_document.spec();
    if (spec == now)
        return;
    const bool goesOn = !name.isEmpty() && name == m_step && m_place + 1 == std::ssize(m_views)
                        && m_views.back() == now;
    ViewSpec next = spec;
    if (next.grouping != now.grouping && next.positions == now.positions) // the same boxes stand elsewhere then
        next.positions = m_document.rememberedPositions(next.grouping);
    if (goesOn)
        m_views.back() = next;
    else
        push(next);
    m_step = name;
    m_document.setView(next);
    Q_EMIT changed();
}

void ViewHistory::push(const ViewSpec& spec)
{
    m_views.resize(size_t(m_place) + 1);
    m_views.back() = m_document.spec(); // also where it was changed by others
    m_views.push_back(spec);
    if (m_views.size() > mostKept)
        m_views.erase(m_views.begin());
    m_place = int(m_views.size()) - 1;
}

/// Undoing what was done before a host was opened does not take away where its boxes were put.
void ViewHistory::adopt(const std::set<QString>& hosts)
{
    for (ViewSpec& view : m_views) {
        std::erase_if(view.positions, [&](const auto& one) { return hosts.contains(one.first.host()); });
        for (const auto& [id, at] : m_document.spec().positions) {
            if (hosts.contains(id.host()))
                view.positions.emplace(id, at);
        }
    }
}

void ViewHistory::goTo(int place)
{
    if (place < 0 || place >= std::ssize(m_views))
        return;
    m_place = place;
    m_step.clear();
    m_document.setView(m_views[size_t(place)]);
    Q_EMIT changed();
}

} // namespace unitscope
