// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: the list "modules" of the nested dialects.

#include "importers/registry/reading.h"

namespace unitscope {

/// `seen` are the modules read before. What cannot be told apart as a module is stated of the host, as
/// "x.modules.<number>", and reported.
void readModules(Reading& reading, const About& host, JsonIndex list, QSet<NodeId>& seen);

} // namespace unitscope
