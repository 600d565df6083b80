// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Text as the outlines of its letters, so that a picture looks the same where the bundled font is not. Needs loadFonts(), no
/// display; for any thread.

#include "graph/draw/drawing.h"

namespace unitscope {

/// The same groups with the same bounds and titles; every text is a path in its tone.
Drawing withTextAsPaths(const Drawing& drawing);

} // namespace unitscope
