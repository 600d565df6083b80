// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/outputfile.h"

#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

Result<void> checkOutput(const QString& path, const std::vector<QString>& sources)
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
                       .advice = u"Write to standard output (-o -) and redirect that."_s});
    const bool isSource = std::any_of(sources.begin(), sources.end(), [&target](const QString& source) {
        return source != "-"_L1 && target.canonicalFilePath() == QFileInfo(source).canonicalFilePath();
    });
    if (isSource)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = path},
                       .expected = u"another file than the source"_s,
                       .found = u"the source itself"_s,
                       .advice = u"Choose another name after -o."_s});
    return {};
}

} // namespace unitscope
