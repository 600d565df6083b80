// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Just enough of the OpenType file format to learn how wide each character is: cmap (formats 4 and 12), hmtx, hhea, head
/// and OS/2. Used only while building. Every read is checked; a file that is too short or lacks a table gives nothing.

#include <QtCore/qbytearrayview.h>
#include <map>
#include <optional>

namespace unitscope {

struct FontAdvances
{
    int unitsPerEm = 0;
    int capHeight = 0;
    std::map<char32_t, int> advance; ///< in font units, of every character the font has
};

std::optional<FontAdvances> readAdvances(QByteArrayView font);

} // namespace unitscope
