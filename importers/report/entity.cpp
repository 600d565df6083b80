// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/entity.h"

#include <algorithm>
#include <iterator>

namespace unitscope {

namespace {

constexpr std::pair<QByteArrayView, char16_t> named[] = {
    {"&amp;", u'&'},        {"&lt;", u'<'},         {"&gt;", u'>'},         {"&quot;", u'"'},
    {"&apos;", u'\''},      {"&nbsp;", u'\x00a0'},  {"&ndash;", u'\x2013'}, {"&mdash;", u'\x2014'},
    {"&rarr;", u'\x2192'},  {"&check;", u'\x2713'}, {"&cross;", u'\x2717'}, {"&vert;", u'|'},
    {"&hellip;", u'\x2026'}};

QString numbered(QByteArrayView digits, int base)
{
    bool isNumber = false;
    const uint code = digits.toByteArray().toUInt(&isNumber, base);
    const bool isCharacter = isNumber && code != 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const char32_t character = isCharacter ? char32_t(code) : U'\xfffd';
    return QString::fromUcs4(&character, 1);
}

} // namespace

QString characterOf(QByteArrayView entity)
{
    if (entity.startsWith("&#x") || entity.startsWith("&#X"))
        return numbered(entity.sliced(3).chopped(1), 16);
    if (entity.startsWith("&#"))
        return numbered(entity.sliced(2).chopped(1), 10);
    const auto* row = std::find_if(std::begin(named), std::end(named),
                                   [entity](const auto& pair) { return pair.first == entity; });
    return row != std::end(named) ? QString(QChar(row->second)) : QString::fromUtf8(entity);
}

} // namespace unitscope
