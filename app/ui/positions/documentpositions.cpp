// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a document does with where boxes were put.
#include "app/ui/document.h"

#include <algorithm>
#include <iterator>

namespace unitscope {

/// Of hosts that were shown the spec's count, which may have changed while files were read; of others those it was drawn with.
void Document::takePositions(const Picture& picture)
{
    const std::set<QString> hosts = hostSetOf(*picture.graph());
    const std::set<QString> before = m_picture ? hostSetOf(*graph()) : std::set<QString>();
    RememberedPositions drawn;
    drawn.take(hosts, m_spec.grouping, picture.visible.spec.positions);
    m_spec.positions = positionsFor(hosts, m_spec, before, drawn);
    std::set<QString> fresh;
    std::set_difference(hosts.begin(), hosts.end(), before.begin(), before.end(), std::inserter(fresh, fresh.end()));
    if (!fresh.empty())
        Q_EMIT hostsCame(fresh);
}

Positions Document::rememberedPositions(Grouping grouping) const
{
    ViewSpec spec;
    spec.grouping = grouping;
    return m_picture ? positionsFor(hostSetOf(*graph()), spec, {}, *m_remembered) : Positions();
}

} // namespace unitscope
