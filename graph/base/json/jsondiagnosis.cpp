// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsondiagnosis.h"

#include "graph/base/json/jsoncursor.h"
#include "graph/base/json/jsontokendiagnosis.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "007", "0x1F", "1.2.3": what was read as a number goes on as something else.
bool isStuckToNumber(QByteArrayView bytes, qint64 offset)
{
    const bool follows = offset > 0 && offset < bytes.size() && bytes[offset - 1] >= '0' && bytes[offset - 1] <= '9';
    return follows && !isJsonSpace(bytes[offset]) && QByteArrayView("]}[{\",:").indexOf(bytes[offset]) < 0;
}

/// A separator is wanted, and a closing bracket would do as well.
JsonDiagnosis afterItem(QByteArrayView bytes, qint64 offset, bool inObject)
{
    const qint64 at = skipJsonSpace(bytes, offset);
    const char closing = inObject ? '}' : ']';
    if (at == bytes.size() || bytes[at] != ',') {
        const QString expected = inObject ? u"',' or '}'"_s : u"',' or ']'"_s;
        if (isStuckToNumber(bytes, at))
            return diagnoseWrongToken(
                bytes, at, expected,
                u"A number has no leading zero and no letters: correct it, or put it in double quotes."_s);
        const QString advice = inObject ? u"Put a comma between two members."_s : u"Put a comma between two values."_s;
        return diagnoseWrongToken(bytes, at, expected, advice);
    }
    const qint64 next = skipJsonSpace(bytes, at + 1);
    if (next < bytes.size() && bytes[next] == closing) {
        const QString bracket = u"'"_s + QLatin1Char(closing) + u'\'';
        return {.offset = next,
                .isAtItem = !inObject,
                .expected = (inObject ? u"a key"_s : u"a value"_s) + u" after the comma"_s,
                .found = bracket,
                .advice = u"Remove the comma before "_s + bracket + u'.'};
    }
    return inObject ? diagnoseKey(bytes, next, u"a key in double quotes"_s) : diagnoseValue(bytes, next, u"a value"_s);
}

JsonDiagnosis afterKey(QByteArrayView bytes, qint64 offset)
{
    const qint64 at = skipJsonSpace(bytes, offset);
    if (at == bytes.size() || bytes[at] != ':') {
        JsonDiagnosis diagnosis = diagnoseWrongToken(bytes, at, u"':' after the key"_s,
                                                     u"Put a colon between key and value."_s);
        diagnosis.isAtItem = true;
        return diagnosis;
    }
    return diagnoseValue(bytes, skipJsonSpace(bytes, at + 1), u"a value after the key"_s);
}

} // namespace

JsonDiagnosis diagnoseJson(QByteArrayView bytes, qint64 offset, JsonPlace place)
{
    const qint64 at = skipJsonSpace(bytes, offset);
    switch (place) {
    case JsonPlace::Start: return diagnoseValue(bytes, at, u"a JSON value"_s);
    case JsonPlace::OpenedArray: return diagnoseValue(bytes, at, u"a value or ']'"_s);
    case JsonPlace::OpenedObject: return diagnoseKey(bytes, at, u"a key in double quotes or '}'"_s);
    case JsonPlace::ArrayItem: return afterItem(bytes, offset, false);
    case JsonPlace::ObjectMember: return afterItem(bytes, offset, true);
    case JsonPlace::Key: return afterKey(bytes, offset);
    case JsonPlace::End:
        return diagnoseWrongToken(bytes, at, u"the end of the text"_s, u"Remove what follows the first JSON value."_s);
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
