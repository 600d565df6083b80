// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A value in the words in which people read it, everywhere the same. Pure; safe for people.

#include "graph/claims/value.h"

namespace unitscope {

/// "none stated" for a stated null, "none (empty list)" for a stated empty list, "yes" and "no" for booleans, else the text.
QString wordsFor(const Value& value);

} // namespace unitscope
