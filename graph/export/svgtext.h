// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Text and numbers as SVG files hold them. Pure; any input.

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// For element content and quoted attributes, as UTF-8. Characters that XML 1.0 forbids become U+FFFD.
QByteArray xmlText(QStringView text);

/// At most two decimals, no superfluous digit, never "-0", always a dot.
QByteArray svgNumber(double number);
/// The same two, at the end of what is there: a large picture has a million numbers.
void appendXmlText(QByteArray& out, QStringView text);
void appendSvgNumber(QByteArray& out, double number);

} // namespace unitscope
