// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/csvrecord.h"

#include "graph/export/statementscsv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QByteArray quoted(const QString& cell)
{
    // Also what another separator or a trimming reader would change.
    constexpr QStringView special(u",;\"'");
    const bool needsQuotes = std::any_of(cell.begin(), cell.end(), [&](QChar c) { return special.contains(c); })
                             || cell.startsWith(u' ') || cell.endsWith(u' ');
    if (!needsQuotes)
        return cell.toUtf8();
    return (u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"').toUtf8();
}

} // namespace

void CsvRecord::addPlain(const QString& cell)
{
    m_bytes += m_separator + quoted(cell);
    m_separator = ",";
}

void CsvRecord::add(QStringView text)
{
    addPlain(spreadsheetCell(text));
}

} // namespace unitscope
