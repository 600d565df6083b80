// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/matcher.h"

#include "graph/view/query/values.h"

#include <algorithm>

namespace unitscope {

namespace {

/// '*' for any letters, everything else as it stands.
QRegularExpression wildcard(const QString& pattern)
{
    QStringList parts = pattern.split(QLatin1Char('*'));
    std::transform(parts.begin(), parts.end(), parts.begin(),
                   [](const QString& part) { return QRegularExpression::escape(part); });
    return QRegularExpression(
        boundedPattern(QStringLiteral("\\A") + parts.join(QStringLiteral(".*")) + QStringLiteral("\\z")),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

constexpr double millisecondsOfDay = 24.0 * 60 * 60 * 1000;

bool anyOf(const OperandAnswer& answer, const auto& holds)
{
    return std::any_of(answer.values.begin(), answer.values.end(), holds)
           || std::any_of(answer.also.begin(), answer.also.end(), holds);
}

} // namespace

Matcher::Matcher(const QueryTest& test) : m_test(test), m_operand(*test.operand.operand)
{
    for (const QueryValue& value : test.values)
        m_wanted.push_back(wanted(value));
}

Matcher::Wanted Matcher::wanted(const QueryValue& value) const
{
    if (m_test.op == Operator::Matches || m_test.op == Operator::NotMatches) {
        QRegularExpression pattern(boundedPattern(value.text), QRegularExpression::CaseInsensitiveOption);
        pattern.optimize();
        return {.word = value.text, .pattern = std::move(pattern)};
    }
    if (value.isPattern)
        return {.word = value.text, .pattern = wildcard(value.text)};
    if (m_test.op == Operator::Contains)
        return {.word = value.text};
    // "8001/udp" names one port, "8001" a number.
    const bool isNumber = m_operand.domain != Domain::Number || !value.text.contains(QLatin1Char('/'));
    Wanted wanted{.word = comparable(value.text),
                  .number = isNumber ? sizeOf(value.text) : std::nullopt,
                  .last = value.last.isEmpty() ? std::nullopt : sizeOf(value.last)};
    // What is equal to a day is any moment of it, and a range ends with its last day.
    const bool isEqual = m_test.op == Operator::Equals || m_test.op == Operator::NotEquals;
    const QString& end = value.last.isEmpty() ? value.text : value.last;
    if (m_operand.domain == Domain::Time && isEqual && isDay(end)) {
        const std::optional<double> day = sizeOf(end);
        wanted.last = day ? std::optional(*day + millisecondsOfDay - 1) : std::nullopt;
    }
    return wanted;
}

/// Of Rank the place in the order, of Time milliseconds.
std::optional<double> Matcher::sizeOf(QStringView value) const
{
    switch (m_operand.domain) {
    case Domain::Number: return numberFrom(value);
    case Domain::Time: {
        const std::optional<qint64> moment = momentFrom(value);
        return moment ? std::optional(double(*moment)) : std::nullopt;
    }
    case Domain::Rank: {
        const qsizetype place = m_operand.choices.indexOf(value);
        return place < 0 ? std::nullopt : std::optional(double(place));
    }
    default: return std::nullopt;
    }
}

QString Matcher::comparable(const QString& value) const
{
    AttributeInfo info = infoOf(Attr::Name);
    info.form = m_operand.form;
    return normalForm(&info, Value::of(value)).toCaseFolded();
}

bool Matcher::isEqual(const QString& value, const Wanted& wanted) const
{
    if (wanted.pattern)
        return wanted.pattern->match(value).hasMatch();
    const std::optional<double> size = wanted.number ? sizeOf(value) : std::nullopt;
    if (wanted.last)
        return size && *size >= *wanted.number && *size <= *wanted.last;
    if (size && *size == *wanted.number)
        return true;
    if (m_operand.form == NormalForm::Exact)
        return value.compare(wanted.word, Qt::CaseInsensitive) == 0;
    return comparable(value) == wanted.word;
}

bool Matcher::equals(const OperandAnswer& answer) const
{
    return anyOf(answer, [this](const QString& value) {
        return std::any_of(m_wanted.begin(), m_wanted.end(),
                           [&](const Wanted& wanted) { return isEqual(value, wanted); });
    });
}

bool Matcher::isInOrder(const QString& value) const
{
    const std::optional<double> size = sizeOf(value);
    const std::optional<double> limit = m_wanted.front().number;
    if (!size || !limit)
        return false;
    switch (m_test.op) {
    case Operator::Less: return *size < *limit;
    case Operator::LessOrEqual: return *size <= *limit;
    case Operator::Greater: return *size > *limit;
    default: return *size >= *limit;
    }
}

bool Matcher::matches(const OperandAnswer& answer) const
{
    const bool isGiven = answer.stated == OperandAnswer::Stated::Given;
    switch (m_test.op) {
    case Operator::Present: return isGiven;
    case Operator::Missing: return answer.stated == OperandAnswer::Stated::Missing;
    case Operator::None: return answer.stated == OperandAnswer::Stated::None;
    case Operator::Empty: return answer.stated == OperandAnswer::Stated::Empty;
    case Operator::Equals: return equals(answer);
    case Operator::NotEquals: return isGiven && !equals(answer);
    case Operator::Contains:
        return anyOf(answer, [this](const QString& value) {
            return value.contains(m_wanted.front().word, Qt::CaseInsensitive);
        });
    case Operator::Matches:
    case Operator::NotMatches: {
        const bool isFound = anyOf(answer, [this](const QString& value) {
            return m_wanted.front().pattern->match(value).hasMatch();
        });
        return m_test.op == Operator::Matches ? isFound : isGiven && !isFound;
    }
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
        return std::any_of(answer.values.begin(), answer.values.end(),
                           [this](const QString& value) { return isInOrder(value); });
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
