// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Saves what is shown as an SVG file of the user's choice.

#include "graph/base/result.h"
#include "graph/draw/picture.h"

class QWidget;

namespace unitscope {

/// Asks where, beginning with a name made from `shortName`. The file written; empty if the user changes their mind.
Result<QString> askAndExportSvg(const Picture& picture, const QString& shortName, QWidget* parent);

} // namespace unitscope
