// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: a field of a module or of the top level, as it stands in the nested dialects.

#include "graph/export/canonicaljsonpath.h"
#include "importers/registry/reading.h"

namespace unitscope {

/// States every leaf at or below `value`: as the attribute of its path, or as "x.<path>". Reports what is of the
/// wrong sort, and states for units what follows for ports, streams and venvs.
void readField(Reading& reading, const About& about, RecordShape shape, JsonIndex value, const QString& path);

enum class EmptyText : quint8 { IsValue, IsAbsent };

/// The same where it is known which attribute the field is. An absent text states nothing, also as an item of a list.
void readAttribute(Reading& reading, const About& about, RecordShape shape, const AttributeInfo& info, JsonIndex value,
                   const QString& path, EmptyText emptyText = EmptyText::IsValue);

} // namespace unitscope
