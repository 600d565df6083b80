// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "graph/export/canonicaljson.h"
#include "graph/export/statementscsv.h"
#include "graph/export/text.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// What is larger than a source may be by default cannot be read again without a word.
QString sizeRemark(qint64 bytes)
{
    constexpr qint64 mebibyte = 1024 * 1024;
    if (bytes <= OpenOptions().maximumBytes)
        return {};
    const qint64 size = (bytes + mebibyte - 1) / mebibyte;
    return u"this JSON has %1 MiB, more than is read by default: read it with --max-size %1"_s.arg(size);
}

/// Empty if it was asked to stop: print() says so.
QByteArray written(const GraphPtr& graph, ImportRequest::Format format, std::stop_token stop)
{
    switch (format) {
    case ImportRequest::Format::Text: return toText(*graph).toUtf8();
    case ImportRequest::Format::Json: return toCanonicalJson(*graph);
    case ImportRequest::Format::Csv: break;
    }
    const StatementListPtr list = listStatements(graph, std::move(stop));
    return list ? toStatementsCsv(*list) : QByteArray();
}

} // namespace

ExitCode runImport(const ImportRequest& request, const Console& console, std::stop_token stop)
{
    const Result<GraphPtr> graph = openTogether(request.source, stop);
    if (!graph)
        return fail(console, graph.error());
    sayProblems((*graph)->snapshot(), console);
    const QByteArray data = written(*graph, request.format, stop);
    if (const QString remark = sizeRemark(data.size());
        request.format == ImportRequest::Format::Json && !remark.isEmpty())
        say(console, remark);
    return print(console, data, stop);
}

} // namespace unitscope
