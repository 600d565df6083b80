// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exportparser.h"

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

} // namespace

ExportParser::ExportParser(CLI::App& program) : m_export(program.add_subcommand("export"))
{
    addList(*m_export, "SOURCE", m_typed.source.names)->required();
    addSourceOptions(*m_export, m_typed.source);
    addText(*m_export, "--format", m_typed.format);
    addText(*m_export, "-o,--output", m_typed.output);
    addText(*m_export, "--timeout", m_typed.timeout);
    addText(*m_export, "--layout-helper", m_typed.layoutHelper); // for tests; not in the help
    m_export->add_flag("--allow-fallback", m_typed.allowFallback);
    addText(*m_export, "--rules", m_typed.rules.file);
    addText(*m_export, "--as-of", m_typed.rules.asOf);
    addPartOptions();
}

void ExportParser::addPartOptions()
{
    addText(*m_export, "--show", m_typed.show)->join(',');
    addText(*m_export, "--view", m_typed.viewFile);
    addText(*m_export, "--only", m_typed.part.only);
    addText(*m_export, "--hide", m_typed.part.hide);
    addText(*m_export, "--around", m_typed.part.around);
    addText(*m_export, "--depth", m_typed.part.depth);
    addText(*m_export, "--direction", m_typed.part.way);
    addText(*m_export, "--group-by", m_typed.part.groupBy);
    addList(*m_export, "--collapse", m_typed.part.collapse)->allow_extra_args(false);
}

bool ExportParser::isParsed() const
{
    return m_export->parsed();
}

Result<LayoutOptions> ExportParser::layout() const
{
    LayoutOptions layout;
    layout.helper = text(m_typed.layoutHelper);
    if (!m_typed.timeout.empty()) {
        const Result<int> seconds = wholeNumber(u"--timeout"_s, text(m_typed.timeout), 1, 86400);
        if (!seconds)
            return tl::unexpected(seconds.error());
        layout.deadlineMs = *seconds * 1000;
    }
    return layout;
}

Result<ExportRequest::Format> ExportParser::format() const
{
    const bool isStated = !m_typed.format.empty();
    const QString fromName = formatFromName(text(m_typed.output));
    const QString format = isStated ? text(m_typed.format) : fromName.isEmpty() ? u"svg"_s : fromName;
    // What a file's name ends in can only be a picture: the registry's forms are said.
    const Result<qsizetype> index = isStated
                                        ? oneOf(u"--format"_s, format, {u"svg"_s, u"registry-json"_s, u"registry-md"_s})
                                        : oneOf(u"--format"_s, format, {u"svg"_s});
    if (!index) {
        Error error = index.error();
        if (!isStated)
            error.advice = u"Say --format svg, or give -o a name that ends in .svg."_s;
        return failed(error);
    }
    return ExportRequest::Format(*index);
}

Result<ExportRequest> ExportParser::request() const
{
    const Result<SourceRequest> source = sourceRequest(m_typed.source);
    const Result<LayoutOptions> layoutOptions = layout();
    const Result<ExportRequest::Format> wanted = format();
    const Result<RulesRequest> rules = rulesRequest(m_typed.rules);
    if (!source || !layoutOptions || !wanted || !rules)
        return tl::unexpected(!source          ? source.error()
                              : !layoutOptions ? layoutOptions.error()
                              : !wanted        ? wanted.error()
                                               : rules.error());
    ExportRequest request{.source = *source,
                          .format = *wanted,
                          .output = text(m_typed.output),
                          .view = {},
                          .layout = *layoutOptions,
                          .allowFallback = m_typed.allowFallback,
                          .rules = *rules};
    if (!m_typed.show.empty()) {
        Result<ViewSpec> view = viewOf(u"--show"_s, text(m_typed.show));
        if (!view)
            return tl::unexpected(view.error());
        request.view = *std::move(view);
    }
    request.viewFile = {.file = text(m_typed.viewFile), .choosesKinds = !m_typed.show.empty()};
    if (const Result<void> added = addPart(request, m_typed.part); !added)
        return tl::unexpected(added.error());
    return request;
}

} // namespace unitscope
