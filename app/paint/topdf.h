// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A Drawing as a page: vectors, and text that can be searched and copied. Needs loadFonts(), no display; for any thread.
/// Nothing of the time or the machine is in it: same drawing, same bytes, but for letters that the bundled font lacks.
/// In a program whose hashes have no fixed seed (QHashSeed), its fonts may be in another order the next time it runs. In
/// another time zone than UTC there may be six blanks more.

#include "graph/base/result.h"
#include "graph/export/renderoptions.h"

#include <QtCore/qbytearray.h>
#include <stop_token>

namespace unitscope {

struct PdfFile
{
    QByteArray bytes;
    std::optional<SmallNames> smallNames = {}; ///< they cannot well be read on this page
};

/// Blocking; fails only when cancelled.
Result<PdfFile> toPdf(const Drawing& drawing, const PdfOptions& options, const std::stop_token& stop,
                      const RenderProgress& progress = {});

} // namespace unitscope
