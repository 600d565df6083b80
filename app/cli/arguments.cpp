// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include "app/cli/archiveparser.h"
#include "app/cli/auditarguments.h"
#include "app/cli/checkarguments.h"
#include "app/cli/diffarguments.h"
#include "app/cli/explorearguments.h"
#include "app/cli/exportparser.h"
#include "app/cli/helptext.h"
#include "app/cli/optionvalues.h"
#include "app/cli/packparser.h"
#include "app/cli/reportparser.h"
#include "app/cli/sourceoptions.h"
#include "graph/base/safetext.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Everything as typed; empty where an option is absent (an option given as empty is refused before).
struct Typed
{
    TypedSource source;
    std::string node;
    std::string format;
    bool withCommands = false;
};

QString text(const std::string& typed)
{
    return QString::fromStdString(typed);
}

Result<Request> importRequest(const Typed& typed)
{
    const Result<SourceRequest> source = sourceRequest(typed.source);
    if (!source)
        return tl::unexpected(source.error());
    const QString format = typed.format.empty() ? u"text"_s : text(typed.format);
    const Result<qsizetype> index = oneOf(u"--format"_s, format, {u"text"_s, u"json"_s, u"csv"_s});
    if (!index)
        return tl::unexpected(index.error());
    return ImportRequest{.source = *source, .format = ImportRequest::Format(*index)};
}

Result<Request> showRequest(const Typed& typed)
{
    const Result<SourceRequest> source = sourceRequest(typed.source);
    if (!source)
        return tl::unexpected(source.error());
    return ShowRequest{.source = *source, .node = text(typed.node), .withCommands = typed.withCommands};
}

Misuse misuse(const QString& message, const QString& command)
{
    const QString help = command.isEmpty() ? u"unitscope-cli --help"_s : u"unitscope-cli "_s + command + u" --help"_s;
    return {u"unitscope-cli: "_s + safeForPeople(message) + u"\nTry: "_s + help + u'\n'};
}

/// The parser and what it fills.
class Parser
{
public:
    Parser()
    {
        m_app.set_help_flag("-h,--help");
        m_app.set_version_flag("--version", std::string());
        m_app.require_subcommand(0, 1);
        m_import = m_app.add_subcommand("import");
        addSource(*m_import);
        addText(*m_import, "--format", m_typed.format);
        m_show = m_app.add_subcommand("show");
        addText(*m_show, "NODE", m_typed.node)->required();
        addSource(*m_show);
        m_show->add_flag("--commands", m_typed.withCommands);
        m_diff = m_app.add_subcommand("diff");
        addList(*m_diff, "SOURCES", m_typedDiff.source.names);
        addSourceOptions(*m_diff, m_typedDiff.source);
        addList(*m_diff, "--before", m_typedDiff.before)->allow_extra_args(false);
        addList(*m_diff, "--after", m_typedDiff.after)->allow_extra_args(false);
        addList(*m_diff, "--map-host", m_typedDiff.hosts)->allow_extra_args(false);
        addText(*m_diff, "--format", m_typedDiff.format);
        addText(*m_diff, "-o,--output", m_typedDiff.output);
        addText(*m_diff, "--show", m_typedDiff.show)->join(',');
        addText(*m_diff, "--view", m_typedDiff.viewFile);
        addText(*m_diff, "--picture", m_typedDiff.part);
        addPictureOptions(*m_diff, m_typedDiff.picture);
        m_diff->add_flag("--baseline", m_typedDiff.isBaseline);
        addText(*m_diff, "--archive", m_typedDiff.archive);
        addText(*m_diff, "--as-of", m_typedDiff.asOf);
        addText(*m_diff, "--rules", m_typedDiff.rules);
        m_diff->add_flag("--volatile", m_typedDiff.withApart);
        m_diff->add_flag("--allow-gaps", m_typedDiff.allowGaps);
        m_diff->add_flag("--redact", m_typedDiff.isRedacted);
        m_check = m_app.add_subcommand("check");
        addList(*m_check, "SOURCE", m_typedCheck.source.names)->required();
        addSourceOptions(*m_check, m_typedCheck.source);
        addRules(*m_check, m_typedCheck.rules);
        addText(*m_check, "--fail-on", m_typedCheck.failOn);
        addText(*m_check, "--format", m_typedCheck.format);
        addText(*m_check, "-o,--output", m_typedCheck.output);
        addText(*m_check, "--accept-known", m_typedCheck.acceptKnown);
        addText(*m_check, "--reason", m_typedCheck.reason);
        addText(*m_check, "--until", m_typedCheck.until);
        m_audit = m_app.add_subcommand("audit");
        addList(*m_audit, "HOST", m_typedAudit.hosts);
        addText(*m_audit, "--hosts", m_typedAudit.hostsFile);
        addText(*m_audit, "-j,--jobs", m_typedAudit.atOnce);
        addText(*m_audit, "--format", m_typedAudit.format);
        addText(*m_audit, "--connect-timeout", m_typedAudit.connectTimeout);
        m_audit->add_flag("--no-code", m_typedAudit.withoutCode);
        m_audit->add_flag("--local", m_typedAudit.isLocal);
        m_audit->add_flag("--print-script", m_typedAudit.isScript);
        addText(*m_audit, "-o,--output", m_typedAudit.output);
        addText(*m_audit, "--archive", m_typedAudit.archive);
        m_audit->add_flag("--compare", m_typedAudit.isCompared);
        addList(*m_audit, "--venvs", m_typedAudit.venvs)->allow_extra_args(false);
        addList(*m_audit, "--code", m_typedAudit.code)->allow_extra_args(false);
        addList(*m_audit, "--redis", m_typedAudit.redis)->allow_extra_args(false);
        addList(*m_audit, "--database", m_typedAudit.databases)->allow_extra_args(false);
        m_audit->add_flag("--redis-passwords", m_typedAudit.withPasswords);
        addText(*m_audit, "--seconds", m_typedAudit.seconds);
        addExploring();
    }

