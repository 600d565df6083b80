// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is said of filters: why one cannot be read, and what it leaves of a picture.

#include "app/cli/console.h"
#include "graph/view/visible.h"

namespace unitscope {

/// With a line beneath the filter that points at the character.
ExitCode refuse(const Console& console, const QString& filter, const QueryError& error);
/// "showing 41 of 67 things: 5 hidden by the filter"; then, if nothing is left, why.
void sayShown(const Console& console, const Visible& visible);

} // namespace unitscope
