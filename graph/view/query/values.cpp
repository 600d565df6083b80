// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/values.h"

#include "graph/base/nearnames.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr auto matchLimit = "(*LIMIT_MATCH=20000)"_L1;

tl::unexpected<QueryError> wrong(const QueryToken& token, const QString& expected, const QStringList& nearest = {})
{
    return tl::unexpected(QueryError{.offset = token.begin,
                                     .length = token.end - token.begin,
                                     .expected = expected,
                                     .found = u'"' + safeForPeople(shortened(token.text)) + u'"',
                                     .nearest = nearest});
}

/// "auto_restart" is "auto-restart".
QString plain(QStringView word)
{
    return word.toString().toCaseFolded().replace(u'_', u'-');
}

QString aliasOf(const Operand& operand, const QString& word)
{
    if (operand.origin != Origins::Basis)
        return word;
    if (word == "guessed"_L1)
        return u"inferred"_s;
    return word == "stated"_L1 ? u"declared"_s : word == "seen"_L1 ? u"observed"_s : word;
}

tl::expected<QueryValue, QueryError> choice(const QueryToken& token, const Operand& operand)
{
    const QString sought = aliasOf(operand, plain(token.text));
    for (const QString& known : operand.choices) {
        if (plain(known) == sought)
            return QueryValue{known};
    }
    constexpr qsizetype fewChoices = 14;
    constexpr qsizetype suggestions = 2;
    const bool isFew = operand.choices.size() <= fewChoices;
    return wrong(token, isFew ? u"one of "_s + operand.choices.join(u", "_s) : u"the id of a rule"_s,
                 nearestNames(token.text, operand.choices, suggestions));
}

tl::expected<QueryValue, QueryError> flag(const QueryToken& token, const Operand& operand)
{
    const QString word = plain(token.text);
    const auto isAny = [&word](std::initializer_list<QLatin1StringView> words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    const bool isEnablement = operand.form == NormalForm::Enablement;
    if (isAny({"yes"_L1, "true"_L1, "1"_L1}) || (isEnablement && word == "enabled"_L1))
        return QueryValue{u"yes"_s};
    if (isAny({"no"_L1, "false"_L1, "0"_L1}) || (isEnablement && word == "disabled"_L1))
        return QueryValue{u"no"_s};
    if (isEnablement)
        return QueryValue{word}; // static, masked, indirect, ...
    return wrong(token, u"yes or no"_s);
}

tl::expected<QueryValue, QueryError> pattern(const QueryToken& token)
{
    const QRegularExpression regular(boundedPattern(token.text));
    if (regular.isValid())
        return QueryValue{token.text};
    const qsizetype inside = std::max<qsizetype>(0, regular.patternErrorOffset() - matchLimit.size());
    const qsizetype skipped = token.kind == QueryToken::Kind::Quoted ? 1 : 0;
    const qsizetype offset = std::min(token.begin + skipped + inside, token.end);
    return tl::unexpected(QueryError{.offset = offset,
                                     .expected = u"a regular expression"_s,
                                     .found = u"one that is wrong here ("_s + regular.errorString() + u')',
                                     .advice = u"\"contains\" takes the letters as they are."_s});
}

/// Whether both ends could be compared; otherwise the dots belong to a name.
std::optional<QueryValue> range(const QueryToken& token, Domain domain)
{
    const qsizetype dots = token.text.indexOf(u".."_s);
    if (token.kind != QueryToken::Kind::Word || dots <= 0)
        return std::nullopt;
    const QString first = token.text.first(dots);
    const QString last = token.text.sliced(dots + 2);
    const bool isRange = domain == Domain::Number ? numberFrom(first) && numberFrom(last)
                                                  : momentFrom(first) && momentFrom(last);
    return isRange ? std::optional(QueryValue{first, last}) : std::nullopt;
}

bool isByLetters(Operator op)
{
    return op == Operator::Contains;
}

} // namespace

bool isDay(QStringView text)
{
    constexpr qsizetype dayOnly = 10; // 2026-01-17
    return text.size() == dayOnly;
}

std::optional<qint64> momentFrom(QStringView text)
{
    return isDay(text) ? parseTime(text.toString() + u" 00:00 UTC"_s) : parseTime(text);
}

std::optional<double> numberFrom(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    bool isNumber = false;
    const double number = text.first(slash < 0 ? text.size() : slash).trimmed().toDouble(&isNumber);
    return isNumber && qIsFinite(number) ? std::optional(number) : std::nullopt;
}

QString boundedPattern(const QString& pattern)
{
    return matchLimit + pattern;
}

tl::expected<QueryValue, QueryError> valueFrom(const QueryToken& token, const FoundOperand& found, Operator op,
                                               bool canBeRange)
{
    const Operand& operand = *found.operand;
    if (op == Operator::Matches || op == Operator::NotMatches)
        return pattern(token);
    if (isByLetters(op))
        return QueryValue{token.text};
    switch (operand.domain) {
    case Domain::Choice:
    case Domain::Rank: return choice(token, operand);
    case Domain::Flag: return flag(token, operand);
    case Domain::Number:
        if (const auto both = canBeRange ? range(token, operand.domain) : std::nullopt)
            return *both;
        if (!numberFrom(token.text))
            return wrong(token, canBeRange ? u"a number, or a range like 8001..8012"_s : u"a number"_s);
        return QueryValue{token.text};
    case Domain::Time:
        if (const auto both = canBeRange ? range(token, operand.domain) : std::nullopt)
            return *both;
        if (!momentFrom(token.text))
            return wrong(token, u"a date like 2026-12-31, or a time with its zone like 2026-12-31T18:00:00Z"_s);
        return QueryValue{token.text};
    case Domain::Text:
    case Domain::Name: break;
    }
    return QueryValue{token.text, {}, token.kind == QueryToken::Kind::Word && token.text.contains(u'*')};
}

} // namespace unitscope
