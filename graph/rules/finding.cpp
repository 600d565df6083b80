// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/finding.h"

#include <array>

namespace unitscope {

namespace {

constexpr std::array kinds = {QLatin1StringView("does not add up"), QLatin1StringView("risk"),
                              QLatin1StringView("gap")};
constexpr std::array severities = {QLatin1StringView("note"), QLatin1StringView("warning"), QLatin1StringView("error")};

} // namespace

QLatin1StringView wordFor(FindingKind kind)
{
    return kinds[size_t(kind)];
}

QLatin1StringView wordFor(Severity severity)
{
    return severities[size_t(severity)];
}

std::optional<Severity> severityFromWord(QStringView word)
{
    for (size_t i = 0; i < severities.size(); ++i) {
        if (word == severities[i])
            return Severity(i);
    }
    return std::nullopt;
}

} // namespace unitscope
