// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// An order to the file that it asks for (renderorder.h). Needs loadFonts().

#include "graph/export/renderorder.h"

#include <stop_token>

namespace unitscope {

Result<QByteArray> rendered(const RenderOrder& order, const std::stop_token& stop, const RenderProgress& progress);

} // namespace unitscope
