// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/checkhost.h"

#include "graph/view/checkparts.h"

using namespace Qt::StringLiterals;

namespace unitscope {

CheckCommand checkHost(Attr attr, const Value& value)
{
    switch (attr) {
    case Attr::TotalModules:
    case Attr::UnitCount:
        return fixedCommand("systemctl list-units --type=service --all --plain --no-legend | wc -l"_L1);
    case Attr::RunningCount:
        return fixedCommand("systemctl list-units --type=service --state=running --plain --no-legend | wc -l"_L1);
    case Attr::StoppedCount:
        return fixedCommand(
            "systemctl list-units --type=service --all --state=inactive --plain --no-legend | wc -l"_L1);
    case Attr::FailedCount:
        return fixedCommand("systemctl list-units --type=service --state=failed --plain --no-legend | wc -l"_L1);
    case Attr::OrphanedCount:
        return fixedCommand(
            "systemctl list-units --type=service --all --state=not-found --plain --no-legend | wc -l"_L1);
    case Attr::DisabledCount:
        return fixedCommand("systemctl list-unit-files --type=service --state=disabled --no-legend | wc -l"_L1);
    case Attr::TimerCount: return fixedCommand("systemctl list-timers --all --no-legend | wc -l"_L1);
    case Attr::TargetCount:
        return fixedCommand("systemctl list-units --type=target --all --plain --no-legend | wc -l"_L1);
    case Attr::VenvCount: return fixedCommand("find / -xdev -type f -name pyvenv.cfg | wc -l"_L1);
    case Attr::StreamCount: return fixedCommand("redis-cli -e --scan --type stream | wc -l"_L1);
    // One port listened to on two addresses is one port.
    case Attr::PortCount: return fixedCommand("ss -Hlnt | awk '{print $4}' | sed 's/.*://' | sort -un | wc -l"_L1);
    case Attr::PortRange: return portsWithin(value.text());
    case Attr::UnknownCount: return noCommand(u"systemd knows no such state"_s);
    case Attr::MicroserviceCount:
    case Attr::EntrypointCount:
    case Attr::LibraryCount: return noCommand(u"no source states which folders were counted"_s);
    case Attr::StatedCoverage:
    case Attr::GateUnitsClassified:
    case Attr::GateCodeMapped:
    case Attr::GateVenvsValidated:
    case Attr::GateStreamsMapped:
    case Attr::GatePortsMapped:
    case Attr::GateComplete: return noCommand(u"this is the source's judgement of itself, not a state of the host"_s);
    // Hosts are often called by their address.
    case Attr::Name: return fixedCommand("hostname -f; hostname -I"_L1);
    default: return noCommand(u"these are words of the source, not a state of the host"_s);
    }
}

} // namespace unitscope
