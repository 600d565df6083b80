// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A difference as one self-contained page: counts, the picture of both states, a table for each kind of change, what was not looked at.
/// No script, nothing from elsewhere (its policy forbids both); light and dark by prefers-color-scheme, to be printed as it
/// is. Same report and picture, same bytes.

#include "graph/export/diffreport.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

/// `svg`: as toSvg() writes it; empty for a page without a picture.
QByteArray toHtml(const DiffReport& report, const QByteArray& svg);

} // namespace unitscope
