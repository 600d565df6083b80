// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: the list "modules". Each module may be written in another dialect than the next: what it
/// contains tells.

#include "importers/registry/reading.h"

namespace unitscope {

/// What was read before, also from another list "modules" of the same file.
struct ModulesSoFar
{
    QSet<NodeId> ids;
    int items = 0;
};

/// What cannot be told apart as a module is stated of the host, as "x.modules.<number>", and reported.
void readModules(Reading& reading, const About& host, JsonIndex list, ModulesSoFar& soFar);

} // namespace unitscope
