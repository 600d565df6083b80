// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: texts that an expression in code may have, at most 64. Pure.

#include "importers/audit/auditreading.h"

namespace unitscope {

struct FoundText
{
    QString text;
    Proof lines = {}; ///< where it is defined
};
using FoundTexts = std::vector<FoundText>;

void append(FoundTexts& all, FoundTexts more);
/// Each of the first with each of the second behind it.
FoundTexts joined(const FoundTexts& first, const FoundTexts& second);

} // namespace unitscope
