// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/commands.h"

namespace unitscope {

namespace {

struct Runner
{
    const Console& console;
    std::stop_token stop;

    ExitCode operator()(const Information& request) const { return print(console, request.text.toUtf8(), stop); }
    ExitCode operator()(const Misuse& request) const
    {
        console.messages.write(request.text.toUtf8());
        return ExitCode::Unusable;
    }
    ExitCode operator()(const ExportRequest& request) const { return runExport(request, console, stop); }
    ExitCode operator()(const ImportRequest& request) const { return runImport(request, console, stop); }
    ExitCode operator()(const ShowRequest& request) const { return runShow(request, console, stop); }
    ExitCode operator()(const DiffRequest& request) const { return runDiff(request, console, stop); }
    ExitCode operator()(const CheckRequest& request) const { return runCheck(request, console, stop); }
    ExitCode operator()(const AuditRequest& request) const { return runAudit(request, console, stop); }
};

} // namespace

ExitCode runCommandLine(const QStringList& arguments, const Console& console, std::stop_token stop)
{
    return std::visit(Runner{console, stop}, parseArguments(arguments));
}

} // namespace unitscope
