// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/reportcoverage.h"

namespace unitscope {

void addReportCoverage(ReportReading& reading)
{
    constexpr std::pair<Kind, Attr> counted[] = {
        {Kind::Service, Attr::TotalModules},  {Kind::Timer, Attr::TimerCount}, {Kind::Target, Attr::TargetCount},
        {Kind::Stream, Attr::StreamCount},    {Kind::Port, Attr::PortCount},   {Kind::Venv, Attr::VenvCount},
        {Kind::Code, Attr::MicroserviceCount}};
    for (const auto& [kind, attr] : counted) {
        const auto total = reading.totalOf(attr);
        const qint64 listed = reading.listedCount(kind);
        if (!total && listed == 0)
            continue;
        Coverage coverage;
        coverage.source = reading.source();
        coverage.host = reading.hostName();
        coverage.kind = kind;
        coverage.listed = listed;
        if (total) {
            coverage.stated = total->number;
            coverage.statedAt = total->evidence;
        }
        if (listed > 0 && listed >= coverage.stated.value_or(listed) && !reading.isUnread(kind))
            coverage.extent = Coverage::Extent::Complete;
        reading.builder().add(std::move(coverage));
    }
}

} // namespace unitscope
