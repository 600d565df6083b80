// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From a name to a graph: fetches the bytes, recognises the format by content, reads it. What both programs call.

#include "graph/base/json/jsondocument.h"
#include "graph/base/result.h"
#include "graph/model/graph.h"
#include "importers/audit/auditscript.h"
#include "importers/open/samehosts.h"
#include "importers/source/access.h"

#include <stop_token>

namespace unitscope {

struct OpenOptions
{
    qint64 maximumBytes = qint64(64) * 1024 * 1024;
    Access access = {};      ///< for sources on other machines
    AuditOptions audit = {}; ///< for audit+ssh://
    SameHosts sameHosts = {};
};

/// `name` is a path, "-" for standard input, or an address (importers/source/address.h). Blocking and cancellable; no thread of its own.
Result<SnapshotPtr> openSource(const QString& name, const OpenOptions& options, std::stop_token stop);
/// The same for bytes at hand; `origin` is used in messages and as the source's origin. Pure.
Result<SnapshotPtr> openBytes(QByteArray bytes, const QString& origin, const OpenOptions& options = {});
/// The bytes that a name stands for.
Result<SourcePtr> fetchSource(const QString& name, const OpenOptions& options, std::stop_token stop);
/// Recognises the format of a source by its content and adds what it states to the builder. Pure.
Result<void> readInto(SnapshotBuilder& builder, const SourcePtr& source, const OpenOptions& options);
/// openSource, infer, resolve.
Result<GraphPtr> openGraph(const QString& name, const OpenOptions& options, std::stop_token stop);

} // namespace unitscope
