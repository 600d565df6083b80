// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/parse.h"

#include "graph/base/nearnames.h"
#include "graph/base/safetext.h"
#include "graph/view/query/keywords.h"
#include "graph/view/query/operators.h"
#include "graph/view/query/tokens.h"
#include "graph/view/query/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int deepest = 60; // parentheses and "not": the text may come from outside
constexpr qsizetype suggestions = 2;

bool isOrder(Operator op)
{
    return op >= Operator::Less;
}

QString foundWords(const QueryToken& token)
{
    return token.kind == QueryToken::Kind::End ? u"the end"_s : u'"' + safeForPeople(shortened(token.text)) + u'"';
}

/// Names and values follow without a sign: "reads trade.intent", "seen on host".
bool takesValueAlone(const Operand& operand)
{
    return operand.scope == Scope::Connections || operand.origin == Origins::Seen || operand.origin == Origins::Stated;
}

class Parser
{
public:
    explicit Parser(std::vector<QueryToken> tokens) : m_tokens(std::move(tokens)) { }

    tl::expected<Expression, QueryError> parse()
    {
        if (isAtEnd()) {
            m_continuation.takesTest = true;
            return Expression();
        }
        Expression expression = parseOr();
        if (!m_error && !isAtEnd())
            failAt(u"\"and\", \"or\", or the end"_s, adviceOnRest());
        if (m_error)
            return tl::unexpected(*m_error);
        return expression;
    }

    const Continuation& continuation() const { return m_continuation; }
    bool isWrongAtEnd() const { return m_error && m_failedAtEnd; }
    const QStringList& hints() const { return m_hints; }

private:
    QString adviceOnRest() const
    {
        if (current().isSign(u")"))
            return u"It closes a parenthesis that is not open."_s;
        const bool isJoined = m_at > 0 && m_tokens[m_at - 1].end == current().begin;
        return isJoined ? u"A value with signs in it is put in quotes."_s : QString();
    }

    const QueryToken& current() const { return m_tokens[m_at]; }
    const QueryToken& following() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    bool isAtEnd() const { return current().kind == QueryToken::Kind::End; }
    void step() { m_at += isAtEnd() ? 0 : 1; }

    Expression failAt(const QString& expected, const QString& advice = {}, const QStringList& nearest = {})
    {
        if (!m_error) {
            m_failedAtEnd = isAtEnd();
            m_error = QueryError{.offset = current().begin,
                                 .length = current().end - current().begin,
                                 .expected = expected,
                                 .found = foundWords(current()),
                                 .nearest = nearest,
                                 .advice = advice};
        }
        return {};
    }

    bool isAnd() const { return current().isWord(u"and") || current().isSign(u"&&"); }
    bool isOr() const { return current().isWord(u"or") || current().isSign(u"||"); }
    bool isNot(const QueryToken& token) const { return token.isWord(u"not") || token.isSign(u"!"); }

    /// Several parts of one type; one that is of that type itself gives its parts.
    static void add(Expression& whole, Expression part)
    {
        whole.end = part.end;
        if (part.type == whole.type)
            std::move(part.parts.begin(), part.parts.end(), std::back_inserter(whole.parts));
        else
            whole.parts.push_back(std::move(part));
    }

    Expression parseOr()
    {
        Expression first = parseAnd();
        Expression whole{.type = Expression::Type::Or, .begin = first.begin};
        add(whole, std::move(first));
        while (!m_error && isOr()) {
            step();
            add(whole, parseAnd());
        }
        return whole.parts.size() == 1 ? std::move(whole.parts.front()) : whole;
    }

    Expression parseAnd()
    {
        Expression first = parseNot();
        Expression whole{.type = Expression::Type::And, .begin = first.begin};
        add(whole, std::move(first));
        while (!m_error && isAnd()) {
            step();
            add(whole, parseNot());
        }
        return whole.parts.size() == 1 ? std::move(whole.parts.front()) : whole;
    }

    Expression parseNot()
    {
        if (!isNot(current()))
            return parsePrimary();
        if (++m_depth > deepest)
            return failAt(u"fewer things within each other"_s);
        Expression negated{.type = Expression::Type::Not, .begin = current().begin};
        step();
        negated.parts.push_back(parseNot());
        negated.end = negated.parts.front().end;
        --m_depth;
        return negated;
    }

