// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to redact/: which words stand for what in everything that is redacted together: one state, or two and what is made of them.

#include "graph/base/ids.h"
#include "graph/model/origin.h"
#include "graph/view/redact/aliases.h"

#include <QtCore/qset.h>
#include <optional>

namespace unitscope {

/// Who says something, and when: what becomes one source.
using SourceKey = std::pair<Origin, std::optional<qint64>>;

class RedactedIds
{
public:
    Aliases aliases;

    /// A thing has one id wherever it stands, and no two have the same. Before the aliases are numbered what is in it is learnt, and
    /// the answer means nothing. Who is asked about first keeps the plain name, so ask in an order that means something.
    NodeId of(const NodeId& id);
    /// "source-3"; numbered in the order in which they are asked for.
    QString source(const SourceKey& key);

private:
    QString nameOf(const NodeId& id);
    NodeId makeFor(const NodeId& id);

    QHash<NodeId, NodeId> m_given;
    QSet<NodeId> m_taken;
    QHash<NodeId, int> m_alike; ///< how often an id has been made different
    std::map<SourceKey, size_t> m_sources;
};

} // namespace unitscope
