// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: the flat dialect. A module keeps all it says in one object, an absent value is an empty
/// text, and "venv_status" says two things in one text ("VALID_VENV: reader").

#include "importers/registry/reading.h"

namespace unitscope {

/// The attribute of a field that only the flat dialect has, such as "working_dir"; nullptr for every other member. What
/// holds an object is no such field.
const AttributeInfo* flatAttribute(const JsonDocument& document, JsonIndex member);

/// Whether a module is written flat: it has such a field, and no block of the nested dialects ("systemd": {...}).
bool isFlatModule(const JsonDocument& document, JsonIndex module);

/// Whether the member of a flat module stands for a known value that is absent. Unknown fields are kept as they stand.
bool isAbsentInFlat(const JsonDocument& document, JsonIndex member);

/// States the field of the attribute flatAttribute() gives, and what follows from it.
void readFlatField(Reading& reading, const About& about, const AttributeInfo& info, JsonIndex member);

} // namespace unitscope
