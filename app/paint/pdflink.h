// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Areas of a page that lead to an address. Only for a painter on a QPdfWriter.

#include <QtCore/qrect.h>
#include <QtCore/qstring.h>

class QPainter;

namespace unitscope {

/// Nothing happens for an address that is not http or https, is not plain ASCII or is longer than 2,000 characters.
void addLink(QPainter& painter, const QRectF& area, const QString& address);

} // namespace unitscope
