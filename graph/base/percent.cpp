// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/percent.h"

#include "graph/base/safetext.h"
#include "graph/base/utf8.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr char upperHex[] = "0123456789ABCDEF";

bool needsEncoding(QChar unit)
{
    if (unit == u'%' || unit == u'/' || unit.isSpace() || unit.category() == QChar::Other_Control)
        return true;
    // What people would see escaped is written so here too: two names never look alike as ids.
    return unit.unicode() > 0x7e && !unit.isSurrogate() && safeForPeople(QStringView(&unit, 1)).size() != 1;
}

int hexValue(QChar unit)
{
    const char16_t c = unit.unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

/// The byte that "%XX" at `at` stands for, or -1.
int encodedByteAt(QStringView text, qsizetype at)
{
    if (at + 2 >= text.size() || text[at] != u'%')
        return -1;
    const int high = hexValue(text[at + 1]);
    const int low = hexValue(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

} // namespace

QString percentEncoded(QStringView text)
{
    QString encoded;
    encoded.reserve(text.size());
    for (const QChar unit : text) { // everything that needs it is one unit long
        if (!needsEncoding(unit)) {
            encoded += unit;
            continue;
        }
        const QByteArray bytes = QStringView(&unit, 1).toUtf8();
        for (const char byte : bytes) {
            encoded += u'%';
            encoded += QLatin1Char(upperHex[uchar(byte) >> 4]);
            encoded += QLatin1Char(upperHex[uchar(byte) & 15]);
        }
    }
    return encoded;
}

std::optional<QString> percentDecoded(QStringView text)
{
    QString decoded;
    decoded.reserve(text.size());
    QByteArray run;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] != u'%') {
            decoded += text[i++];
            continue;
        }
        run.clear();
        while (i < text.size() && text[i] == u'%') {
            const int byte = encodedByteAt(text, i);
            if (byte < 0)
                return std::nullopt;
            run += char(byte);
            i += 3;
        }
        if (firstInvalidUtf8(run) >= 0)
            return std::nullopt;
        decoded += fromUtf8Exactly(run);
    }
    return decoded;
}

QByteArray toUtf8Exactly(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (unit.isSurrogate() && !isPair) {
            const char16_t c = unit.unicode();
            bytes += char(0xE0 | (c >> 12));
            bytes += char(0x80 | ((c >> 6) & 0x3F));
            bytes += char(0x80 | (c & 0x3F));
            continue;
        }
        bytes += text.sliced(i, isPair ? 2 : 1).toUtf8();
        i += isPair ? 1 : 0;
    }
    return bytes;
}

} // namespace unitscope
