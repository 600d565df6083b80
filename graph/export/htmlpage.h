// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: what all pages have in common: text made safe, the picture's colours, a head that forbids scripts and
/// everything from elsewhere. Pages are HTML and well-formed XML at once.

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// Safe for people, and for element content and quoted attributes.
QByteArray htmlText(const QString& text);

/// For a style sheet: the words at the foot of each printed page, so that sheets which were taken apart still say of what they are.
QByteArray pageFooter(const QString& words);

/// "<!DOCTYPE html>" to "<body>". `title` and `rules` (a style sheet) are already what a page may hold; the sheet may use the
/// colours as var(--text), --ground, --muted, --panel, --line, --quiet, --added, --removed, --changed, --error, --warning,
/// --good, --accent.
QByteArray pageHead(const QByteArray& title, QByteArrayView rules);

/// A picture as toSvg() writes it as part of a page, without what only a file begins with; empty for none.
QByteArray inlinedSvg(const QByteArray& svg);

} // namespace unitscope
