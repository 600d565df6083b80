// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Why a text stopped being JSON, in plain words and with the exact byte. Private to graph/base/json: the library behind
/// JsonDocument only says that it failed; the builder knows what was read last, and from there the cause is found again.

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// What the reader had just taken when it could not go on.
enum class JsonPlace { Start, OpenedArray, OpenedObject, ArrayItem, ObjectMember, Key, End };

struct JsonDiagnosis
{
    qint64 offset = 0;     ///< the byte where the trouble is
    bool isAtItem = false; ///< about the value that comes next, not about the container around it
    QString expected = {};
    QString found = {};
    QString advice = {};
};

/// `offset` is where the last good token ended.
JsonDiagnosis diagnoseJson(QByteArrayView bytes, qint64 offset, JsonPlace place);

} // namespace unitscope