    Request parse(const QStringList& arguments);

private:
    void addSource(CLI::App& command)
    {
        addList(command, "SOURCE", m_typed.source.names)->required();
        addSourceOptions(command, m_typed.source);
    }
    void addRules(CLI::App& command, TypedRules& typed)
    {
        addText(command, "--rules", typed.file);
        addText(command, "--as-of", typed.asOf);
    }
    void addExploring()
    {
        m_query = m_app.add_subcommand("query");
        addText(*m_query, "EXPR", m_typedExplore.filter)->required();
        addText(*m_query, "--by", m_typedExplore.by);
        m_query->add_flag("--count", m_typedExplore.onlyCounts);
        addList(*m_query, "--before", m_typedExplore.before)->allow_extra_args(false);
        addRules(*m_query, m_typedExplore.rules);
        m_query->add_flag("--list-presets");
        m_neighbours = m_app.add_subcommand("neighbours");
        addText(*m_neighbours, "NODE", m_typedExplore.node)->required();
        addText(*m_neighbours, "--depth", m_typedExplore.depth);
        addText(*m_neighbours, "--direction", m_typedExplore.way);
        m_view = m_app.add_subcommand("view");
        m_view->require_subcommand(1);
        CLI::App* viewCheck = m_view->add_subcommand("check");
        addText(*viewCheck, "FILE", m_typedExplore.view)->required();
        addList(*viewCheck, "SOURCE", m_typedExplore.source.names)->required();
        addSourceOptions(*viewCheck, m_typedExplore.source);
        m_path = m_app.add_subcommand("path");
        addText(*m_path, "FROM", m_typedExplore.node)->required();
        addText(*m_path, "TO", m_typedExplore.to)->required();
        m_path->add_flag("--any-direction", m_typedExplore.isAnyWay);
        addText(*m_path, "--limit", m_typedExplore.limit);
        m_impact = m_app.add_subcommand("impact");
        addText(*m_impact, "NODE", m_typedExplore.node)->required();
        for (CLI::App* command : {m_query, m_neighbours, m_path, m_impact}) {
            addList(*command, "SOURCE", m_typedExplore.source.names)->required();
            addSourceOptions(*command, m_typedExplore.source);
            addText(*command, "--format", m_typedExplore.format);
            addText(*command, "--view", m_typedExplore.view);
        }
    }
    Result<Request> request() const;
    Result<Request> exploreRequest() const;
    QString command() const;
    HelpTopic helpTopic() const;

    CLI::App m_app;
    CLI::App* m_import = nullptr;
    CLI::App* m_show = nullptr;
    CLI::App* m_diff = nullptr;
    CLI::App* m_check = nullptr;
    CLI::App* m_audit = nullptr;
    CLI::App* m_query = nullptr;
    CLI::App* m_neighbours = nullptr;
    CLI::App* m_path = nullptr;
    CLI::App* m_impact = nullptr;
    CLI::App* m_view = nullptr;
    ArchiveParser m_archive{m_app};
    ExportParser m_export{m_app};
    ReportParser m_report{m_app};
    PackParser m_pack{m_app};
    VerifyParser m_verify{m_app};
    Typed m_typed;
    TypedDiff m_typedDiff;
    TypedCheck m_typedCheck;
    TypedAudit m_typedAudit;
    TypedExplore m_typedExplore;
};

