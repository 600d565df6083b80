// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/applyfilter.h"

#include "graph/view/query/tokens.h"
#include "graph/view/query/values.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isUsable(const tl::expected<Query, QueryError>& query)
{
    return query && !query->isEmpty();
}

QString inParentheses(const Query& query, bool areNeeded)
{
    return areNeeded ? u'(' + query.text.trimmed() + u')' : query.text.trimmed();
}

} // namespace

QString filterFor(const QString& attribute, const Value& value)
{
    std::optional<FoundOperand> operand = findOperand(attribute);
    if (!operand)
        return {};
    // "port" asks more than the field, and the field may be stated as none all the same.
    const AttributeInfo* info = findAttribute(attribute);
    if (operand->operand->origin != Origins::Field && info && !info->registryPath.isEmpty())
        operand = findOperand(QString(info->registryPath));
    if (value.isNone() || value.type() == Value::Type::EmptyList)
        return toText(QueryTest{*operand, value.isNone() ? Operator::None : Operator::Empty});
    const QString text = value.text();
    const QueryToken token{QueryToken::Kind::Quoted, text, 0, text.size()};
    // What is no number where numbers are expected ("8025?") can still be looked for by its letters.
    for (const Operator op : {Operator::Equals, Operator::Contains}) {
        if (const auto wanted = valueFrom(token, *operand, op, false))
            return toText(QueryTest{*operand, op, {*wanted}});
    }
    return {};
}

QString joinedFilter(const QString& first, JoinedBy by, const QString& second)
{
    using Type = Expression::Type;
    const auto left = parseQuery(first);
    const auto right = parseQuery(second);
    if (!isUsable(right))
        return isUsable(left) ? first : QString();
    const bool isNegated = by == JoinedBy::AndNot;
    const Type type = right->expression.type;
    const bool isLoose = type == Type::Or || (isNegated && type == Type::And);
    const QString added = (isNegated ? u"not "_s : QString()) + inParentheses(*right, isLoose && by != JoinedBy::Or);
    if (!isUsable(left))
        return added;
    if (by == JoinedBy::Or)
        return first.trimmed() + u" or "_s + added;
    return inParentheses(*left, left->expression.type == Type::Or) + u" and "_s + added;
}

} // namespace unitscope
