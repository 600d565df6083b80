// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/timestamp.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qregularexpression.h>

namespace unitscope {

namespace {

/// Minutes east of UTC; nothing for text that is no zone.
std::optional<int> zoneOffset(const QString& zone)
{
    if (zone.compare(QLatin1StringView("Z"), Qt::CaseInsensitive) == 0 || zone == QLatin1StringView("UTC")
        || zone == QLatin1StringView("GMT"))
        return 0;
    static const QRegularExpression pattern(QStringLiteral(R"(^([+-])(\d\d):?(\d\d)$)"));
    const auto match = pattern.match(zone);
    const int minutes = match.captured(2).toInt() * 60 + match.captured(3).toInt();
    if (!match.hasMatch() || minutes > 14 * 60)
        return std::nullopt;
    return match.captured(1) == QLatin1StringView("-") ? -minutes : minutes;
}

} // namespace

std::optional<qint64> parseTime(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.(\d{1,9}))?\s*([A-Za-z]+|[+-][\d:]+)\s*$)"));
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QString seconds = match.captured(3).isEmpty() ? QStringLiteral(":00") : match.captured(3);
    const QTime time = QTime::fromString(match.captured(2) + seconds, Qt::ISODate);
    const auto offset = zoneOffset(match.captured(5));
    if (!date.isValid() || !time.isValid() || !offset)
        return std::nullopt;
    const int milliseconds = match.captured(4).leftJustified(3, QLatin1Char('0'), true).toInt();
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - qint64(*offset) * 60'000 + milliseconds;
}

QString isoTime(qint64 millisecondsUtc)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsUtc, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString timeText(qint64 millisecondsUtc)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsUtc, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
           + QStringLiteral(" UTC");
}

} // namespace unitscope
