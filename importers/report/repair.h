// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: a text as it was before some program took its UTF-8 for another code page and saved that.
/// Repairs only what is certain. Pure.

#include "importers/report/rewritten.h"

namespace unitscope {

/// `original` must be UTF-8. A leading byte order mark is left out.
Rewritten repaired(const QByteArray& original);

} // namespace unitscope
