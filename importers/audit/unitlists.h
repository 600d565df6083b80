// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: systemctl's tables. They say which units there are; what little they say of one counts where "systemctl
/// show" said nothing.

#include "importers/audit/auditreading.h"

#include <map>

namespace unitscope {

class UnitLists
{
public:
    explicit UnitLists(AuditReading& reading);

    bool isEmpty() const { return m_loaded.empty() && m_files.empty(); }
    bool names(const QString& unit) const { return m_loaded.contains(unit) || m_files.contains(unit); }
    /// The line of list-timers; nothing if there is none.
    std::optional<ByteRange> timerLine(const QString& timer) const;
    /// States the units that are not among those shown. False if there is one.
    bool stateRest(const QSet<QString>& shown);

private:
    void read(const QString& frameId, std::map<QString, ByteRange>& lines);
    void readTimers();
    void noteRest(const std::map<QString, ByteRange>& rest);

    AuditReading& m_reading;
    std::map<QString, ByteRange> m_loaded; ///< by name
    std::map<QString, ByteRange> m_files;
    std::map<QString, ByteRange> m_timers;
};

} // namespace unitscope
