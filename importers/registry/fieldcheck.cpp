// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/fieldcheck.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double exactUpTo = 9007199254740992.0; // 2^53: beyond it a real number stands for several whole ones

bool isYesNo(const Value& value)
{
    const QString word = normalForm(&infoOf(Attr::HasCode), value);
    return value.boolean() || (value.string() && (word == "true"_L1 || word == "false"_L1));
}

QString expectationOf(NormalForm form)
{
    switch (form) {
    case NormalForm::Number: return u"a whole number that is not negative"_s;
    case NormalForm::YesNo: return u"true or false"_s;
    case NormalForm::Enablement: return u"true, false or systemd's word (\"enabled\", \"static\")"_s;
    default: return u"a text"_s;
    }
}

bool fits(NormalForm form, const Value& value)
{
    switch (form) {
    case NormalForm::Number: return wholeNumber(value).value_or(-1) >= 0;
    case NormalForm::YesNo: return isYesNo(value);
    case NormalForm::Enablement: return value.boolean() || value.string();
    default: return value.string().has_value();
    }
}

} // namespace

std::optional<qint64> wholeNumber(const Value& value)
{
    if (value.integer())
        return value.integer();
    if (const auto real = value.real(); real && *real == std::trunc(*real) && std::abs(*real) <= exactUpTo)
        return qint64(*real);
    const QString text = value.string().value_or(QString()).trimmed();
    const bool isDigits = !text.isEmpty()
                          && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isNumber = false;
    const qint64 number = isDigits ? text.toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<int> portNumber(const Value& value)
{
    const std::optional<qint64> number = wholeNumber(value);
    return number && *number >= 1 && *number <= 65535 ? std::optional(int(*number)) : std::nullopt;
}

QString missedExpectation(const AttributeInfo& info, const Value& value)
{
    if (value.isNone())
        return {};
    if (info.attr == Attr::Port) {
        const bool isPort = value.type() == Value::Type::EmptyList || portNumber(value);
        return isPort ? QString() : u"a port number from 1 to 65535"_s;
    }
    if (info.attr == Attr::Streams && value.type() == Value::Type::EmptyList)
        return {};
    return fits(info.form, value) ? QString() : expectationOf(info.form);
}

void checkField(Reading& reading, const AttributeInfo& info, JsonIndex leaf)
{
    const QString expected = missedExpectation(info, valueOf(reading.document(), leaf));
    if (!expected.isEmpty())
        reading.reportDoubt(leaf, expected, foundAt(reading.document(), leaf),
                            u"Correct the value of \"%1\"; it is shown as it stands."_s.arg(info.label));
}

} // namespace unitscope
