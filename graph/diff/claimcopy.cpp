// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/claimcopy.h"

namespace unitscope {

void ClaimCopy::from(const Snapshot& snapshot)
{
    m_snapshot = &snapshot;
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i)
        indexOf(i);
}

SourceIndex ClaimCopy::indexOf(SourceIndex source)
{
    const SourcePtr& kept = m_snapshot->sources()[source];
    const auto [at, isNew] = m_known.try_emplace(kept.get(), 0);
    if (isNew) {
        at->second = m_builder.addSource(kept);
        if (const auto time = m_snapshot->timeOf(source))
            m_builder.setTime(at->second, *time);
    }
    return at->second;
}

void ClaimCopy::add(const Claim& claim)
{
    const SubjectIndex subject = std::visit([this](const auto& id) { return m_builder.subject(id); },
                                            m_snapshot->subjectOf(claim));
    std::vector<Evidence> evidence;
    for (Evidence piece : m_snapshot->evidenceOf(claim)) {
        piece.source = indexOf(piece.source);
        evidence.push_back(piece);
    }
    const ClaimIndex added = m_builder.add(subject, m_builder.attribute(m_snapshot->attributeOf(claim)), claim.value,
                                           claim.basis, m_builder.method(m_snapshot->methodOf(claim)), evidence);
    if (m_snapshot->isQuoted(claim))
        m_builder.setQuote(added, m_snapshot->quoteOf(claim));
}

void ClaimCopy::add(Coverage coverage)
{
    coverage.source = indexOf(coverage.source);
    if (coverage.statedAt)
        coverage.statedAt->source = indexOf(coverage.statedAt->source);
    m_builder.add(std::move(coverage));
}

} // namespace unitscope
