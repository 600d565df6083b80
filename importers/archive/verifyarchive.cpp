// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/verifyarchive.h"

#include "importers/archive/archivewriter.h"
#include "importers/archive/keptfiles.h"

#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Nothing to judge by: there is no log.
Result<ArchiveVerified> withoutLog(const Error& why, const std::optional<HeadSeen>& seen)
{
    if (why.code != Error::Code::NotFound || !seen)
        return failed(why);
    ArchiveVerified verified{.seen = seen};
    verified.faults.push_back(
        {.what = ArchiveFault::What::Cut, .entry = 1, .file = u"log.jsonl"_s, .text = cutSince(*seen, {})->text});
    return verified;
}

Result<ArchiveVerified> lookOnce(const ArchiveFolder& folder, const std::stop_token& stop)
{
    const Result<std::optional<HeadSeen>> seen = headSeen(folder.path());
    if (!seen)
        return tl::unexpected(seen.error());
    Result<ArchiveLog> log = readLog(folder, stop);
    if (!log)
        return withoutLog(log.error(), *seen);
    ArchiveVerified verified{.log = *std::move(log), .seen = *seen};
    if (verified.log.fault) {
        // Its files and its end are those of another log.
        verified.faults.push_back(*verified.log.fault);
        return verified;
    }
    const Result<KeptFiles> files = lookAtKeptFiles(folder, verified.log, stop);
    if (!files)
        return tl::unexpected(files.error());
    verified.faults = files->faults;
    verified.unfinished = files->unfinished;
    verified.files = files->right;
    if (const auto cut = *seen ? cutSince(**seen, verified.log) : std::nullopt)
        verified.faults.push_back(*cut);
    return verified;
}

} // namespace

Result<ArchiveVerified> verifyArchive(const ArchiveFolder& folder, const std::stop_token& stop)
{
    constexpr int mostRounds = 5;
    Result<ArchiveVerified> verified = lookOnce(folder, stop);
    for (int round = 1; round < mostRounds && verified && !verified->isIntact(); ++round) {
        // Somebody may have written between the log and the files.
        const Result<ArchiveLog> now = readLog(folder, stop);
        if (!now || now->head() == verified->log.head())
            return verified;
        verified = lookOnce(folder, stop);
    }
    return verified;
}

} // namespace unitscope
