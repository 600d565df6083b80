// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/identity.h"

#include "graph/base/timestamp.h"

using namespace Qt::StringLiterals;

namespace unitscope {

bool isUsableName(QStringView text)
{
    constexpr qsizetype longest = 1024;
    return !text.isEmpty() && text.size() <= longest;
}

std::optional<NodeId> unitIdentity(const QString& host, const QString& unit, const QString& name)
{
    constexpr std::pair<QLatin1StringView, Kind> suffixes[] = {{".service"_L1, Kind::Service},
                                                               {".timer"_L1, Kind::Timer},
                                                               {".target"_L1, Kind::Target},
                                                               {".socket"_L1, Kind::Socket}};
    if (!isUsableName(unit.isEmpty() ? name : unit))
        return std::nullopt;
    for (const auto& [suffix, kind] : suffixes) {
        if (unit.size() > suffix.size() && unit.endsWith(suffix))
            return NodeId::make(host, kind, unit.chopped(suffix.size()));
    }
    return NodeId::make(host, Kind::Service, unit.isEmpty() ? name : unit);
}

QString withoutFinalSlash(const QString& path)
{
    QStringView rest = path;
    while (rest.endsWith(u'/'))
        rest.chop(1);
    return rest.toString();
}

void stateTime(Reading& reading, JsonIndex generatedAt)
{
    if (generatedAt == noJson)
        return;
    if (const auto time = parseTime(reading.document().text(generatedAt)))
        reading.builder().setTime(reading.source(), *time);
}

} // namespace unitscope
