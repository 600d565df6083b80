// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Areas of a page that lead to an address. Only for a painter on a QPdfWriter.

#include <QtCore/qrect.h>
#include <QtCore/qstring.h>

class QPainter;

namespace unitscope {

/// A relative address is one beside the file: that is how readers take it where the file names no base (ISO 32000, 12.6.4.7).
/// Nothing happens for one of another scheme or host, or in the file itself, or that is not plain ASCII or longer than 2,000
/// characters.
void addLink(QPainter& painter, const QRectF& area, const QString& address);

} // namespace unitscope
