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
    m_export->add_flag("--redact", m_typed.isRedacted);
    addText(*m_export, "--rules", m_typed.rules.file);
    addText(*m_export, "--as-of", m_typed.rules.asOf);
    addText(*m_export, "--view", m_typed.view.file);
    addViewOptions(*m_export, m_typed.view);
    addPictureOptions(*m_export, m_typed.picture);
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
        const Result<int> deadline = timeoutMs(text(m_typed.timeout));
        if (!deadline)
            return tl::unexpected(deadline.error());
        layout.deadlineMs = *deadline;
    }
    return layout;
}

Result<ExportParser::WantedFormat> ExportParser::format() const
{
    using Format = ExportRequest::Format;
    const QString output = text(m_typed.output);
    if (m_typed.format.empty()) {
        if (const std::optional<TextFormat> format = textFormatOfFile(output))
            return WantedFormat{Format::Text, *format};
        // The registry's forms are said, never guessed: a name that ends in .json is what the view shows.
        const QString ending = formatFromName(output);
        const Result<qsizetype> index = oneOf(u"--format"_s, ending.isEmpty() ? u"svg"_s : ending,
                                              {u"svg"_s, u"png"_s, u"pdf"_s});
        if (index)
            return WantedFormat{*index == 0 ? Format::Svg : *index == 1 ? Format::Png : Format::Pdf};
        Error error = index.error();
        error.advice =
            u"Say --format FORMAT, or give -o a name that ends in .svg, .png, .pdf, .dot, .mmd, .puml, .graphml or .json."_s;
        return failed(error);
    }
    const QString word = text(m_typed.format);
    if (const std::optional<TextFormat> format = textFormatFromWord(word))
        return WantedFormat{Format::Text, *format};
    QStringList words{u"svg"_s, u"registry-json"_s, u"registry-md"_s, u"png"_s, u"pdf"_s};
    for (const TextFormatInfo& info : textFormats())
        words += info.word;
    const Result<qsizetype> index = oneOf(u"--format"_s, word, words);
    if (!index)
        return tl::unexpected(index.error());
    return WantedFormat{Format(*index)};
}

Result<ExportRequest> ExportParser::request() const
{
    const Result<SourceRequest> source = sourceRequest(m_typed.source);
    const Result<LayoutOptions> layoutOptions = layout();
    const Result<WantedFormat> wanted = format();
    const Result<RulesRequest> rules = rulesRequest(m_typed.rules);
    Result<ViewWish> view = viewWish(m_typed.view);
    if (!source || !layoutOptions || !wanted || !rules || !view)
        return tl::unexpected(!source          ? source.error()
                              : !layoutOptions ? layoutOptions.error()
                              : !wanted        ? wanted.error()
                              : !rules         ? rules.error()
                                               : view.error());
    ExportRequest request{.source = *source,
                          .format = wanted->format,
                          .textFormat = wanted->textFormat,
                          .output = text(m_typed.output),
                          .view = *std::move(view),
                          .layout = *layoutOptions,
                          .allowFallback = m_typed.allowFallback,
                          .rules = *rules};
    request.isRedacted = m_typed.isRedacted;
    Result<PictureRequest> picture = pictureRequest(m_typed.picture);
    if (!picture)
        return tl::unexpected(picture.error());
    request.picture = *std::move(picture);
    if (const Result<void> suits = checkFor(m_typed.picture.render, request.pictureFile()); !suits)
        return tl::unexpected(suits.error());
    return request;
}

} // namespace unitscope
