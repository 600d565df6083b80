// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: the values of canonical JSON v1. A value is plain (declared, stated in this file)
/// or an object {value, basis, method, quoted}; a list is several statements of one attribute. No value is itself a
/// list, so the forms cannot be confused; [] is the stated empty list.

#include "importers/registry/reading.h"

namespace unitscope {

/// The leaf that the first statement gives as its value; noJson if there is none.
JsonIndex firstValueLeaf(const JsonDocument& document, JsonIndex statements);
/// Its text; empty if it is no text.
QString firstText(const JsonDocument& document, JsonIndex statements);

/// States every statement of the list. `info` is nullptr for attributes outside the vocabulary. What is no statement is
/// kept as "x.<path>", leaf by leaf.
void readStatements(Reading& reading, const About& about, const QString& attribute, const AttributeInfo* info,
                    JsonIndex statements, const QString& path);

} // namespace unitscope
