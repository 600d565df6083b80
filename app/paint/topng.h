// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A Drawing as a bitmap, painted in strips. Needs loadFonts(), no display; for any thread. Same drawing, same bytes, but for
/// letters that the bundled font lacks.

#include "graph/base/result.h"
#include "graph/export/renderoptions.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qsize.h>
#include <stop_token>

namespace unitscope {

/// Blocking. As canBePng(); Cancelled.
Result<QByteArray> toPng(const Drawing& drawing, const PngOptions& options, const std::stop_token& stop,
                         const RenderProgress& progress = {});

/// Whether toPng() makes it: Usage for a scale that is none, TooLarge, which says which scale would fit.
Result<void> canBePng(const Drawing& drawing, int scale);

/// How large it gets.
QSize pngSize(const Drawing& drawing, int scale);

} // namespace unitscope
