// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/expression.h"

#include "graph/view/query/keywords.h"
#include "graph/view/query/tokens.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr std::array operatorWords = {S("present"), S("missing"), S("none"), S("empty"), S("="), S("!="), S("contains"),
                                      S("~"),       S("!~"),      S("<"),    S("<="),    S(">"), S(">=")};
static_assert(operatorWords.size() == size_t(Operator::GreaterOrEqual) + 1);

/// Quotes where the word alone would be read as something else.
QString valueText(const QueryValue& value)
{
    if (!value.last.isEmpty())
        return value.text + u".."_s + value.last;
    if (value.isPattern)
        return value.text;
    const bool isSafe = isPlainWord(value.text) && !isKeyword(value.text) && !value.text.contains(u'*')
                        && !value.text.contains(u".."_s);
    return isSafe ? value.text : quoted(value.text);
}

QString valuesText(const QueryTest& test)
{
    QStringList texts;
    for (const QueryValue& value : test.values)
        texts += valueText(value);
    return texts.join(u", "_s);
}

bool isRange(const QueryTest& test)
{
    return !test.values.empty() && !test.values.front().last.isEmpty();
}

bool isSearch(const QueryTest& test)
{
    return test.operand.operand->origin == Origins::Words && test.op == Operator::Contains;
}

bool needsParentheses(Expression::Type outer, Expression::Type inner)
{
    return inner == Expression::Type::Or || (outer == Expression::Type::Not && inner == Expression::Type::And);
}

void addTests(const Expression& expression, std::vector<const QueryTest*>& tests)
{
    if (expression.test)
        tests.push_back(&*expression.test);
    for (const Expression& part : expression.parts)
        addTests(part, tests);
}

} // namespace

QLatin1StringView wordFor(Operator op)
{
    return operatorWords[size_t(op)];
}

std::vector<Operator> operatorsFor(Domain domain)
{
    using enum Operator;
    switch (domain) {
    case Domain::Text:
    case Domain::Name: return {Equals, NotEquals, Contains, Matches, NotMatches, Present, Missing, None, Empty};
    case Domain::Number:
    case Domain::Time:
    case Domain::Rank:
        return {Equals,  NotEquals,  Less,    LessOrEqual, Greater, GreaterOrEqual, Contains,
                Matches, NotMatches, Present, Missing,     None,    Empty};
    case Domain::Choice: return {Equals, NotEquals, Contains, Matches, NotMatches, Present, Missing, None, Empty};
    case Domain::Flag: return {Equals, NotEquals, Present, Missing, None, Empty};
    }
    Q_UNREACHABLE();
}

std::vector<const QueryTest*> testsIn(const Expression& expression)
{
    std::vector<const QueryTest*> tests;
    addTests(expression, tests);
    return tests;
}

QString toText(const QueryTest& test)
{
    if (isSearch(test))
        return quoted(test.values.front().text);
    const QString name = nameOf(test.operand);
    if (test.op == Operator::Equals && test.values.size() == 1 && test.operand.operand->domain == Domain::Flag
        && test.values.front() == QueryValue{u"yes"_s})
        return name;
    if (test.values.empty())
        return test.op == Operator::Present && test.operand.operand->domain != Domain::Flag
                   ? name
                   : name + u' ' + wordFor(test.op);
    if (test.values.size() > 1 || isRange(test))
        return name + (test.op == Operator::Equals ? u" in ("_s : u" not in ("_s) + valuesText(test) + u')';
    return name + u' ' + wordFor(test.op) + u' ' + valuesText(test);
}

QString toText(const Expression& expression)
{
    switch (expression.type) {
    case Expression::Type::All: return {};
    case Expression::Type::Test: return toText(*expression.test);
    default: break;
    }
    QStringList parts;
    for (const Expression& part : expression.parts) {
        const QString text = toText(part);
        parts += needsParentheses(expression.type, part.type) ? u'(' + text + u')' : text;
    }
    if (expression.type == Expression::Type::Not)
        return u"not "_s + parts.front();
    return parts.join(expression.type == Expression::Type::And ? u" and "_s : u" or "_s);
}

} // namespace unitscope
