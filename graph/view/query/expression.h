// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a filter says, as a value: tests, joined by "and", "or" and "not". parseQuery() makes it; toText() writes it again, so that it
/// is read as the same.

#include "graph/view/query/operand.h"

#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

enum class Operator : quint8 {
    Present,    ///< has a value
    Missing,    ///< nobody states it of a thing of which it could be stated
    None,       ///< stated as none
    Empty,      ///< stated as an empty list
    Equals,     ///< one of its values is one of these
    NotEquals,  ///< has a value, and none of its values is one of these
    Contains,   ///< one of its values holds these letters, of whatever case
    Matches,    ///< a regular expression finds something in one of its values
    NotMatches, ///< has a value, and it finds nothing in any
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual
};
/// "=", "contains", "missing": as written in a filter.
QLatin1StringView wordFor(Operator op);
/// Those that make sense for what the values are.
std::vector<Operator> operatorsFor(Domain domain);

struct QueryValue
{
    QString text;
    QString last = {};      ///< of a range, which includes both ends; else empty
    bool isPattern = false; ///< '*' stands for any letters
    bool operator==(const QueryValue&) const = default;
};

struct QueryTest
{
    FoundOperand operand;
    Operator op = Operator::Present;
    std::vector<QueryValue> values = {}; ///< one; of Equals and NotEquals one or more; none of the first four
    bool operator==(const QueryTest&) const = default;
};

struct Expression
{
    enum class Type : quint8 {
        All, ///< an empty filter: everything
        And,
        Or,
        Not,
        Test
    };
    Type type = Type::All;
    std::vector<Expression> parts = {}; ///< And, Or: at least two, none of the same type; Not: one
    std::optional<QueryTest> test = {}; ///< of Test only
    qsizetype begin = 0;                ///< [begin, end) in the filter it was read from, UTF-16 units
    qsizetype end = 0;

    /// Wherever it stands.
    friend bool operator==(const Expression& a, const Expression& b)
    {
        return a.type == b.type && a.parts == b.parts && a.test == b.test;
    }
};

/// Every test in it, in its order.
std::vector<const QueryTest*> testsIn(const Expression& expression);

/// Safe for people only if what was read was.
QString toText(const Expression& expression);
QString toText(const QueryTest& test);

} // namespace unitscope
