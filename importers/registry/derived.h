// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: what the fields of a module say of other things. "port": 8001 of a service also says
/// that there is a port 8001 and that the service listens on it. All of it is declared and quotes the same bytes.

#include "importers/registry/reading.h"

namespace unitscope {

/// From one value of the module that `about` is about, and the bytes that state it: ports, streams and venvs.
void stateDerived(Reading& reading, const About& about, const AttributeInfo& info, const Value& value,
                  const ByteRange& quoted);

/// From the module's object, of any dialect: the code that implements it.
void stateCode(Reading& reading, const About& about, JsonIndex module);

} // namespace unitscope
