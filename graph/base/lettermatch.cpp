// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/lettermatch.h"

#include <QtCore/qlist.h>
#include <QtCore/qvarlengtharray.h>
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
    // Asked of every name at every key: nothing is allocated, and each letter of the name is looked at once.
    struct Place
    {
        QChar letter = {};
        int own = 0;     ///< what a fit here is worth for itself
        int best = none; ///< the most that the letters so far are worth if the last of them is here
    };
    name = name.first(std::min(name.size(), longest));
    QVarLengthArray<Place, longest> places;
    for (qsizetype at = 0; at < name.size(); ++at)
        places.push_back({name[at].toCaseFolded(), forLetter + (beginsWord(name, at) ? forWordBegin : 0), none});
    bool isFirst = true;
    for (const QChar typedLetter : typed) {
        if (typedLetter.isSpace())
            continue;
        const QChar letter = typedLetter.toCaseFolded();
        int before = isFirst ? 0 : none; // the best anywhere to the left
        int left = none;                 // the best just to the left, of the letter before
        bool isAnywhere = false;
        for (Place& place : places) {
            const int beside = left != none ? left + forNeighbour : none;
            left = isFirst ? none : place.best;
            const int worth = std::max(before, beside);
            if (!isFirst)
                before = std::max(before, left);
            place.best = place.letter == letter && worth != none ? worth + place.own : none;
            isAnywhere = isAnywhere || place.best != none;
        }
        if (!isAnywhere)
            return std::nullopt;
        isFirst = false;
    }
    if (isFirst)
        return 0;
    int top = none;
    for (const Place& place : places)
        top = std::max(top, place.best);
    return top - int(name.size()) / 4; // of two that fit alike, the shorter
}

} // namespace unitscope
