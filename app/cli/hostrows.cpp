// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/hostrows.h"

#include "graph/base/json/jsonwriter.h"
#include "graph/base/safetext.h"

#include <QtCore/qstringlist.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype resultWidth = 11; // of "unreachable"
constexpr qsizetype widestHost = 60;

bool has(const std::vector<HostRow>& rows, HostResult result)
{
    return std::any_of(rows.begin(), rows.end(), [result](const HostRow& row) { return row.result == result; });
}

QString secondsOf(const HostRow& row)
{
    return u"%1.%2 s"_s.arg(row.milliseconds / 1000).arg(row.milliseconds % 1000 / 100);
}

} // namespace

QString wordFor(HostResult result)
{
    switch (result) {
    case HostResult::Done: return u"done"_s;
    case HostResult::Incomplete: return u"incomplete"_s;
    case HostResult::Unreachable: return u"unreachable"_s;
    case HostResult::Failed: return u"failed"_s;
    case HostResult::Cancelled: return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QString lineOf(const HostRow& row, qsizetype hostWidth)
{
    QStringList parts{safeForPeople(row.host).leftJustified(hostWidth), wordFor(row.result).leftJustified(resultWidth),
                      secondsOf(row).rightJustified(7), (QString::number(row.bytes) + u" bytes"_s).rightJustified(14)};
    if (!row.file.isEmpty())
        parts << safeForPeople(row.file);
    if (!row.reason.isEmpty())
        parts << safeForPeople(row.reason);
    return parts.join("  "_L1);
}

QByteArray hostRowsText(const std::vector<HostRow>& rows)
{
    qsizetype width = 0;
    for (const HostRow& row : rows)
        width = std::max(width, safeForPeople(row.host).size());
    QString text;
    for (const HostRow& row : rows)
        text += lineOf(row, std::min(width, widestHost)) + u'\n';
    return text.toUtf8();
}

QByteArray hostRowsJson(const std::vector<HostRow>& rows)
{
    JsonWriter writer;
    writer.beginObject();
    writer.text(u"schema", u"unitscope-audit-hosts/1"_s);
    writer.key(u"hosts");
    writer.beginArray();
    for (const HostRow& row : rows) {
        writer.beginObject();
        writer.text(u"host", row.host);
        writer.text(u"result", wordFor(row.result));
        writer.integer(u"milliseconds", row.milliseconds);
        writer.integer(u"bytes", row.bytes);
        if (!row.file.isEmpty())
            writer.text(u"file", row.file);
        if (!row.reason.isEmpty())
            writer.text(u"reason", row.reason);
        writer.endObject();
    }
    writer.endArray();
    writer.endObject();
    return writer.take();
}

ExitCode exitCodeFor(const std::vector<HostRow>& rows)
{
    if (has(rows, HostResult::Cancelled))
        return ExitCode::Cancelled;
    if (has(rows, HostResult::Failed))
        return ExitCode::Unusable;
    if (has(rows, HostResult::Unreachable))
        return ExitCode::Unreachable;
    return has(rows, HostResult::Incomplete) ? ExitCode::Incomplete : ExitCode::Done;
}

} // namespace unitscope