    Expression parsePrimary()
    {
        const QueryToken& token = current();
        m_continuation.takesTest = isAtEnd();
        if (token.isSign(u"("))
            return parseParentheses();
        const bool isName = token.kind == QueryToken::Kind::Word && !isConnective(token.text);
        if (!isName && token.kind != QueryToken::Kind::Quoted)
            return failAt(u"a word, a field or \"(\""_s);
        if (isName) {
            if (const std::optional<FoundOperand> operand = findOperand(token.text))
                return parseTest(*operand);
            if (startsOperator(following()))
                return failAt(u"a field"_s, u"Words to search for need no sign."_s,
                              nearestNames(token.text, operandNames(), suggestions));
        }
        return parseSearch();
    }

    Expression parseParentheses()
    {
        if (++m_depth > deepest)
            return failAt(u"fewer things within each other"_s);
        const qsizetype begin = current().begin;
        step();
        Expression inside = parseOr();
        if (m_error)
            return {};
        m_continuation.takesClosing = isAtEnd();
        if (!current().isSign(u")"))
            return failAt(u"\"and\", \"or\" or \")\""_s);
        inside.begin = begin;
        inside.end = current().end;
        step();
        --m_depth;
        m_continuation.takesConnective = isAtEnd();
        return inside;
    }

    /// Words that stand beside each other: each must be somewhere.
    Expression parseSearch()
    {
        Expression whole{.type = Expression::Type::And, .begin = current().begin};
        do {
            addHint(current());
            const std::optional<FoundOperand> words = findOperand(u"text");
            whole.parts.push_back({.type = Expression::Type::Test,
                                   .test = QueryTest{*words, Operator::Contains, {{current().text}}},
                                   .begin = current().begin,
                                   .end = current().end});
            whole.end = current().end;
            step();
            if (current().kind == QueryToken::Kind::Word && !isConnective(current().text)
                && findOperand(current().text))
                return failAt(u"\"and\" or \"or\" before a field"_s, u"To search for the word, put it in quotes."_s);
        } while (current().kind == QueryToken::Kind::Quoted
                 || (current().kind == QueryToken::Kind::Word && !isConnective(current().text)
                     && !startsOperator(following())));
        m_continuation.takesConnective = isAtEnd();
        m_continuation.takesTest = isAtEnd();
        return whole.parts.size() == 1 ? std::move(whole.parts.front()) : whole;
    }

    void addHint(const QueryToken& token)
    {
        constexpr qsizetype shortest = 4;
        if (token.kind != QueryToken::Kind::Word || token.text.size() < shortest)
            return;
        const QStringList near = nearestNames(token.text, operandNames(), 1);
        const qsizetype apart = near.isEmpty() ? shortest : qAbs(near.first().size() - token.text.size());
        const bool isSimilar = apart <= 1 && !near.first().contains(token.text, Qt::CaseInsensitive)
                               && near.first().front() == token.text.front().toLower();
        if (isSimilar)
            m_hints += u"\"%1\" is searched for as a word; the field is called %2."_s.arg(safeForPeople(token.text),
                                                                                          near.first());
    }

    Expression made(QueryTest test, qsizetype begin)
    {
        m_continuation.takesConnective = isAtEnd();
        return {.type = Expression::Type::Test,
                .test = std::move(test),
                .begin = begin,
                .end = m_at > 0 ? m_tokens[m_at - 1].end : begin};
    }

    Expression parseTest(const FoundOperand& operand)
    {
        const qsizetype begin = current().begin;
        step();
        if (isAtEnd()) {
            m_continuation.operators = operand;
            if (takesValueAlone(*operand.operand))
                m_continuation.values = operand;
        }
        if (const std::optional<Operator> condition = conditionFrom(current())) {
            step();
            return made({operand, *condition}, begin);
        }
        if (current().isWord(u"not") && (following().isWord(u"in") || following().isWord(u"contains")))
            return parseNegated(operand, begin);
        if (current().isWord(u"in") && !isConnectingWord(*operand.operand))
            return parseList(operand, Operator::Equals, begin);
        if (const std::optional<Operator> op = comparisonFrom(current()))
            return parseComparison(operand, *op, begin);
        const bool hasValue = current().kind == QueryToken::Kind::Quoted
                              || (current().kind == QueryToken::Kind::Word && !isConnective(current().text));
        if (hasValue && takesValueAlone(*operand.operand))
            return parseValueAlone(operand, begin);
        if (hasValue)
            return failAt(u"a sign after \"%1\" (=, !=, ~, contains, ...), \"and\", \"or\" or the end"_s.arg(
                              nameOf(operand)),
                          u"To search for words, put each field's name in quotes."_s);
        if (operand.operand->domain == Domain::Flag)
            return made({operand, Operator::Equals, {{u"yes"_s}}}, begin);
        return made({operand, Operator::Present}, begin);
    }

