// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/open: a snapshot again, with hosts called differently. Pure.

#include "graph/claims/snapshot.h"

#include <functional>

namespace unitscope {

/// What a host is to be called that a source calls so.
using HostName = std::function<QString(SourceIndex, const QString&)>;

/// Adds all of a snapshot; its sources come behind those that are there.
void copyInto(SnapshotBuilder& builder, const Snapshot& snapshot, const HostName& nameOf);

} // namespace unitscope
