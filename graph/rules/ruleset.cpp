// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/ruleset.h"

#include <algorithm>

namespace unitscope {

namespace {

std::optional<int> portFrom(QStringView digits)
{
    const bool onlyDigits = !digits.isEmpty() && digits.size() <= 5
                            && std::all_of(digits.begin(), digits.end(),
                                           [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    const int number = onlyDigits ? digits.toInt() : 0;
    return number >= 1 && number <= 65535 ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<PortSpan> portSpanFromWord(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    const auto first = portFrom((dash < 0 ? text : text.first(dash)).trimmed());
    const auto last = dash < 0 ? first : portFrom(text.sliced(dash + 1).trimmed());
    if (!first || !last || *first > *last)
        return std::nullopt;
    return PortSpan{*first, *last};
}

std::optional<Severity> RuleSet::severityOf(const RuleInfo& rule) const
{
    const auto own = severities.find(QString(rule.id));
    const std::optional<Severity> wanted = own != severities.end() ? own->second : rule.severity;
    // What the site set itself holds; what it has not seen yet must not turn anything red.
    const bool isYounger = since && QVersionNumber::fromString(rule.since) > *since;
    return wanted && isYounger && own == severities.end() ? Severity::Note : wanted;
}

} // namespace unitscope
