// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/descriptor.h"
#include "importers/source/readfailures.h"
#include "importers/source/readfile.h"

#include <QtCore/qdeadlinetimer.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int standardInput = 0;
constexpr qint64 chunkSize = 64 * 1024;
constexpr qint64 stopCheckMs = 50; // how soon a stop is noticed while nothing arrives

QString inputName()
{
    return QString::fromUtf16(standardInputName);
}

tl::unexpected<Error> isTerminal()
{
    return failed({.code = Error::Code::Usage,
                   .where = {.file = inputName()},
                   .expected = u"a file or a pipe"_s,
                   .found = u"a terminal"_s,
                   .advice = u"Pipe a file into this command, or name one."_s});
}

tl::unexpected<Error> isSilent(int milliseconds)
{
    return failed({.code = Error::Code::Incomplete,
                   .where = {.file = inputName()},
                   .expected = u"bytes or their end within %1 seconds"_s.arg((milliseconds + 999) / 1000),
                   .found = u"silence"_s,
                   .advice = u"Check the command before the pipe, or save its output to a file first."_s});
}

/// Waits for bytes in short steps, so that a stop is noticed.
Result<void> awaitBytes(const ReadLimits& limits, const std::stop_token& stop)
{
    const QDeadlineTimer silence(limits.deadlineMs);
    while (!stop.stop_requested()) {
        const qint64 step = std::clamp<qint64>(silence.remainingTime(), 0, stopCheckMs);
        switch (waitForBytes(standardInput, int(step))) {
        case Readiness::Ready: return {};
        case Readiness::Broken: return cannotRead(inputName(), u"standard input is closed"_s);
        case Readiness::Silent: break;
        }
        if (silence.hasExpired())
            return isSilent(limits.deadlineMs);
    }
    return cancelledReading(inputName());
}

} // namespace

Result<QByteArray> readStandardInput(const ReadLimits& limits, std::stop_token stop)
{
    const FileForm form = stateOf(standardInput).form;
    if (form == FileForm::Terminal)
        return isTerminal();
    if (form == FileForm::Directory)
        return wrongForm(inputName(), form);

    QByteArray bytes;
    for (;;) {
        if (const Result<void> ready = awaitBytes(limits, stop); !ready)
            return failed(ready.error());
        const qint64 before = bytes.size();
        const qint64 wanted = std::min(chunkSize, limits.bytes + 1 - before); // one more shows that it is too large
        bytes.resize(before + wanted);
        const qint64 taken = readSome(standardInput, bytes.data() + before, wanted);
        if (taken < 0)
            return cannotRead(inputName(), lastFailure());
        bytes.resize(before + taken);
        if (taken == 0)
            return bytes;
        if (bytes.size() > limits.bytes)
            return tooManyBytes(inputName(), limits.bytes);
    }
}

} // namespace unitscope
