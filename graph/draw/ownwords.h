// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The user's own title and notes: always with a pencil, so that nobody takes them for what a source says.

#include "graph/draw/pen.h"
#include "graph/look/sizes.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

/// About nine pixels wide.
void drawPencil(Pen& pen, QPointF centre);
/// On a box; nothing if it has no note.
void drawNote(Pen& pen, const NodeForm& form, QPointF corner);

/// Room for the caption's own words, as wide as they would like to be; 0 for none.
double ownWordsWidth(const Caption& caption);
/// The own title above everything, from `top` on; returns where what follows begins.
double drawOwnTitle(Pen& pen, const Caption& caption, QPointF topLeft, double width);
/// The own note beneath the baseline `y`, a few lines of it; returns the last baseline.
double drawOwnNote(Pen& pen, const Caption& caption, QPointF baseline, double width);

/// At most `most` lines, each no wider than `width`; what is left over ends in an ellipsis.
QStringList wrappedLines(const QString& text, double width, double pixelSize, qsizetype most);

} // namespace unitscope
