// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redactedstates.h"

#include "graph/view/redact/redacteddiff.h"
#include "graph/view/redact/redactedview.h"
#include "graph/view/redact/redactsnapshot.h"

namespace unitscope {

namespace {

/// Knows what is in both states, under all the names it has.
std::shared_ptr<RedactedIds> learntFrom(const GraphDiff& diff, const TwoStates& states)
{
    auto ids = std::make_shared<RedactedIds>();
    nameThings(diff, *ids);
    nameThings(*states.diff, *ids);
    for (const GraphPtr& graph : {diff.before, diff.after})
        redactedSnapshot(*graph, *ids);
    ids->aliases.number();
    nameThings(diff, *ids);
    nameThings(*states.diff, *ids);
    return ids;
}

} // namespace

RedactedStates::RedactedStates(GraphDiffPtr diff, TwoStatesPtr states, std::span<const ChangeToDecide> decided)
    : m_diff(std::move(diff)),
      m_states(std::move(states)),
      m_ids(learntFrom(*m_diff, *m_states)),
      m_before(std::make_unique<Redaction>(m_diff->before, m_ids)),
      m_after(std::make_unique<Redaction>(m_diff->after, m_ids))
{
    if (m_states->diff->before != m_diff->before)
        m_renamed = std::make_unique<Redaction>(m_states->diff->before, m_ids);
    m_all = std::make_unique<Redaction>(m_states->all, m_ids);
    m_redactedDiff = unitscope::redacted(*m_diff, *m_before, *m_after, *m_ids);
    const GraphDiffPtr shown = m_renamed ? unitscope::redacted(*m_states->diff, *m_renamed, *m_after, *m_ids)
                                         : m_redactedDiff;
    m_redactedStates = std::make_shared<const TwoStates>(TwoStates{.diff = shown, .all = m_all->graph()});
    m_decided = unitscope::redacted(decided, *m_redactedDiff, *m_ids);
}

RedactedStates::~RedactedStates() = default;

const Redaction& RedactedStates::redactionOf(const Graph* graph) const
{
    for (const Redaction* redaction : {m_all.get(), m_after.get(), m_renamed.get(), m_before.get()}) {
        if (redaction && redaction->original().get() == graph)
            return *redaction;
    }
    Q_UNREACHABLE();
}

Visible RedactedStates::redacted(const Visible& visible, const Review* review) const
{
    const Redaction& redaction = redactionOf(visible.graph.get());
    const bool isLater = visible.graph == m_diff->after;
    return unitscope::redacted(visible, isLater ? review : nullptr, redaction, m_redactedStates.get());
}

QString RedactedStates::counts() const
{
    return countWords(m_ids->aliases);
}

} // namespace unitscope
