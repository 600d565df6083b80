// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/look/textmetrics.h"

#include "graph/look/advances.h"

#include <QtCore/qchar.h>
#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace unitscope {

namespace {

std::span<const AdvanceRange> tableOf(Weight weight)
{
    return weight == Weight::Regular ? std::span<const AdvanceRange>(regularAdvances) : semiBoldAdvances;
}

std::optional<int> knownAdvanceOf(char32_t character, std::span<const AdvanceRange> table)
{
    const auto after = std::upper_bound(table.begin(), table.end(), character,
                                        [](char32_t sought, const AdvanceRange& range) {
                                            return sought < range.first;
                                        });
    if (after != table.begin() && character <= (after - 1)->last)
        return (after - 1)->advance;
    return std::nullopt;
}

int advanceOf(char32_t character, std::span<const AdvanceRange> table)
{
    return knownAdvanceOf(character, table).value_or(unitsPerEm);
}

char32_t takeCharacter(QStringView text, qsizetype& at)
{
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return first.unicode();
}

bool joinsThePrevious(QStringView text, qsizetype at)
{
    const char32_t character = takeCharacter(text, at);
    return QChar::isMark(character) || QChar::isLowSurrogate(character);
}

bool isSeparator(QChar c)
{
    return QStringView(u"-:._/").contains(c);
}

/// Where the text may be cut, with the width before each place: between characters, never before a combining mark.
struct Cut
{
    qsizetype at;
    qint64 width; // font units
};

std::vector<Cut> cutsOf(QStringView text, Weight weight)
{
    std::vector<Cut> cuts;
    qint64 width = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (!joinsThePrevious(text, at))
            cuts.push_back({at, width});
        width += advanceOf(takeCharacter(text, at), tableOf(weight));
    }
    cuts.push_back({text.size(), width});
    return cuts;
}

} // namespace

double textWidth(QStringView text, double pixelSize, Weight weight)
{
    qint64 units = 0;
    for (qsizetype at = 0; at < text.size();)
        units += advanceOf(takeCharacter(text, at), tableOf(weight));
    return double(units) * pixelSize / unitsPerEm;
}

bool isWidthExact(QStringView text, Weight weight)
{
    for (qsizetype at = 0; at < text.size();) {
        const char32_t character = takeCharacter(text, at);
        if (QChar::isMark(character) || !knownAdvanceOf(character, tableOf(weight)))
            return false;
    }
    return true;
}

QString elidedToWidth(const QString& text, double width, double pixelSize, Weight weight)
{
    if (textWidth(text, pixelSize, weight) <= width)
        return text;
    constexpr QChar ellipsis = u'…';
    const double room = width - textWidth(QStringView(&ellipsis, 1), pixelSize, weight);
    if (room < 0)
        return {};
    const qint64 units = qint64(room / pixelSize * unitsPerEm);
    const std::vector<Cut> cuts = cutsOf(text, weight);
    const auto head = std::prev(std::upper_bound(cuts.begin(), cuts.end(), units / 2,
                                                 [](qint64 sought, const Cut& cut) { return sought < cut.width; }));
    const qint64 tailStart = cuts.back().width - (units - std::max<qint64>(head->width, 0));
    const auto tail = std::lower_bound(cuts.begin(), cuts.end(), tailStart,
                                       [](const Cut& cut, qint64 sought) { return cut.width < sought; });
    // "learning…completed", not "learning.….completed".
    const bool endsInSeparator = head->at > 1 && isSeparator(text[head->at - 1]);
    const bool beginsWithSeparator = tail->at + 1 < text.size() && isSeparator(text[tail->at])
                                     && !joinsThePrevious(text, tail->at + 1);
    return text.first(head->at - (endsInSeparator ? 1 : 0)) + ellipsis
           + text.sliced(tail->at + (beginsWithSeparator ? 1 : 0));
}

double capHeight(double pixelSize)
{
    return pixelSize * capHeightUnits / unitsPerEm;
}

} // namespace unitscope
