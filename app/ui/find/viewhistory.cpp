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
{ }

void ViewHistory::show(const ViewSpec& spec)
{
    if (spec == m_document.spec())
        return;
    m_views.resize(size_t(m_place) + 1);
    m_views.back() = m_document.spec(); // also where it was changed by others
    m_views.push_back(spec);
    if (m_views.size() > mostKept)
        m_views.erase(m_views.begin());
    m_place = int(m_views.size()) - 1;
    m_document.setView(spec);
    Q_EMIT changed();
}

void ViewHistory::goTo(int place)
{
    if (place < 0 || place >= std::ssize(m_views))
        return;
    m_place = place;
    m_document.setView(m_views[size_t(place)]);
    Q_EMIT changed();
}

} // namespace unitscope