    /// "seen on host", "stated in file": the word belongs to the sentence, unless a list follows.
    bool isConnectingWord(const Operand& operand) const
    {
        if (operand.origin == Origins::Seen)
            return current().isWord(u"on");
        return operand.origin == Origins::Stated && current().isWord(u"in") && !following().isSign(u"(");
    }

    Expression parseValueAlone(const FoundOperand& operand, qsizetype begin)
    {
        if (isConnectingWord(*operand.operand))
            step();
        return parseComparisonValue(operand, Operator::Equals, begin);
    }

    Expression parseNegated(const FoundOperand& operand, qsizetype begin)
    {
        step();
        if (current().isWord(u"in"))
            return parseList(operand, Operator::NotEquals, begin);
        Expression negated{.type = Expression::Type::Not, .begin = begin};
        negated.parts.push_back(parseComparison(operand, Operator::Contains, begin));
        negated.end = negated.parts.front().end;
        return negated;
    }

    Expression parseComparison(const FoundOperand& operand, Operator op, qsizetype begin)
    {
        const Domain domain = operand.operand->domain;
        if (isOrder(op) && domain != Domain::Number && domain != Domain::Time && domain != Domain::Rank)
            return failAt(u"=, !=, ~ or contains after \"%1\""_s.arg(nameOf(operand)), u"Its values have no order."_s);
        const std::vector<Operator> allowed = operatorsFor(domain);
        if (std::find(allowed.begin(), allowed.end(), op) == allowed.end())
            return failAt(u"= or != after \"%1\", which is yes or no"_s.arg(nameOf(operand)));
        step();
        return parseComparisonValue(operand, op, begin);
    }

    Expression parseComparisonValue(const FoundOperand& operand, Operator op, qsizetype begin)
    {
        const std::optional<QueryValue> value = parseValue(operand, op, false);
        return value ? made({operand, op, {*value}}, begin) : Expression();
    }

    std::optional<QueryValue> parseValue(const FoundOperand& operand, Operator op, bool canBeRange)
    {
        if (isAtEnd())
            m_continuation.values = operand;
        const bool isValue = current().kind == QueryToken::Kind::Quoted
                             || (current().kind == QueryToken::Kind::Word && !isConnective(current().text));
        if (!isValue) {
            failAt(u"a value of \"%1\""_s.arg(nameOf(operand)),
                   isConnective(current().text) ? u"If the word is meant, put it in quotes."_s : QString());
            return std::nullopt;
        }
        const auto value = valueFrom(current(), operand, op, canBeRange);
        if (!value) {
            m_error = value.error();
            return std::nullopt;
        }
        step();
        return *value;
    }

    Expression parseList(const FoundOperand& operand, Operator op, qsizetype begin)
    {
        step();
        if (!current().isSign(u"("))
            return failAt(u"\"(\" and values with commas between them"_s);
        step();
        QueryTest test{operand, op};
        while (true) {
            const std::optional<QueryValue> value = parseValue(operand, op, true);
            if (!value)
                return {};
            test.values.push_back(*value);
            m_continuation.takesComma = isAtEnd();
            m_continuation.takesClosing = isAtEnd();
            if (!current().isSign(u","))
                break;
            step();
        }
        if (!current().isSign(u")"))
            return failAt(u"\",\" or \")\""_s);
        step();
        return made(std::move(test), begin);
    }

    std::vector<QueryToken> m_tokens;
    size_t m_at = 0;
    int m_depth = 0;
    bool m_failedAtEnd = false;
    std::optional<QueryError> m_error;
    Continuation m_continuation;
    QStringList m_hints;
};

} // namespace

tl::expected<Query, QueryError> parseQuery(const QString& text)
{
    auto tokens = queryTokensOf(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    Parser parser(*std::move(tokens));
    auto expression = parser.parse();
    if (!expression)
        return tl::unexpected(expression.error());
    return Query{text, *std::move(expression), parser.hints()};
}

std::optional<Continuation> continuationOf(const QString& typed)
{
    auto tokens = queryTokensOf(typed);
    if (!tokens)
        return std::nullopt;
    Parser parser(*std::move(tokens));
    if (!parser.parse() && !parser.isWrongAtEnd())
        return std::nullopt;
    return parser.continuation();
}

} // namespace unitscope
