// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How well typed letters fit a name: they have to occur in their order, and count more where words begin and where they stand
/// together. Pure; letter case does not matter.

#include <QtCore/qstringview.h>
#include <optional>
#include <vector>

namespace unitscope {

/// Higher is better; nothing if it does not fit. Nothing typed fits everything alike. Linear in the length of the name
/// for each letter that is typed.
std::optional<int> matchOf(QStringView typed, QStringView name);

struct LetterRange
{
    qsizetype begin = 0;
    qsizetype length = 0;
    bool operator==(const LetterRange&) const = default;
};

/// Which letters of a text what is typed stands for, to be shown so: each word where it stands as a whole, or else letter by
/// letter, first where words begin. Sorted, without overlaps; words that do not fit are left out.
std::vector<LetterRange> lettersThatFit(QStringView typed, QStringView text);

} // namespace unitscope
