// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/error.h"

#include "graph/base/safetext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// For an error that states neither what was expected nor what was found.
QString summaryOf(Error::Code code)
{
    switch (code) {
    case Error::Code::Usage: return u"the request makes no sense"_s;
    case Error::Code::NotFound: return u"not found"_s;
    case Error::Code::NotReadable: return u"cannot be read"_s;
    case Error::Code::TooLarge: return u"too large"_s;
    case Error::Code::BadEncoding: return u"not UTF-8 text"_s;
    case Error::Code::BadFormat: return u"not in the expected format"_s;
    case Error::Code::Unreachable: return u"no answer"_s;
    case Error::Code::Incomplete: return u"incomplete"_s;
    case Error::Code::WriteFailed: return u"could not be written"_s;
    case Error::Code::Cancelled: return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString Error::message() const
{
    QString what;
    if (!expected.isEmpty())
        what = u"expected "_s + expected;
    if (!found.isEmpty())
        what += (what.isEmpty() ? u"found "_s : u", found "_s) + found;
    if (what.isEmpty())
        what = summaryOf(code);

    const QString place = where.text();
    QString line = place.isEmpty() ? what : place + u": "_s + what;
    line += u'.';
    if (!advice.isEmpty())
        line += u' ' + advice;
    return safeForPeople(line);
}

} // namespace unitscope
