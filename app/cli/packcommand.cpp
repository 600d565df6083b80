// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/makereport.h"
#include "app/cli/outputfile.h"
#include "app/cli/redactedmessages.h"
#include "app/cli/rulesarguments.h"
#include "importers/archive/signatures.h"
#include "importers/pack/reportpack.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

Result<QByteArray> packed(const PackRequest& request, const MadeReport& made, const Console& console,
                          const std::stop_token& stop)
{
    const PackSigning signing{.key = request.key.isEmpty() && request.isSigned ? usualKey() : request.key,
                              .time = timeOf(request.parts.rules),
                              .ask = console.ask};
    const ReportInputs inputs{.rules = request.parts.rules.file,
                              .view = request.parts.view.file.file,
                              .sameHosts = request.parts.source.options.sameHosts};
    return packOf(made, inputs, request.isSigned ? &signing : nullptr, stop);
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
