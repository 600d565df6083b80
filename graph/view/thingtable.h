// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a view shows as a table: a row for each box, or for each line, with a column for each field that any of them has.
/// Plain values; every text is safe for people. In the view's order until somebody arranges it.

#include "graph/view/visible.h"

#include <stop_token>
#include <vector>

namespace unitscope {

enum class TableOf : quint8 { Boxes, Lines };

struct ThingColumn
{
    QString name;           ///< "kind", or an attribute's: "user"
    QString label;          ///< "User"
    bool isUsual = false;   ///< worth its place before anybody chose columns
    bool isNumber = false;  ///< every text in it is one
    bool isProblem = false; ///< says that something is wrong
    bool operator==(const ThingColumn&) const = default;
};

struct ThingRow
{
    Subject subject;
    std::vector<QString> cells; ///< one for each column; empty where nobody states it
};

struct ThingTable
{
    TableOf of = TableOf::Boxes;
    std::vector<ThingColumn> columns = {};
    std::vector<ThingRow> rows = {};
};

/// Pure. Cut short if asked to stop.
ThingTable tableOf(const Visible& visible, TableOf of, const std::stop_token& stop = {});
/// Indices of rows by the texts of a column, as people look for names; rows with nothing in it come last both ways; equal
/// ones stay in order.
std::vector<quint32> arranged(const ThingTable& table, int column, bool isDescending);

} // namespace unitscope
