// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/codepage.h"

#include <QtCore/qhash.h>
#include <QtCore/qstring.h>

namespace unitscope {

namespace {

// The characters of the bytes 80 to FF, sixteen to a row.
constexpr char16_t macRoman[] =
    u"\x00c4\x00c5\x00c7\x00c9\x00d1\x00d6\x00dc\x00e1\x00e0\x00e2\x00e4\x00e3\x00e5\x00e7\x00e9\x00e8"
    u"\x00ea\x00eb\x00ed\x00ec\x00ee\x00ef\x00f1\x00f3\x00f2\x00f4\x00f6\x00f5\x00fa\x00f9\x00fb\x00fc"
    u"\x2020\x00b0\x00a2\x00a3\x00a7\x2022\x00b6\x00df\x00ae\x00a9\x2122\x00b4\x00a8\x2260\x00c6\x00d8"
    u"\x221e\x00b1\x2264\x2265\x00a5\x00b5\x2202\x2211\x220f\x03c0\x222b\x00aa\x00ba\x03a9\x00e6\x00f8"
    u"\x00bf\x00a1\x00ac\x221a\x0192\x2248\x2206\x00ab\x00bb\x2026\x00a0\x00c0\x00c3\x00d5\x0152\x0153"
    u"\x2013\x2014\x201c\x201d\x2018\x2019\x00f7\x25ca\x00ff\x0178\x2044\x20ac\x2039\x203a\xfb01\xfb02"
    u"\x2021\x00b7\x201a\x201e\x2030\x00c2\x00ca\x00c1\x00cb\x00c8\x00cd\x00ce\x00cf\x00cc\x00d3\x00d4"
    u"\xf8ff\x00d2\x00da\x00db\x00d9\x0131\x02c6\x02dc\x00af\x02d8\x02d9\x02da\x00b8\x02dd\x02db\x02c7";

// Where Windows leaves a byte without a character, readers of it take the control character of the same number.
constexpr char16_t windows1252[] =
    u"\x20ac\x0081\x201a\x0192\x201e\x2026\x2020\x2021\x02c6\x2030\x0160\x2039\x0152\x008d\x017d\x008f"
    u"\x0090\x2018\x2019\x201c\x201d\x2022\x2013\x2014\x02dc\x2122\x0161\x203a\x0153\x009d\x017e\x0178"
    u"\x00a0\x00a1\x00a2\x00a3\x00a4\x00a5\x00a6\x00a7\x00a8\x00a9\x00aa\x00ab\x00ac\x00ad\x00ae\x00af"
    u"\x00b0\x00b1\x00b2\x00b3\x00b4\x00b5\x00b6\x00b7\x00b8\x00b9\x00ba\x00bb\x00bc\x00bd\x00be\x00bf"
    u"\x00c0\x00c1\x00c2\x00c3\x00c4\x00c5\x00c6\x00c7\x00c8\x00c9\x00ca\x00cb\x00cc\x00cd\x00ce\x00cf"
    u"\x00d0\x00d1\x00d2\x00d3\x00d4\x00d5\x00d6\x00d7\x00d8\x00d9\x00da\x00db\x00dc\x00dd\x00de\x00df"
    u"\x00e0\x00e1\x00e2\x00e3\x00e4\x00e5\x00e6\x00e7\x00e8\x00e9\x00ea\x00eb\x00ec\x00ed\x00ee\x00ef"
    u"\x00f0\x00f1\x00f2\x00f3\x00f4\x00f5\x00f6\x00f7\x00f8\x00f9\x00fa\x00fb\x00fc\x00fd\x00fe\x00ff";

constexpr char16_t firstHigh = 0x80;

QHash<char16_t, uchar> indexed(QStringView table)
{
    QHash<char16_t, uchar> index;
    for (qsizetype i = 0; i < table.size(); ++i)
        index.insert(table[i].unicode(), uchar(firstHigh + i));
    return index;
}

/// Mac OS has read DB as the currency sign before it had the euro.
QHash<char16_t, uchar> macIndex()
{
    QHash<char16_t, uchar> index = indexed(QStringView(macRoman, 128));
    index.insert(0x00a4, 0xdb);
    return index;
}

/// ISO 8859-1 differs only in 80 to 9F, where it has the control characters.
QHash<char16_t, uchar> windowsIndex()
{
    QHash<char16_t, uchar> index = indexed(QStringView(windows1252, 128));
    for (char16_t control = firstHigh; control < 0xa0; ++control)
        index.insert(control, uchar(control));
    return index;
}

} // namespace

std::optional<uchar> byteOf(CodePage page, char32_t character)
{
    static const QHash<char16_t, uchar> mac = macIndex();
    static const QHash<char16_t, uchar> windows = windowsIndex();
    if (character > 0xffff)
        return std::nullopt;
    const QHash<char16_t, uchar>& index = page == CodePage::MacRoman ? mac : windows;
    const auto found = index.constFind(char16_t(character));
    return found != index.cend() ? std::optional(*found) : std::nullopt;
}

} // namespace unitscope
