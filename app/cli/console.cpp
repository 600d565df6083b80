// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/console.h"

#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 chunkSize = 64 * 1024;

} // namespace

void say(const Console& console, QStringView message)
{
    console.messages.write((u"unitscope-cli: "_s + safeForPeople(message) + u'\n').toUtf8());
}

ExitCode fail(const Console& console, const Error& error)
{
    if (error.code != Error::Code::Cancelled)
        say(console, error.message());
    return exitCodeFor(error);
}

ExitCode print(const Console& console, QByteArrayView data, std::stop_token stop)
{
    while (!data.isEmpty()) {
        if (stop.stop_requested())
            return ExitCode::Cancelled;
        const qint64 written = console.out.write(data.data(), std::min(chunkSize, qint64(data.size())));
        if (written <= 0 && stop.stop_requested())
            return ExitCode::Cancelled;
        if (written <= 0)
            return fail(console, {.code = Error::Code::WriteFailed,
                                  .where = {.file = u"standard output"_s},
                                  .expected = u"room for %1 more bytes"_s.arg(data.size()),
                                  .found = console.out.errorString()});
        data = data.sliced(written);
    }
    return ExitCode::Done;
}

} // namespace unitscope
