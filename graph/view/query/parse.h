// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reads a filter. Pure; any text. The grammar, loosest first:
///
///     filter   = [ or ]
///     or       = and { "or" and }                          also ||
///     and      = not { "and" not }                         also &&
///     not      = [ "not" ] primary                         also !
///     primary  = "(" or ")" | search | test
///     search   = word { word }                             each somewhere in a thing; in quotes: as it stands
///     test     = operand                                   it has a value; of a yes or no: yes
///              | operand ( "present" | "missing" | "none" | "empty" )
///              | operand ( "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" | "!~" | [ "not" ] "contains" ) value
///              | operand [ "not" ] "in" "(" value { "," value } ")"        a value may be a range: 8001..8012
///              | operand value                             of names: "reads trade.intent", "seen on host"

#include "graph/view/query/expression.h"
#include "graph/view/query/queryerror.h"

#include <tl/expected.hpp>

namespace unitscope {

struct Query
{
    QString text = {}; ///< as it was typed
    Expression expression = {};
    QStringList hints = {}; ///< sentences about words that may have been meant otherwise; safe for people

    bool isEmpty() const { return expression.type == Expression::Type::All; }
};

tl::expected<Query, QueryError> parseQuery(const QString& text);

/// What may follow a filter as far as it is typed.
struct Continuation
{
    bool takesTest = false;                     ///< a word, an operand, "not", "("
    bool takesConnective = false;               ///< "and", "or"
    bool takesClosing = false;                  ///< ")"
    std::optional<FoundOperand> operators = {}; ///< an operator of this operand
    std::optional<FoundOperand> values = {};    ///< a value of this operand
    bool takesComma = false;                    ///< in a list of values
};
/// Nothing if something before is wrong already.
std::optional<Continuation> continuationOf(const QString& typed);

} // namespace unitscope
