// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"

#include "graph/base/utf8.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct CodePoints
{
    char32_t first;
    char32_t last;
};

/// Code points nobody sees but that change what is seen, or that XML cannot hold. Sorted. The variation selectors FE00..FE0F
/// stay: emoji need them and they cannot hide or move a neighbour.
constexpr std::array unsafe{
    CodePoints{0x0000, 0x001F},   // C0 controls
    CodePoints{0x007F, 0x009F},   // DEL and C1 controls
    CodePoints{0x00AD, 0x00AD},   // soft hyphen
    CodePoints{0x034F, 0x034F},   // combining grapheme joiner
    CodePoints{0x061C, 0x061C},   // Arabic letter mark
    CodePoints{0x115F, 0x1160},   // Hangul fillers
    CodePoints{0x17B4, 0x17B5},   // invisible Khmer vowels
    CodePoints{0x180B, 0x180F},   // Mongolian selectors and separator
    CodePoints{0x200B, 0x200F},   // zero width, direction marks
    CodePoints{0x2028, 0x202E},   // line and paragraph separator, embeddings and overrides
    CodePoints{0x2060, 0x206F},   // word joiner, isolates, deprecated format characters
    CodePoints{0x3164, 0x3164},   // Hangul filler
    CodePoints{0xD800, 0xDFFF},   // surrogates without partner
    CodePoints{0xFDD0, 0xFDEF},   // noncharacters
    CodePoints{0xFEFF, 0xFEFF},   // zero width no-break space
    CodePoints{0xFFA0, 0xFFA0},   // half-width Hangul filler
    CodePoints{0xFFF0, 0xFFFB},   // specials: interlinear annotation
    CodePoints{0xFFFE, 0xFFFF},   // noncharacters
    CodePoints{0x1BCA0, 0x1BCA3}, // shorthand format controls
    CodePoints{0x1D173, 0x1D17A}, // musical format controls
    CodePoints{0xE0000, 0xE0FFF}, // tags and further selectors: text can be smuggled in them
};

bool isUnsafe(char32_t codePoint)
{
    const auto after = std::upper_bound(unsafe.begin(), unsafe.end(), codePoint,
                                        [](char32_t sought, const CodePoints& range) { return sought < range.first; });
    return after != unsafe.begin() && codePoint <= (after - 1)->last;
}

QString escaped(char32_t codePoint)
{
    switch (codePoint) {
    case U'\n': return u"\\n"_s;
    case U'\r': return u"\\r"_s;
    case U'\t': return u"\\t"_s;
    default: return u"\\u{"_s + QString::number(uint(codePoint), 16) + u'}';
    }
}

/// Reads one code point at `i` and moves on; a surrogate without partner is given as it is.
char32_t takeCodePoint(QStringView text, qsizetype& i)
{
    const QChar first = text[i++];
    if (first.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[i++]);
    return first.unicode();
}

QString madeSafe(QStringView text, bool keepsLineFeeds)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        const char32_t codePoint = takeCodePoint(text, i);
        const bool stays = !isUnsafe(codePoint) || (keepsLineFeeds && codePoint == U'\n');
        if (stays)
            safe += text.sliced(start, i - start);
        else
            safe += escaped(codePoint);
    }
    return safe;
}

bool cutsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

} // namespace

QString safeForPeople(QStringView text)
{
    return madeSafe(text, false);
}

QString safeLines(QStringView text)
{
    return madeSafe(text, true);
}

QString shortened(QStringView text, int limit)
{
    if (text.size() <= limit)
        return text.toString();
    if (limit <= 0)
        return {};
    qsizetype kept = limit - 1;
    if (cutsPair(text, kept))
        --kept;
    return text.first(kept).toString() + u'…';
}

QString elidedMiddle(QStringView text, int limit)
{
    if (text.size() <= limit)
        return text.toString();
    if (limit <= 0)
        return {};
    qsizetype head = limit / 2;
    qsizetype tailStart = text.size() - (limit - 1 - head);
    if (cutsPair(text, head))
        --head;
    if (cutsPair(text, tailStart))
        ++tailStart;
    return text.first(head).toString() + u'…' + text.sliced(tailStart).toString();
}

QString decodedLossy(QByteArrayView bytes)
{
    return fromUtf8Exactly(bytes);
}

} // namespace unitscope
