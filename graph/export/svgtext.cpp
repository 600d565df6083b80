// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/svgtext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace unitscope {

namespace {

bool isForbidden(char32_t character)
{
    const bool isControl = character < 0x20 && character != U'\t' && character != U'\n' && character != U'\r';
    return isControl || (character >= 0xd800 && character <= 0xdfff) || (character & 0xfffe) == 0xfffe;
}

void append(QString& out, QStringView text, qsizetype& at)
{
    const QChar first = text[at];
    const bool isPair = first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    const char32_t character = isPair ? QChar::surrogateToUcs4(first, text[at + 1]) : char32_t(first.unicode());
    if (isForbidden(character))
        out += QChar::ReplacementCharacter;
    else
        out += text.sliced(at, isPair ? 2 : 1);
    at += isPair ? 2 : 1;
}

} // namespace

QByteArray xmlText(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const auto escape = [&](const char16_t* entity) {
            out += entity;
            ++at;
        };
        switch (text[at].unicode()) {
        case u'&': escape(u"&amp;"); break;
        case u'<': escape(u"&lt;"); break;
        case u'>': escape(u"&gt;"); break;
        case u'"': escape(u"&quot;"); break;
        // A parser would turn these into blanks or line feeds.
        case u'\t': escape(u"&#9;"); break;
        case u'\n': escape(u"&#10;"); break;
        case u'\r': escape(u"&#13;"); break;
        default: append(out, text, at);
        }
    }
    return out.toUtf8();
}

void appendXmlText(QByteArray& out, QStringView text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar unit) {
        const char16_t code = unit.unicode();
        return code >= u' ' && code < 0x7f && code != u'&' && code != u'<' && code != u'>' && code != u'"';
    });
    out += isPlain ? text.toLatin1() : xmlText(text);
}

void appendSvgNumber(QByteArray& out, double number)
{
    const qint64 hundredths = std::llround(number * 100);
    const qint64 rest = std::abs(hundredths) % 100;
    std::array<char, 32> text;
    char* end = text.data();
    if (hundredths < 0)
        *end++ = '-';
    end = std::to_chars(end, text.data() + text.size(), std::abs(hundredths) / 100).ptr;
    if (rest != 0) {
        *end++ = '.';
        *end++ = char('0' + rest / 10);
        if (rest % 10 != 0)
            *end++ = char('0' + rest % 10);
    }
    out.append(text.data(), end - text.data());
}

QByteArray svgNumber(double number)
{
    QByteArray text;
    appendSvgNumber(text, number);
    return text;
}

} // namespace unitscope
