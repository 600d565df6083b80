// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to graph/diff: puts statements of several snapshots into one, with the sources they quote. A source that several
/// snapshots share is taken once.

#include "graph/claims/snapshot.h"

#include <map>

namespace unitscope {

class ClaimCopy
{
public:
    /// All calls until the next from() copy from this snapshot, which must outlive them.
    void from(const Snapshot& snapshot);
    void add(const Claim& claim);
    void add(Coverage coverage);
    Snapshot take() { return m_builder.take(); }

private:
    SourceIndex indexOf(SourceIndex source);

    SnapshotBuilder m_builder;
    std::map<const Source*, SourceIndex> m_known;
    const Snapshot* m_snapshot = nullptr;
};

} // namespace unitscope
