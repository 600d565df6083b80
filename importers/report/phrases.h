// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: how people write facts into a line: "key: value", "name - purpose (remark)", "28 active".
/// Pure functions from words to parts of the same words.

#include "importers/report/words.h"

#include <QtCore/qstringlist.h>
#include <optional>

namespace unitscope {

/// Without what is only there for the eye at both ends: emoji, check marks, quotation marks, stars.
Words undecorated(const Words& words);
/// The words of a text in lower case, letters and digits only: "RUNNING MODULES (28)" gives running, modules, 28.
QStringList lowerWords(QStringView text);

/// "text (remark)": the last parenthesis, if the words end with it.
struct Remarked
{
    Words text = {};
    Words remark = {}; ///< without its parentheses; empty if there is none
};
Remarked remarkAtEnd(const Words& words);

/// Cut at a character, but not within parentheses; every part trimmed, empty ones left out.
std::vector<Words> partsOf(const Words& words, QChar separator);
/// Cut at line ends.
std::vector<Words> linesOf(const Words& words);

/// "Last exit: Code 0". The key begins with a letter and is short.
struct KeyValue
{
    Words key = {};
    Words value = {};
};
std::optional<KeyValue> keyValueIn(const Words& words);

/// "name - what it is", "name -> what it does", "name: what", with any dash or arrow; a name alone has no rest.
struct Named
{
    Words name = {};
    Words rest = {};
};
Named namedIn(const Words& words);

/// A number as people state it: "28", "1,204", "35+".
struct Stated
{
    qint64 number = 0;
    Words digits = {};
    Words doubt = {}; ///< as written, if it is marked as uncertain: "35+", "~35"
};
/// The first number, if one stands there.
std::optional<Stated> numberIn(const Words& words);

/// "-", a dash of any length, or nothing at all.
bool isAbsent(const Words& words);
/// "N/A", "none": stated to be none.
bool isStatedNone(const Words& words);

} // namespace unitscope
