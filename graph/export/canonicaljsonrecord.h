// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: writes what is said about one node or edge into the open object of a JsonWriter.

#include "graph/base/json/jsonwriter.h"
#include "graph/export/canonicaljsonpath.h"
#include "graph/model/graph.h"

namespace unitscope {

/// A value as JSON has it: null where none is stated.
void writeValue(JsonWriter& json, const Value& value);
/// One value with who says so: {value, basis, method, quoted}.
void writeStatement(JsonWriter& json, const Snapshot& snapshot, const Claim& claim);
/// The same as members of the open object.
void writeStatementMembers(JsonWriter& json, const Snapshot& snapshot, const Claim& claim);

/// Blocks and fields in the order of the facts, then "x" with the attributes the vocabulary does not know. Each value
/// is an object {value, basis, method, quoted}; several of one attribute are an array, strongest first.
void writeStatements(JsonWriter& json, const Graph& graph, RecordShape shape, std::span<const Fact> facts);

} // namespace unitscope
