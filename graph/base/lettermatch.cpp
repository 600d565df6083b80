// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/lettermatch.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace unitscope {

namespace {

constexpr int none = std::numeric_limits<int>::min() / 2;
constexpr int forLetter = 10;
constexpr int forWordBegin = 30;
constexpr int forNeighbour = 40;
constexpr qsizetype longest = 200; // letters of a name that are looked at

bool beginsWord(QStringView name, qsizetype at)
{
    if (at == 0 || !name[at - 1].isLetterOrNumber())
        return name[at].isLetterOrNumber();
    return name[at].isUpper() && name[at - 1].isLower();
}

} // namespace

std::optional<int> matchOf(QStringView typed, QStringView name)
{
    name = name.first(std::min(name.size(), longest));
    // best[j]: the most that the letters so far are worth if the last of them is name[j].
    std::vector<int> best(size_t(name.size()), 0);
    bool isFirst = true;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        std::vector<int> next(best.size(), none);
        int before = isFirst ? 0 : none; // the best anywhere to the left
        for (size_t j = 0; j < next.size(); ++j) {
            const QChar here = name[qsizetype(j)];
            if (here.toCaseFolded() == letter.toCaseFolded()) {
                const int own = forLetter + (beginsWord(name, qsizetype(j)) ? forWordBegin : 0);
                const int beside = !isFirst && j > 0 && best[j - 1] != none ? best[j - 1] + forNeighbour : none;
                const int worth = std::max(before, beside);
                if (worth != none)
                    next[j] = worth + own;
            }
            if (!isFirst)
                before = std::max(before, best[j]);
        }
        best = std::move(next);
        isFirst = false;
    }
    if (isFirst)
        return 0;
    const auto top = std::max_element(best.begin(), best.end());
    if (top == best.end() || *top == none)
        return std::nullopt;
    return *top - int(name.size()) / 4; // of two that fit alike, the shorter
}

} // namespace unitscope
