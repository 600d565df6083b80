// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which archive is meant, and who changes it when: what was asked for, else what this account and the clock say.

#include "app/cli/requests.h"
#include "importers/archive/archivewriter.h"

namespace unitscope {

ArchiveFolder folderOf(const ArchiveRequest& request);
qint64 timeOf(const ArchiveRequest& request);
ArchiveWriting writingOf(const ArchiveRequest& request, const std::stop_token& stop);

} // namespace unitscope
