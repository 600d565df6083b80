// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What every file of the project looks like: who owns it, what a header is for, how long it is, and which words people
/// are not to see. Pure functions of path and text.

#include <QtCore/qstringlist.h>

namespace unitscope {

/// Missing SPDX lines, a header that does not say what it is for, a QObject in a header below app.
QStringList formComplaints(const QString& path, const QString& text);

/// The code's own words ("claim", "coverage") inside the string literals of tr() and its relatives: people see others.
QStringList wordComplaints(const QString& path, const QString& text);

/// How many lines the files have, and what that is by the rule of the house: median <= 75, nine of ten <= 250, none over 400.
struct LengthRule
{
    int median = 75;
    int ninetieth = 250;
    int longest = 400;
};
QStringList lengthComplaints(QList<qsizetype> lines, const LengthRule& rule);

/// The types a header defines at its outermost level, with their namespace: "unitscope::Node". Two files that define one
/// name are two programs in one: the linker takes the functions of either for both, without a word.
QStringList typesDefinedIn(const QString& text);

qsizetype lineCount(const QString& text);

} // namespace unitscope
