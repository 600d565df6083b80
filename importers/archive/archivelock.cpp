// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/archivelock.h"

#include "graph/base/safetext.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qthread.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// A file that a killed process left before it wrote its name into it is told by its age alone. One that is held is locked
/// by the system too, and is never taken away from its holder.
constexpr int staleAfterMs = 3000;

QString holderOf(const QLockFile& lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return u"somebody is writing to it"_s;
    return safeForPeople(u"process %1 (%2) on %3 is writing to it"_s.arg(process).arg(shortened(program), host));
}

} // namespace

Result<std::unique_ptr<QLockFile>> lockArchive(const ArchiveFolder& folder, int patienceMs, const std::stop_token& stop)
{
    auto lock = std::make_unique<QLockFile>(folder.lock());
    lock->setStaleLockTime(staleAfterMs);
    const QDeadlineTimer deadline(patienceMs);
    while (!lock->tryLock(0)) {
        if (stop.stop_requested())
            return failed({.code = Error::Code::Cancelled});
        if (lock->error() != QLockFile::LockFailedError)
            return failed({.code = Error::Code::WriteFailed,
                           .where = {.file = folder.path()},
                           .expected = u"an archive that can be written to"_s,
                           .found = lock->error() == QLockFile::PermissionError
                                        ? u"a folder in which this account may not write"_s
                                        : u"a folder in which no file can be made"_s,
                           .advice = u"Change its permissions or make room, or name another folder: --archive DIR."_s});
        if (deadline.hasExpired())
            return failed({.code = Error::Code::WriteFailed,
                           .where = {.file = folder.path()},
                           .expected = u"an archive that nobody else writes to"_s,
                           .found = holderOf(*lock),
                           .advice = u"Wait until that is done, and try again."_s});
        QThread::msleep(20);
    }
    return lock;
}

} // namespace unitscope
