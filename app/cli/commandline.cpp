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
    ExitCode operator()(const QueryRequest& request) const { return runQuery(request, console, stop); }
    ExitCode operator()(const NeighboursRequest& request) const { return runNeighbours(request, console, stop); }
    ExitCode operator()(const PathRequest& request) const { return runPath(request, console, stop); }
    ExitCode operator()(const ImpactRequest& request) const { return runImpact(request, console, stop); }
    ExitCode operator()(const AuditRequest& request) const { return runAudit(request, console, stop); }
    ExitCode operator()(const ViewCheckRequest& request) const { return runViewCheck(request, console, stop); }
    ExitCode operator()(const ReportRequest& request) const { return runReport(request, console, stop); }
    ExitCode operator()(const PackRequest& request) const { return runPack(request, console, stop); }
    ExitCode operator()(const VerifyRequest& request) const { return runVerify(request, console, stop); }
    ExitCode operator()(const ArchiveRequest& request) const { return runArchive(request, console, stop); }
};

/// Sources on other machines may have to ask.
struct AskGiver
{
    const Ask& ask;

    void give(SourceRequest& source) const { source.options.access.ask = ask; }
    void operator()(DiffRequest& request) const
    {
        give(request.before);
        give(request.after);
    }
    template <class Other>
    void operator()(Other& request) const
    {
        if constexpr (requires { request.source; })
            give(request.source);
        else if constexpr (requires { request.access; })
            request.access.ask = ask;
        else if constexpr (requires { request.parts; }) {
            give(request.parts.source);
            give(request.parts.before);
        }
    }
};

} // namespace

ExitCode runCommandLine(const QStringList& arguments, const Console& console, std::stop_token stop)
{
    Request request = parseArguments(arguments);
    std::visit(AskGiver{console.ask}, request);
    return std::visit(Runner{console, stop}, request);
}

} // namespace unitscope
