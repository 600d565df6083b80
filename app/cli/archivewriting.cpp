// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/archivewriting.h"

#include "app/cli/rulesarguments.h"
#include "importers/archive/archivehosts.h"

namespace unitscope {

ArchiveFolder folderOf(const ArchiveRequest& request)
{
    return ArchiveFolder(request.folder.isEmpty() ? usualArchive() : request.folder);
}

qint64 timeOf(const ArchiveRequest& request)
{
    return timeOf(RulesRequest{.asOf = request.asOf});
}

ArchiveWriting writingOf(const ArchiveRequest& request, const std::stop_token& stop)
{
    return {.folder = folderOf(request),
            .who = request.who.isEmpty() ? accountName() : request.who,
            .time = timeOf(request),
            .stop = stop};
}

} // namespace unitscope
