// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: connections that lead to other hosts or come from them, seen from this end only. Who is at the
/// other end is concluded where that host is open as well (graph/model/acrosshosts.h).

#include "importers/audit/listeners.h"
#include "importers/audit/sockets.h"

#include <map>

namespace unitscope {

class OtherHosts
{
public:
    OtherHosts(AuditReading& reading, const ListenerTable& listeners) : m_reading(reading), m_listeners(listeners) { }

    void add(const SsRow& row, const ConnectionRow& here);
    /// States all that was added, and what of it could not be told.
    void state();

private:
    using Ends = std::map<std::pair<NodeId, QString>, Proof>;
    void state(const Ends& ends, Attr attr);

    AuditReading& m_reading;
    const ListenerTable& m_listeners;
    Ends m_to;   ///< by who connects, and to what: "192.0.2.9:6379"
    Ends m_from; ///< by port, and who connects: "192.0.2.9"
    QSet<QString> m_byNobody;
    ByteRange m_firstByNobody;
};

} // namespace unitscope
