// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/redactedmessages.h"

#include "app/cli/outputfile.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString sortOf(Error::Code code)
{
    switch (code) {
    case Error::Code::Usage: return u"what was asked for does not suit these sources or files"_s;
    case Error::Code::NotFound: return u"something that was named is not there"_s;
    case Error::Code::NotReadable: return u"something that was named cannot be read"_s;
    case Error::Code::TooLarge: return u"something is too large"_s;
    case Error::Code::BadEncoding:
    case Error::Code::BadFormat: return u"a file is not in its form"_s;
    case Error::Code::Unreachable: return u"another machine or program did not answer"_s;
    case Error::Code::Incomplete: return u"an answer was cut short, or a helper failed"_s;
    case Error::Code::WriteFailed: return u"the result could not be written"_s;
    case Error::Code::Cancelled: break;
    }
    return {};
}

} // namespace

ExitCode failRedacted(const Console& console, const Error& error)
{
    if (error.code != Error::Code::Cancelled)
        say(console, sortOf(error.code) + u"; --redact leaves out which and why: the command without it says that"_s);
    return exitCodeFor(error);
}

ExitCode deliverRedacted(const QString& output, QByteArrayView data, const Console& console, std::stop_token stop)
{
    const ExitCode delivered = deliver(output, data, Silence(console).console(), std::move(stop));
    if (delivered != ExitCode::Done && delivered != ExitCode::Cancelled)
        failRedacted(console, {.code = Error::Code::WriteFailed});
    return delivered;
}

void sayRedacted(const QString& counts, const Console& console)
{
    say(console, u"redacted: "_s + (counts.isEmpty() ? u"nothing was found to redact"_s : counts)
                     + u". Names of services, streams and groups stay but for what was recognised in them: read the "
                       "file before you hand it on"_s);
}

} // namespace unitscope
