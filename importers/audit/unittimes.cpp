// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/unittimes.h"

#include "graph/base/timestamp.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace unitscope {

std::optional<qint64> systemdTime(QStringView text)
{
    if (text.startsWith(u'@')) {
        bool isNumber = false;
        const qint64 seconds = text.sliced(1).toLongLong(&isNumber);
        return isNumber && seconds > 0 && seconds < 253'402'300'800 ? std::optional(seconds * 1000) : std::nullopt;
    }
    const qsizetype space = text.indexOf(u' '); // behind the day of the week
    return space < 0 ? std::nullopt : parseTime(text.sliced(space + 1));
}

QString scheduleWords(QStringView value)
{
    constexpr std::pair<QLatin1StringView, QLatin1StringView> forms[] = {
        {"OnCalendar="_L1, "%1"_L1},
        {"OnUnitActiveUSec="_L1, "every %1"_L1},
        {"OnUnitInactiveUSec="_L1, "%1 after it ended"_L1},
        {"OnBootUSec="_L1, "%1 after boot"_L1},
        {"OnStartupUSec="_L1, "%1 after start-up"_L1},
        {"OnActiveUSec="_L1, "%1 after the timer's start"_L1},
    };
    for (const auto& [key, words] : forms) {
        const qsizetype at = value.indexOf(key);
        if (at < 0)
            continue;
        const QStringView rest = value.sliced(at + key.size());
        const qsizetype end = rest.indexOf(u" ;");
        const QStringView when = (end < 0 ? rest : rest.first(end)).trimmed();
        return when.isEmpty() ? QString() : QString(words).arg(when);
    }
    return {};
}

} // namespace unitscope