HelpTopic Parser::helpTopic() const
{
    if (m_archive.isParsed())
        return HelpTopic::Archive;
    if (m_view->parsed())
        return HelpTopic::View;
    if (m_query->parsed())
        return HelpTopic::Query;
    if (m_neighbours->parsed())
        return HelpTopic::Neighbours;
    if (m_path->parsed())
        return HelpTopic::Path;
    if (m_impact->parsed())
        return HelpTopic::Impact;
    if (m_export.isParsed())
        return HelpTopic::Export;
    if (m_report.isParsed())
        return HelpTopic::Report;
    if (m_pack.isParsed())
        return HelpTopic::Pack;
    if (m_verify.isParsed())
        return HelpTopic::Verify;
    if (m_import->parsed())
        return HelpTopic::Import;
    if (m_diff->parsed())
        return HelpTopic::Diff;
    if (m_check->parsed())
        return HelpTopic::Check;
    if (m_audit->parsed())
        return HelpTopic::Audit;
    return m_show->parsed() ? HelpTopic::Show : HelpTopic::Program;
}

QString Parser::command() const
{
    const std::vector<CLI::App*> parsed = m_app.get_subcommands();
    if (m_archive.isParsed())
        return m_archive.command();
    return parsed.empty() ? QString() : text(parsed.front()->get_name());
}

Result<Request> Parser::exploreRequest() const
{
    const auto asRequest = [](auto request) { return Request(std::move(request)); };
    if (m_query->parsed())
        return queryRequest(m_typedExplore).map(asRequest);
    if (m_neighbours->parsed())
        return neighboursRequest(m_typedExplore).map(asRequest);
    return m_path->parsed() ? pathRequest(m_typedExplore).map(asRequest) : impactRequest(m_typedExplore).map(asRequest);
}

Result<Request> Parser::request() const
{
    if (m_archive.isParsed())
        return m_archive.request().map([](ArchiveRequest request) { return Request(std::move(request)); });
    if (m_view->parsed())
        return viewCheckRequest(m_typedExplore).map([](ViewCheckRequest request) {
            return Request(std::move(request));
        });
    if (m_query->parsed() || m_neighbours->parsed() || m_path->parsed() || m_impact->parsed())
        return exploreRequest();
    if (m_export.isParsed())
        return m_export.request().map([](ExportRequest request) { return Request(std::move(request)); });
    if (m_report.isParsed())
        return m_report.request().map([](ReportRequest request) { return Request(std::move(request)); });
    if (m_pack.isParsed())
        return m_pack.request().map([](PackRequest request) { return Request(std::move(request)); });
    if (m_verify.isParsed())
        return m_verify.request().map([](VerifyRequest request) { return Request(std::move(request)); });
    if (m_diff->parsed())
        return diffRequest(m_typedDiff).map([](DiffRequest request) { return Request(std::move(request)); });
    if (m_check->parsed())
        return checkRequest(m_typedCheck).map([](CheckRequest request) { return Request(std::move(request)); });
    if (m_audit->parsed())
        return auditRequest(m_typedAudit).map([](AuditRequest request) { return Request(std::move(request)); });
    return m_import->parsed() ? importRequest(m_typed) : showRequest(m_typed);
}

Request Parser::parse(const QStringList& arguments)
{
    std::vector<std::string> reversed; // as the library wants them
    for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
        reversed.push_back(argument->toStdString());
    if (arguments == QStringList({u"query"_s, u"--list-presets"_s}))
        return Information{presetList()};
    try {
        m_app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return Information{helpText(helpTopic())};
    } catch (const CLI::CallForVersion&) {
        return Information{versionText()};
    } catch (const CLI::ExtrasError& error) {
        return misuse(command().isEmpty() ? u"no command or option is called \"%1\""_s.arg(shortened(arguments.first()))
                                          : text(error.what()),
                      command());
    } catch (const CLI::ParseError& error) {
        return misuse(text(error.what()), command());
    }
    if (command().isEmpty())
        return misuse(u"a command is missing"_s, {});
    const Result<Request> checked = request();
    return checked ? *checked : misuse(checked.error().message(), command());
}

} // namespace

Request parseArguments(const QStringList& arguments)
{
    if (arguments.isEmpty())
        return Misuse{helpText(HelpTopic::Program)};
    return Parser().parse(arguments);
}

} // namespace unitscope
