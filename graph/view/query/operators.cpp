// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/operators.h"

#include <algorithm>

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr std::pair<S, Operator> signOperators[] = {{S("="), Operator::Equals},  {S("!="), Operator::NotEquals},
                                                    {S("~"), Operator::Matches}, {S("!~"), Operator::NotMatches},
                                                    {S("<"), Operator::Less},    {S("<="), Operator::LessOrEqual},
                                                    {S(">"), Operator::Greater}, {S(">="), Operator::GreaterOrEqual}};

constexpr std::pair<S, Operator> wordOperators[] = {{S("contains"), Operator::Contains},
                                                    {S("matches"), Operator::Matches}};

constexpr std::pair<S, Operator> conditions[] = {{S("present"), Operator::Present},
                                                 {S("missing"), Operator::Missing},
                                                 {S("none"), Operator::None},
                                                 {S("empty"), Operator::Empty}};

template <size_t size>
std::optional<Operator> lookUp(const std::pair<S, Operator> (&table)[size], const QueryToken& token,
                               QueryToken::Kind kind)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&token](const auto& row) {
        return token.text.compare(row.first, Qt::CaseInsensitive) == 0;
    });
    return token.kind == kind && found != std::end(table) ? std::optional(found->second) : std::nullopt;
}

} // namespace

std::optional<Operator> comparisonFrom(const QueryToken& token)
{
    const std::optional<Operator> sign = lookUp(signOperators, token, QueryToken::Kind::Sign);
    return sign ? sign : lookUp(wordOperators, token, QueryToken::Kind::Word);
}

std::optional<Operator> conditionFrom(const QueryToken& token)
{
    return lookUp(conditions, token, QueryToken::Kind::Word);
}

bool startsOperator(const QueryToken& token)
{
    return comparisonFrom(token) || conditionFrom(token) || token.isWord(u"in");
}

} // namespace unitscope
