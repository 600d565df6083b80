// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: lines joined to statements where brackets are open. Pure.

#include "importers/audit/pythonfile.h"

namespace unitscope {

std::vector<CodeStatement> statementsOf(const std::vector<CodeLine>& lines);

} // namespace unitscope
