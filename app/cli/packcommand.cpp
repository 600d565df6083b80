// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/makereport.h"
#include "app/cli/outputfile.h"
#include "app/cli/redactedmessages.h"
#include "app/cli/rulesarguments.h"
#include "graph/export/report/embeddedpicture.h"
#include "graph/export/report/reporthtml.h"
#include "importers/archive/signatures.h"
#include "importers/pack/makepack.h"
#include "importers/source/readfile.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The bytes of a file that was read before; none if none was named.
Result<QByteArray> bytesOf(const QString& file, const std::stop_token& stop)
{
    return file.isEmpty() ? Result<QByteArray>(QByteArray()) : readFile(file, {}, stop);
}

Result<QByteArray> packed(const PackRequest& request, const MadeReport& made, const Console& console,
                          const std::stop_token& stop)
{
    Result<QByteArray> rules = bytesOf(request.parts.rules.file, stop);
    Result<QByteArray> view = bytesOf(request.parts.view.file.file, stop);
    if (!rules || !view)
        return !rules ? rules : view;
    const PackContents contents{.graph = made.redaction ? made.redaction->original() : made.checked.graph,
                                .before = made.before,
                                .redaction = made.redaction.get(),
                                .sameHosts = request.parts.source.options.sameHosts,
                                .report = toHtml(made.document, embeddedPicture(*made.picture)),
                                .rules = *std::move(rules),
                                .view = *std::move(view),
                                .program = QStringLiteral(UNITSCOPE_VERSION),
                                .asOf = made.checked.asOf};
    const PackSigning signing{.key = request.key.isEmpty() && request.isSigned ? usualKey() : request.key,
                              .time = timeOf(request.parts.rules),
                              .ask = console.ask};
    return makePack(contents, request.isSigned ? &signing : nullptr, stop);
}

} // namespace

ExitCode runPack(const PackRequest& request, const Console& console, std::stop_token stop)
{
    const bool isRedacted = request.parts.isRedacted;
    const auto failBy = isRedacted ? failRedacted : fail;
    if (isToFile(request.output)) {
        if (const Result<void> usable = checkOutput(request.output, readBy(request.parts)); !usable)
            return failBy(console, usable.error());
    }
    const Result<MadeReport> made = makeReport(request.parts, console, stop);
    if (!made)
        return failBy(console, made.error());
    const Result<QByteArray> pack = packed(request, *made, console, stop);
    if (!pack)
        return failBy(console, pack.error());
    return (isRedacted ? deliverRedacted : deliver)(request.output, *pack, console, stop);
}

} // namespace unitscope
