// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/open: what to call sources so that people can tell them apart. Pure.

#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

/// The last part of each origin, and as many parts before it as make it different from the others:
/// "monday/registry.json", "friday/registry.json". Equal origins are numbered: "registry.json (2)".
std::vector<QString> shortNamesOf(const std::vector<QString>& origins);

} // namespace unitscope
