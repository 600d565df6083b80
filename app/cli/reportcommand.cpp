// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/makereport.h"
#include "app/cli/outputfile.h"
#include "app/cli/redactedmessages.h"
#include "graph/export/report/embeddedpicture.h"
#include "graph/export/report/reporthtml.h"
#include "graph/export/report/reportmarkdown.h"
#include "graph/export/svg.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

Result<void> checkOutputs(const ReportRequest& request)
{
    const std::vector<QString> read = readBy(request.parts);
    if (!request.picture.isEmpty()) {
        if (Result<void> usable = checkOutput(request.picture, read, u"--picture"_s); !usable)
            return usable;
        if (isToFile(request.output)
            && QFileInfo(request.output).absoluteFilePath() == QFileInfo(request.picture).absoluteFilePath())
            return failed({.code = Error::Code::Usage,
                           .where = {.file = request.output},
                           .expected = u"two files, one after -o and one after --picture"_s,
                           .found = u"one"_s});
    }
    return isToFile(request.output) ? checkOutput(request.output, read) : Result<void>();
}

/// As the report refers to it: from its own folder.
QString pictureName(const ReportRequest& request)
{
    if (request.picture.isEmpty() || !isToFile(request.output))
        return request.picture;
    return QFileInfo(request.output).absoluteDir().relativeFilePath(QFileInfo(request.picture).absoluteFilePath());
}

} // namespace

ExitCode runReport(const ReportRequest& request, const Console& console, std::stop_token stop)
{
    const auto failBy = request.parts.isRedacted ? failRedacted : fail;
    const auto deliverBy = request.parts.isRedacted ? deliverRedacted : deliver;
    if (const Result<void> usable = checkOutputs(request); !usable)
        return failBy(console, usable.error());
    const Result<MadeReport> made = makeReport(request.parts, console, stop);
    if (!made)
        return failBy(console, made.error());
    if (stop.stop_requested())
        return ExitCode::Cancelled;
    if (request.format == ReportRequest::Format::Html)
        return deliverBy(request.output, toHtml(made->document, embeddedPicture(*made->picture)), console, stop);
    if (!request.picture.isEmpty()) {
        if (const ExitCode written = deliverBy(request.picture, toSvg(*made->picture), console, stop);
            written != ExitCode::Done)
            return written;
    }
    return deliverBy(request.output, toMarkdown(made->document, pictureName(request)).toUtf8(), console, stop);
}

} // namespace unitscope
