// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Lays a description out as lines for a terminal: each field with its values, under each value who says so, where, and in
/// which words, what the proof line says about it and, if wanted, the command to check it. Pure; the parts of a Description are safe for people, and so is the result.

#include "graph/view/fieldlist.h"

namespace unitscope {

QString toText(const Description& description, const NodeId& id, bool withCommands);

} // namespace unitscope
