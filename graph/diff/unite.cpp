// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/unite.h"

#include <algorithm>
#include <map>

namespace unitscope {

namespace {

class Union
{
public:
    void add(const Snapshot& snapshot);
    GraphPtr take() { return resolve(std::make_shared<const Snapshot>(m_builder.take())); }

private:
    void addSources(const Snapshot& snapshot);
    void addClaim(const Snapshot& snapshot, const Claim& claim);
    void addCoverage(Coverage coverage);

    SnapshotBuilder m_builder;
    std::map<const Source*, SourceIndex> m_known;
    std::vector<SourceIndex> m_sources; ///< of the snapshot that is being added
};

void Union::addSources(const Snapshot& snapshot)
{
    m_sources.clear();
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i) {
        const SourcePtr& source = snapshot.sources()[i];
        const auto [at, isNew] = m_known.try_emplace(source.get(), 0);
        if (isNew) {
            at->second = m_builder.addSource(source);
            if (const auto time = snapshot.timeOf(i))
                m_builder.setTime(at->second, *time);
        }
        m_sources.push_back(at->second);
    }
}

void Union::addClaim(const Snapshot& snapshot, const Claim& claim)
{
    const SubjectIndex subject = std::visit([this](const auto& id) { return m_builder.subject(id); },
                                            snapshot.subjectOf(claim));
    std::vector<Evidence> evidence;
    for (Evidence piece : snapshot.evidenceOf(claim)) {
        piece.source = m_sources[piece.source];
        evidence.push_back(piece);
    }
    const ClaimIndex added = m_builder.add(subject, m_builder.attribute(snapshot.attributeOf(claim)), claim.value,
                                           claim.basis, m_builder.method(snapshot.methodOf(claim)), evidence);
    if (snapshot.isQuoted(claim))
        m_builder.setQuote(added, snapshot.quoteOf(claim));
}

void Union::addCoverage(Coverage coverage)
{
    coverage.source = m_sources[coverage.source];
    if (coverage.statedAt)
        coverage.statedAt->source = m_sources[coverage.statedAt->source];
    m_builder.add(std::move(coverage));
}

void Union::add(const Snapshot& snapshot)
{
    addSources(snapshot);
    for (const Claim& claim : snapshot.claims())
        addClaim(snapshot, claim);
    for (const Coverage& coverage : snapshot.coverage())
        addCoverage(coverage);
}

/// By what they are made from, so that the order in which somebody names them changes nothing.
std::vector<QByteArray> orderOf(const Snapshot& snapshot)
{
    std::vector<QByteArray> hashes;
    for (const SourcePtr& source : snapshot.sources())
        hashes.push_back(source->sha256());
    return hashes;
}

} // namespace

GraphPtr unionOf(std::span<const GraphPtr> graphs)
{
    Q_ASSERT(!graphs.empty());
    std::vector<GraphPtr> sorted(graphs.begin(), graphs.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const GraphPtr& a, const GraphPtr& b) {
        return orderOf(a->snapshot()) < orderOf(b->snapshot());
    });
    Union all;
    for (const GraphPtr& graph : sorted)
        all.add(graph->snapshot());
    return all.take();
}

} // namespace unitscope
