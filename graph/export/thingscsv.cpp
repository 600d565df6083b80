// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/thingscsv.h"

#include "graph/export/csvrecord.h"

namespace unitscope {

QByteArray toThingsCsv(const ThingTable& table, std::span<const quint32> rows, std::span<const int> columns)
{
    CsvRecord header;
    for (const int column : columns)
        header.add(table.columns[size_t(column)].label);
    QByteArray csv = header.take();
    for (const quint32 row : rows) {
        CsvRecord record;
        for (const int column : columns)
            record.add(table.rows[row].cells[size_t(column)]);
        csv += record.take();
    }
    return csv;
}

} // namespace unitscope
