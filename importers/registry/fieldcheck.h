// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: whether a value is of the sort its field asks for.

#include "importers/registry/reading.h"

namespace unitscope {

/// A whole number written as number (8001 and 8001.0 are the same) or as text of digits.
std::optional<qint64> wholeNumber(const Value& value);
/// As above, if a port can have it.
std::optional<int> portNumber(const Value& value);

/// What the field asks for, in words, if the value is something else; empty if it fits. A stated none always fits.
QString missedExpectation(const AttributeInfo& info, const Value& value);

/// Reports a Problem if the leaf does not fit.
void checkField(Reading& reading, const AttributeInfo& info, JsonIndex leaf);

} // namespace unitscope
