// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: a part of a JSON string, where it stands in the file. Escapes make the written text
/// longer than the text. Pure.

#include "graph/base/json/jsondocument.h"

namespace unitscope {

/// The bytes that write the UTF-16 units [begin, end) of a text of the document. `end` is at most the text's size
/// (Q_ASSERT).
ByteRange rangeOfPart(const JsonDocument& document, JsonIndex text, qsizetype begin, qsizetype end);

} // namespace unitscope
