// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to graph/export: what was decided about the things and connections of a difference, found by them. Refers to the
/// changes and to the difference they are of, which must outlive it.

#include "graph/diff/decided.h"

#include <unordered_map>

namespace unitscope {

class DecidedChanges
{
public:
    /// changesToDecide() of the difference; nothing: there is no approved state.
    explicit DecidedChanges(const std::optional<std::span<const ChangeToDecide>>& changes)
    {
        if (!changes)
            return;
        for (const ChangeToDecide& change : *changes)
            m_changes.emplace(change.node ? static_cast<const void*>(change.node) : change.edge, &change);
    }

    /// `thing`: of the difference itself, no copy. Null if nobody has to decide about it.
    const ChangeToDecide* about(const NodeDiff& thing) const { return find(&thing); }
    const ChangeToDecide* about(const EdgeDiff& thing) const { return find(&thing); }

private:
    const ChangeToDecide* find(const void* thing) const
    {
        const auto change = m_changes.find(thing);
        return change == m_changes.end() ? nullptr : change->second;
    }

    std::unordered_map<const void*, const ChangeToDecide*> m_changes; ///< by what has changed
};

} // namespace unitscope
