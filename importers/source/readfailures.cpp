// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/readfailures.h"

#include "graph/base/safetext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString sizeText(qint64 bytes)
{
    constexpr qint64 mebibyte = qint64(1024) * 1024;
    const bool isWhole = bytes >= mebibyte && bytes % mebibyte == 0;
    return isWhole ? QString::number(bytes / mebibyte) + u" MiB"_s : QString::number(bytes) + u" bytes"_s;
}

QString nameOf(FileForm form)
{
    switch (form) {
    case FileForm::Directory: return u"a directory"_s;
    case FileForm::Fifo: return u"a FIFO"_s;
    case FileForm::Socket: return u"a socket"_s;
    default: return u"a device"_s;
    }
}

} // namespace

tl::unexpected<Error> tooManyBytes(const QString& name, qint64 limit)
{
    return failed({.code = Error::Code::TooLarge,
                   .where = {.file = name},
                   .expected = u"at most "_s + sizeText(limit),
                   .found = u"more"_s,
                   .advice = u"Allow more with --max-size, or split the file."_s});
}

tl::unexpected<Error> cancelledReading(const QString& name)
{
    return failed({.code = Error::Code::Cancelled,
                   .where = {.file = name},
                   .expected = u"to read to the end"_s,
                   .found = u"a request to stop"_s,
                   .advice = u"Open it again to read it."_s});
}

tl::unexpected<Error> cannotRead(const QString& name, const QString& reason)
{
    return failed({.code = Error::Code::NotReadable,
                   .where = {.file = name},
                   .expected = u"a file that can be read"_s,
                   .found = shortened(safeForPeople(reason), 200),
                   .advice = u"Check the permissions of the file and its folders."_s});
}

tl::unexpected<Error> wrongForm(const QString& name, FileForm form)
{
    const bool isStream = form == FileForm::Fifo || form == FileForm::Device;
    return failed(
        {.code = Error::Code::NotReadable,
         .where = {.file = name},
         .expected = u"an ordinary file"_s,
         .found = nameOf(form),
         .advice = isStream ? u"Name a file, or give its content on standard input with '-'."_s : u"Name a file."_s});
}

} // namespace unitscope
