// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/keywords.h"

#include <QtCore/qstring.h>
#include <algorithm>
#include <array>

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr std::array connectives = {S("and"), S("or"), S("not")};
constexpr std::array others = {S("in"),      S("contains"), S("matches"), S("present"),
                               S("missing"), S("none"),     S("empty"),   S("on")};

template <size_t size>
bool isOneOf(const std::array<S, size>& words, QStringView word)
{
    return std::any_of(words.begin(), words.end(),
                       [word](S one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
}

} // namespace

bool isConnective(QStringView word)
{
    return isOneOf(connectives, word);
}

bool isKeyword(QStringView word)
{
    return isConnective(word) || isOneOf(others, word);
}

} // namespace unitscope
