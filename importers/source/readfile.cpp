// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/readfile.h"

#include "importers/source/descriptor.h"
#include "importers/source/readfailures.h"

#include <QtCore/qdeadlinetimer.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 chunkSize = 256 * 1024;

tl::unexpected<Error> missing(const QString& path)
{
    return failed({.code = Error::Code::NotFound,
                   .where = {.file = path},
                   .expected = u"a file"_s,
                   .found = u"nothing of that name"_s,
                   .advice = u"Check the spelling and the folder."_s});
}

tl::unexpected<Error> tooSlow(const QString& path, int milliseconds)
{
    return failed({.code = Error::Code::Incomplete,
                   .where = {.file = path},
                   .expected = u"a file that can be read within %1 seconds"_s.arg((milliseconds + 999) / 1000),
                   .found = u"only a part of it in that time"_s,
                   .advice = u"Copy it to a disk of this machine and open the copy."_s});
}

Result<void> checkForm(const QString& path, const FileState& state, const ReadLimits& limits)
{
    switch (state.form) {
    case FileForm::Missing: return missing(path);
    case FileForm::Unreachable: return cannotRead(path, lastFailure());
    case FileForm::Ordinary: break;
    default: return wrongForm(path, state.form);
    }
    if (state.size > limits.bytes)
        return tooManyBytes(path, limits.bytes);
    return {};
}

/// To the end, whatever size was announced: the file may grow, and some ordinary files announce none.
Result<QByteArray> readToEnd(const Descriptor& file, const QString& path, qint64 announced, const ReadLimits& limits,
                             const std::stop_token& stop)
{
    const QDeadlineTimer deadline(limits.deadlineMs);
    QByteArray bytes;
    bytes.reserve(announced + 1);
    for (;;) {
        if (stop.stop_requested())
            return cancelledReading(path);
        if (deadline.hasExpired())
            return tooSlow(path, limits.deadlineMs);
        const qint64 before = bytes.size();
        const qint64 wanted = std::min(chunkSize, limits.bytes + 1 - before); // one more shows that it is too large
        bytes.resize(before + wanted);
        const qint64 taken = readSome(file.number(), bytes.data() + before, wanted);
        if (taken < 0)
            return cannotRead(path, lastFailure());
        bytes.resize(before + taken);
        if (taken == 0)
            return bytes;
        if (bytes.size() > limits.bytes)
            return tooManyBytes(path, limits.bytes);
    }
}

} // namespace

Result<QByteArray> readFile(const QString& path, const ReadLimits& limits, std::stop_token stop)
{
    if (const Result<void> good = checkForm(path, stateAt(path), limits); !good)
        return failed(good.error());
    const Descriptor file(openForReading(path));
    if (!file.isValid())
        return cannotRead(path, lastFailure());
    const FileState opened = stateOf(file.number()); // the name may mean something else by now
    if (const Result<void> good = checkForm(path, opened, limits); !good)
        return failed(good.error());
    return readToEnd(file, path, opened.size, limits, stop);
}

} // namespace unitscope
