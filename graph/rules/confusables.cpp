// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/confusables.h"

#include <QtCore/qstringlist.h>
#include <algorithm>
#include <iterator>

namespace unitscope {

namespace {

struct Lookalike
{
    char16_t letter;
    char16_t seenAs;
};

// After folding to small letters; a selection of Unicode's confusables.txt, ordered by the first column.
constexpr Lookalike lookalikes[] = {
    {u'0', u'o'},      {u'1', u'l'},      {u'_', u'-'},      {u'|', u'l'},      {u'\u0131', u'i'}, {u'\u0251', u'a'},
    {u'\u0261', u'g'}, {u'\u03B1', u'a'}, {u'\u03B3', u'y'}, {u'\u03B5', u'e'}, {u'\u03B9', u'i'}, {u'\u03BA', u'k'},
    {u'\u03BD', u'v'}, {u'\u03BF', u'o'}, {u'\u03C1', u'p'}, {u'\u03C5', u'u'}, {u'\u03C7', u'x'}, {u'\u0430', u'a'},
    {u'\u0432', u'b'}, {u'\u0435', u'e'}, {u'\u043A', u'k'}, {u'\u043C', u'm'}, {u'\u043D', u'h'}, {u'\u043E', u'o'},
    {u'\u0440', u'p'}, {u'\u0441', u'c'}, {u'\u0442', u't'}, {u'\u0443', u'y'}, {u'\u0445', u'x'}, {u'\u0455', u's'},
    {u'\u0456', u'i'}, {u'\u0458', u'j'}, {u'\u04BB', u'h'}, {u'\u0501', u'd'}, {u'\u051B', u'q'}, {u'\u051D', u'w'},
    {u'\u2010', u'-'}, {u'\u2011', u'-'}, {u'\u2012', u'-'}, {u'\u2013', u'-'}, {u'\u2014', u'-'}, {u'\u2212', u'-'}};

bool isSorted()
{
    return std::is_sorted(std::begin(lookalikes), std::end(lookalikes),
                          [](const Lookalike& a, const Lookalike& b) { return a.letter < b.letter; });
}

QChar seenAs(QChar letter)
{
    const auto row = std::lower_bound(std::begin(lookalikes), std::end(lookalikes), letter.unicode(),
                                      [](const Lookalike& entry, char16_t wanted) { return entry.letter < wanted; });
    return row != std::end(lookalikes) && row->letter == letter ? QChar(row->seenAs) : letter;
}

bool isInvisible(QChar letter)
{
    return letter.category() == QChar::Other_Format || letter == QChar(0x034F);
}

} // namespace

QString skeletonOf(const QString& name)
{
    Q_ASSERT(isSorted());
    // Compatibility forms (full-width letters) become the plain ones; accents stay: "café" is seen to be another word.
    const QString folded = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString skeleton;
    skeleton.reserve(folded.size());
    for (const QChar letter : folded) {
        if (!isInvisible(letter))
            skeleton += seenAs(letter);
    }
    return skeleton;
}

} // namespace unitscope
