// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/stringpart.h"

namespace unitscope {

namespace {

/// One character as written, and how many UTF-16 units of the text it is.
struct Written
{
    qsizetype bytes;
    qsizetype units;
};

Written characterAt(QByteArrayView json)
{
    const auto first = uchar(json[0]);
    if (first == '\\')
        return {json[1] == 'u' ? 6 : 2, 1}; // a pair of surrogates is written as two escapes
    if (first < 0x80)
        return {1, 1};
    if (first < 0xe0)
        return {2, 1};
    return first < 0xf0 ? Written{3, 1} : Written{4, 2};
}

qsizetype bytesBefore(QByteArrayView json, qsizetype unit)
{
    qsizetype at = 0;
    for (qsizetype passed = 0; passed < unit;) {
        const Written character = characterAt(json.sliced(at));
        at += character.bytes;
        passed += character.units;
    }
    return at;
}

} // namespace

ByteRange rangeOfPart(const JsonDocument& document, JsonIndex text, qsizetype begin, qsizetype end)
{
    Q_ASSERT(document.type(text) == JsonType::Text && begin <= end && end <= document.text(text).size());
    const ByteRange whole = document.range(text);
    const auto json = QByteArrayView(document.bytes()).sliced(whole.begin + 1, whole.size() - 2); // without the quotes
    return {whole.begin + 1 + bytesBefore(json, begin), whole.begin + 1 + bytesBefore(json, end)};
}

} // namespace unitscope
