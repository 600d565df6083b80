// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The tool bar's pictures: line drawings of one colour, kept as SVG in resources/icons and painted in the theme's.

#include <QtGui/qcolor.h>
#include <QtGui/qicon.h>

namespace unitscope {

/// `name` is the file's name without ending. Sharp at any scale factor. A missing file gives an empty icon.
QIcon lineIcon(QLatin1StringView name, const QColor& colour, const QColor& disabled);

} // namespace unitscope
