// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: the code pages that UTF-8 text is most often mistaken for. Pure.

#include <QtCore/qglobal.h>
#include <optional>

namespace unitscope {

enum class CodePage : quint8 { MacRoman, Windows1252 };

/// The byte, 80 to FF, that a program shows as this character when it takes a text for one of the code page; nothing if
/// no byte is.
std::optional<uchar> byteOf(CodePage page, char32_t character);

} // namespace unitscope
