// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reportparser.h"

#include "app/cli/optionvalues.h"
#include "app/cli/sourceoptions.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString text(const std::string& typed)
{
    return QString::fromStdString(typed);
}

tl::unexpected<Error> misused(const QString& where, const QString& expected, const QString& found)
{
    return failed({.code = Error::Code::Usage, .where = {.file = where}, .expected = expected, .found = found});
}

Result<SourceRequest> earlierSide(const TypedReport& typed)
{
    if (typed.before.empty())
        return SourceRequest{};
    TypedSource before = typed.source;
    before.names = typed.before;
    return sourceRequest(before);
}

Result<void> checkSides(const TypedReport& typed)
{
    if (typed.isBaseline && !typed.before.empty())
        return misused(u"--before"_s, u"one earlier state"_s, u"two, with --baseline"_s);
    if (!typed.isBaseline && !typed.archive.empty())
        return misused(u"--archive"_s, u"--baseline beside it"_s, u"it alone"_s);
    const auto fromInput = [](const std::vector<std::string>& names) {
        return std::count(names.begin(), names.end(), "-");
    };
    if (fromInput(typed.before) + fromInput(typed.source.names) > 1)
        return misused(u"report"_s, u"- (standard input) once"_s, u"it more than once"_s);
    return {};
}

} // namespace

void addReportOptions(CLI::App& command, TypedReport& typed)
{
    addList(command, "SOURCE", typed.source.names)->required();
    addSourceOptions(command, typed.source);
    addList(command, "--before", typed.before)->allow_extra_args(false);
    command.add_flag("--baseline", typed.isBaseline);
    addText(command, "--archive", typed.archive);
    addText(command, "--rules", typed.rules.file);
    addText(command, "--as-of", typed.rules.asOf);
    addText(command, "--fail-on", typed.failOn);
    addText(command, "--view", typed.view.file);
    addViewOptions(command, typed.view);
    addText(command, "--timeout", typed.timeout);
    addText(command, "--statements", typed.statements);
    command.add_flag("--redact", typed.isRedacted);
    command.add_flag("--allow-fallback", typed.allowFallback);
}

Result<ReportParts> reportParts(const TypedReport& typed)
{
    if (const Result<void> sides = checkSides(typed); !sides)
        return tl::unexpected(sides.error());
    Result<SourceRequest> source = sourceRequest(typed.source);
    Result<SourceRequest> before = earlierSide(typed);
    Result<RulesRequest> rules = rulesRequest(typed.rules);
    Result<ViewWish> view = viewWish(typed.view);
    if (!source || !before || !rules || !view)
        return tl::unexpected(!source   ? source.error()
                              : !before ? before.error()
                              : !rules  ? rules.error()
                                        : view.error());
    const QString severity = typed.failOn.empty() ? u"error"_s : text(typed.failOn);
    const Result<qsizetype> failOn = oneOf(u"--fail-on"_s, severity, {u"note"_s, u"warning"_s, u"error"_s});
    const Result<qsizetype> evidence = oneOf(u"--statements"_s,
                                             typed.statements.empty() ? u"screen"_s : text(typed.statements),
                                             {u"full"_s, u"screen"_s, u"none"_s});
    if (!failOn || !evidence)
        return tl::unexpected(!failOn ? failOn.error() : evidence.error());
    ReportParts parts{.source = *std::move(source),
                      .before = *std::move(before),
                      .isBaseline = typed.isBaseline,
                      .archive = text(typed.archive),
                      .rules = *std::move(rules),
                      .failOn = Severity(*failOn),
                      .view = *std::move(view),
                      .layout = {},
                      .evidence = ReportEvidence(*evidence),
                      .isRedacted = typed.isRedacted,
                      .allowFallback = typed.allowFallback};
    if (!typed.timeout.empty()) {
        const Result<int> deadline = timeoutMs(text(typed.timeout));
        if (!deadline)
            return tl::unexpected(deadline.error());
        parts.layout.deadlineMs = *deadline;
    }
    return parts;
}

ReportParser::ReportParser(CLI::App& program) : m_report(program.add_subcommand("report"))
{
    addReportOptions(*m_report, m_typed);
    addText(*m_report, "--format", m_format);
    addText(*m_report, "-o,--output", m_output);
    addText(*m_report, "--picture", m_picture);
}

bool ReportParser::isParsed() const
{
    return m_report->parsed();
}

Result<ReportRequest::Format> ReportParser::format() const
{
    QString word = m_format.empty() ? formatFromName(text(m_output)) : text(m_format);
    if (m_format.empty() && word == "htm"_L1)
        word = u"html"_s;
    if (m_format.empty() && word == "markdown"_L1)
        word = u"md"_s;
    if (word.isEmpty())
        word = u"html"_s;
    const Result<qsizetype> index = oneOf(u"--format"_s, word, {u"html"_s, u"md"_s});
    if (!index && m_format.empty()) {
        Error error = index.error();
        error.advice = u"Say --format html or md, or give -o a name that ends in .html or .md."_s;
        return failed(error);
    }
    return index.map([](qsizetype at) { return ReportRequest::Format(at); });
}

Result<ReportRequest> ReportParser::request() const
{
    Result<ReportParts> parts = reportParts(m_typed);
    const Result<ReportRequest::Format> wanted = format();
    if (!parts || !wanted)
        return tl::unexpected(!parts ? parts.error() : wanted.error());
    if (!m_picture.empty() && *wanted != ReportRequest::Format::Markdown)
        return misused(u"--picture"_s, u"a report in Markdown"_s, u"a page, which holds its picture"_s);
    return ReportRequest{
        .parts = *std::move(parts), .format = *wanted, .output = text(m_output), .picture = text(m_picture)};
}

} // namespace unitscope
