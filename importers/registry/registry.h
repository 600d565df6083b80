// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reads a module registry in JSON (all dialects found on disk, and canonical JSON v1) into claims. Pure: bytes
/// in, claims out. Bad values become Problems and the rest is read; only a text that is no registry at all is an
/// Error.

#include "graph/base/json/jsondocument.h"
#include "graph/claims/snapshot.h"

namespace unitscope {

/// Whether the document's top level looks like a registry (an object with "modules", or with a canonical "schema").
bool isRegistry(const JsonDocument& document);

/// Adds everything the document states to the builder. `source` is where the document's bytes were added before.
Result<void> readRegistry(const JsonDocument& document, SourceIndex source, SnapshotBuilder& builder);

} // namespace unitscope
