// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/unite.h"

#include "graph/diff/claimcopy.h"

#include <algorithm>

namespace unitscope {

namespace {

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
    ClaimCopy all;
    for (const GraphPtr& graph : sorted) {
        all.from(graph->snapshot());
        for (const Claim& claim : graph->snapshot().claims())
            all.add(claim);
        for (const Coverage& coverage : graph->snapshot().coverage())
            all.add(coverage);
    }
    return resolve(std::make_shared<const Snapshot>(all.take()));
}

} // namespace unitscope
