// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a document does with one of several snapshots that are laid out together.
#include "app/ui/document.h"

namespace unitscope {

void Document::showMoment(const LoadedSources& loaded, const MomentsPtr& moments)
{
    if (m_opening.isBusy() || m_question) // something else was asked for meanwhile
        return;
    m_drawing.cancel();
    show(loaded, moments);
}

/// With the places that boxes of hosts which are not shown yet were put to.
ViewSpec Document::specFor(const Graph& graph) const
{
    ViewSpec spec = m_spec;
    spec.positions = positionsFor(hostSetOf(graph), m_spec, m_picture ? hostSetOf(*this->graph()) : std::set<QString>(),
                                  *m_remembered);
    return spec;
}

Wanted Document::wanted() const
{
    Wanted wanted{m_spec, m_rules, m_asOf, m_options, m_sameHosts};
    wanted.moments = m_moments;
    return wanted;
}

} // namespace unitscope
