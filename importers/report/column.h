// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: what the head of a table's column, or the key of a line, announces. Pure.

#include "importers/report/outline.h"

namespace unitscope {

enum class Column : quint8 {
    Other,
    Name,
    Service,
    Unit,
    Port,
    Venv,
    VenvStatus,
    User,
    Purpose,
    Description,
    Status,
    Remark,
    Entrypoint,
    Pid,
    Enabled,
    Code,
    WorkingDir,
    Command,
    Streams,
    Reason,
    Exit,
    Proof,
    Type,
    Stream,
    Timer,
    Target,
    Schedule,
    Triggers,
    Topic,
    Protocol,
    Address,
    Owner,
    Gate,
    Category, ///< of a module, or what a table counts
    Counted,  ///< of a table of counts: "Component"
    Count
};

Column columnOf(QStringView head);

/// The columns of one table. Asking for a cell that is not there gives empty words.
class Columns
{
public:
    explicit Columns(const Table& table);

    bool has(Column column) const;
    Words cell(const std::vector<Words>& row, Column column) const;
    /// The first of the columns that the table has; the very first column if it has none of them.
    size_t firstOf(std::initializer_list<Column> columns) const;

    size_t count() const { return m_columns.size(); }
    Column at(size_t index) const { return index < m_columns.size() ? m_columns[index] : Column::Other; }

private:
    std::vector<Column> m_columns;
};

/// The cell, or empty words at the end of a short row.
inline Words cellAt(const std::vector<Words>& row, size_t index)
{
    return index < row.size() ? row[index] : Words();
}

/// All of a row, for messages.
Words wholeRow(const std::vector<Words>& row);

} // namespace unitscope
