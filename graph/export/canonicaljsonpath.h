// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where an attribute stands in a record of canonical JSON v1: the writer and the reader ask here, so that they agree.
/// Pure. A path has at most one '.': a block ("systemd") and a field in it.

#include "graph/base/ids.h"
#include "graph/model/vocabulary.h"

namespace unitscope {

inline constexpr QLatin1StringView canonicalSchema("unitscope-registry/1");

/// Records come in three shapes: the top level, the nested module of the documented dialect, and plain names.
enum class RecordShape : quint8 { Host, Unit, Plain };
RecordShape shapeOf(Kind kind); ///< edges are Plain

/// "systemd.active" for Active state of a Unit, "active" for anything Plain. Different attributes have different paths.
QString canonicalPath(RecordShape shape, const AttributeInfo& info);
/// The attribute at a path; nothing for a path that canonicalPath() gives for none.
const AttributeInfo* attributeAt(RecordShape shape, QStringView path);
/// Whether the shape has fields "<block>.something".
bool isBlock(RecordShape shape, QStringView block);

/// The member of the top level that lists nodes of a kind: "modules" for services.
QLatin1StringView sectionFor(Kind kind);
/// Whether the word is a member of the top level that is no statement about the host: "schema", "edges", "modules".
bool isTopLevelStructure(QStringView word);

} // namespace unitscope
