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

/// Of each letter the earliest place after the one before that lets all others follow, if one can: the beginning of a word.
std::vector<qsizetype> placesOf(QStringView word, QStringView text)
{
    // last[i]: the latest place at which letter i can stand so that the others still follow.
    std::vector<qsizetype> last(size_t(word.size()));
    qsizetype before = text.size();
    for (qsizetype i = word.size() - 1; i >= 0; --i) {
        do
            --before;
        while (before >= 0 && text[before].toCaseFolded() != word[i].toCaseFolded());
        if (before < 0)
            return {};
        last[size_t(i)] = before;
    }
    std::vector<qsizetype> places;
    qsizetype from = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        qsizetype place = -1;
        for (qsizetype at = from; at <= last[size_t(i)]; ++at) {
            if (text[at].toCaseFolded() != word[i].toCaseFolded())
                continue;
            const bool follows = !places.empty() && at == places.back() + 1;
            if (follows || beginsWord(text, at)) {
                place = at;
                break;
            }
            place = place < 0 ? at : place;
        }
        places.push_back(place);
        from = place + 1;
    }
    return places;
}

} // namespace

std::vector<LetterRange> lettersThatFit(QStringView typed, QStringView text)
{
    std::vector<bool> fits(size_t(text.size()), false);
    for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
        if (const qsizetype whole = text.indexOf(word, 0, Qt::CaseInsensitive); whole >= 0) {
            for (qsizetype at = whole; at < std::min(text.size(), whole + word.size()); ++at)
                fits[size_t(at)] = true;
        } else {
            for (const qsizetype at : placesOf(word, text.first(std::min(text.size(), longest))))
                fits[size_t(at)] = true;
        }
    }
    std::vector<LetterRange> ranges;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!fits[size_t(at)])
            continue;
        if (!ranges.empty() && ranges.back().begin + ranges.back().length == at)
            ++ranges.back().length;
        else
            ranges.push_back({at, 1});
    }
    return ranges;
}

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
