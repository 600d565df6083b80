// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/outputfile.h"

#include "graph/base/atomicfile.h"

#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

bool isToFile(const QString& output)
{
    return !output.isEmpty() && output != "-"_L1;
}

Result<void> checkOutput(const QString& path, const std::vector<QString>& read, const QString& option)
{
    const QFileInfo target(path);
    if (!target.exists())
        return {};
    if (target.isDir())
        return failed({.code = Error::Code::WriteFailed,
                       .where = {.file = path},
                       .expected = u"the name of a file to write"_s,
                       .found = u"a folder"_s,
                       .advice = u"Add a file name to it."_s});
    if (!target.isFile())
        return failed({.code = Error::Code::WriteFailed,
                       .where = {.file = path},
                       .expected = u"a regular file, or a name that is free"_s,
                       .found = u"a device, pipe or socket"_s,
                       .advice = option == "-o"_L1 ? u"Write to standard output (-o -) and redirect that."_s
                                                   : u"Choose another name after %1."_s.arg(option)});
    const bool isSource = std::any_of(read.begin(), read.end(), [&target](const QString& source) {
        return source != "-"_L1 && target.canonicalFilePath() == QFileInfo(source).canonicalFilePath();
    });
    if (isSource)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = path},
                       .expected = u"another file than the source"_s,
                       .found = u"the source itself"_s,
                       .advice = u"Choose another name after %1."_s.arg(option)});
    return {};
}

ExitCode deliver(const QString& output, QByteArrayView data, const Console& console, std::stop_token stop)
{
    if (stop.stop_requested())
        return ExitCode::Cancelled;
    if (!isToFile(output))
        return print(console, data, stop);
    const Result<void> written = writeFileAtomically(output, data);
    return written ? ExitCode::Done : fail(console, written.error());
}

} // namespace unitscope
