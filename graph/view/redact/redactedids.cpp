// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redactedids.h"

#include "graph/view/redact/redactvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

QString RedactedIds::nameOf(const NodeId& id)
{
    switch (id.kind()) {
    case Kind::Host:
        return id.name() == id.host() ? aliases.of(AliasOf::Host, id.host()) : aliases.in(id.name(), NameOf::Other);
    case Kind::Venv: return redactedPath(aliases, true, id.name());
    case Kind::Code: return redactedPath(aliases, false, id.name());
    case Kind::Port: return redactedPort(aliases, id.name());
    case Kind::Stream: return aliases.in(id.name(), NameOf::Other);
    default: return aliases.in(id.name(), NameOf::Unit);
    }
}

/// Two names that become one, as a venv's in two folders, stay two things.
NodeId RedactedIds::makeFor(const NodeId& id)
{
    const QString host = aliases.of(AliasOf::Host, id.host());
    const QString name = nameOf(id);
    NodeId redacted = *NodeId::make(host, id.kind(), name.isEmpty() ? leftOut.toString() : name);
    if (m_taken.contains(redacted)) {
        const NodeId first = redacted;
        int& last = m_alike[first]; // every service may have a venv that is called "venv"
        for (last = std::max(last, 1); m_taken.contains(redacted);)
            redacted = *NodeId::make(host, id.kind(), first.name() + u'~' + QString::number(++last));
    }
    return redacted;
}

NodeId RedactedIds::of(const NodeId& id)
{
    if (!aliases.isNumbered()) {
        aliases.of(AliasOf::Host, id.host());
        nameOf(id);
        return id;
    }
    if (const auto given = m_given.constFind(id); given != m_given.constEnd())
        return *given;
    NodeId redacted = makeFor(id);
    m_taken.insert(redacted);
    m_given.insert(id, redacted);
    return redacted;
}

QString RedactedIds::source(const SourceKey& key)
{
    const size_t number = m_sources.try_emplace(key, m_sources.size() + 1).first->second;
    return u"source-%1"_s.arg(number);
}

} // namespace unitscope
