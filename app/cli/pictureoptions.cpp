// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/pictureoptions.h"

#include "app/cli/optionvalues.h"
#include "app/cli/sourceoptions.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString text(const std::string& typed)
{
    return QString::fromStdString(typed);
}

/// "on" or "off"; `usual` if it was not typed.
Result<bool> switchOf(const QString& option, const std::string& typed, bool usual)
{
    if (typed.empty())
        return usual;
    return oneOf(option, text(typed), {u"on"_s, u"off"_s}).map([](qsizetype index) { return index == 0; });
}

/// "none" leaves the line out; other words stand in its place.
void setWords(const std::string& typed, bool& isThere, std::optional<QString>& words)
{
    if (typed == "none")
        isThere = false;
    else if (!typed.empty())
        words = text(typed);
}

Result<PictureParts> partsOf(const TypedPicture& typed)
{
    PictureParts parts{.isForDocs = typed.isForDocs};
    const Result<bool> legend = switchOf(u"--legend"_s, typed.legend, true);
    if (!legend)
        return tl::unexpected(legend.error());
    const Result<bool> date = switchOf(u"--date"_s, typed.date, !typed.isForDocs);
    if (!date)
        return tl::unexpected(date.error());
    if (typed.isForDocs && *date)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"--date"_s},
                       .expected = u"off beside --for-docs, whose pictures stay as they are"_s,
                       .found = u"on"_s});
    parts.hasLegend = *legend;
    parts.hasDate = *date;
    setWords(typed.title, parts.hasTitle, parts.title);
    setWords(typed.caption, parts.hasCaption, parts.caption);
    return parts;
}

Result<SvgOptions> svgOf(const TypedPicture& typed)
{
    SvgOptions svg{.isForDocs = typed.isForDocs};
    if (!typed.theme.empty()) {
        const Result<qsizetype> theme = oneOf(u"--theme"_s, text(typed.theme), {u"auto"_s, u"light"_s, u"dark"_s});
        if (!theme)
            return tl::unexpected(theme.error());
        svg.theme = SvgOptions::Theme(*theme);
    }
    if (!typed.page.empty()) {
        QStringList words;
        for (int paper = 0; paper < paperCount; ++paper)
            words += kindOf(Paper(paper)).word;
        const Result<qsizetype> paper = oneOf(u"--page"_s, text(typed.page), words);
        if (!paper)
            return tl::unexpected(paper.error());
        svg.paper = Paper(*paper);
    }
    if (!typed.background.empty()) {
        const Result<qsizetype> ground = oneOf(u"--background"_s, text(typed.background), {u"ground"_s, u"none"_s});
        if (!ground)
            return tl::unexpected(ground.error());
        svg.hasBackground = *ground == 0;
    }
    if (typed.render.isTransparent)
        svg.hasBackground = false;
    if (!typed.idPrefix.empty()) {
        Result<QString> prefix = idPrefixFrom(u"--id-prefix"_s, text(typed.idPrefix));
        if (!prefix)
            return tl::unexpected(prefix.error());
        svg.idPrefix = *std::move(prefix);
    }
    if (!typed.link.empty()) {
        Result<LinkTemplate> link = LinkTemplate::from(u"--link"_s, text(typed.link));
        if (!link)
            return tl::unexpected(link.error());
        svg.link = *std::move(link);
    }
    return svg;
}

} // namespace

void addPictureOptions(CLI::App& command, TypedPicture& typed)
{
    command.add_flag("--for-docs", typed.isForDocs);
    addText(command, "--page", typed.page);
    addText(command, "--theme", typed.theme);
    addText(command, "--background", typed.background);
    addText(command, "--title", typed.title);
    addText(command, "--caption", typed.caption);
    addText(command, "--legend", typed.legend);
    addText(command, "--date", typed.date);
    addText(command, "--link", typed.link);
    addText(command, "--id-prefix", typed.idPrefix);
    addRenderOptions(command, typed.render);
}

Result<PictureRequest> pictureRequest(const TypedPicture& typed)
{
    Result<PictureParts> parts = partsOf(typed);
    if (!parts)
        return tl::unexpected(std::move(parts).error());
    Result<SvgOptions> svg = svgOf(typed);
    if (!svg)
        return tl::unexpected(std::move(svg).error());
    Result<RenderRequest> render = renderRequest(typed.render);
    if (!render)
        return tl::unexpected(std::move(render).error());
    return PictureRequest{.parts = *std::move(parts), .svg = *std::move(svg), .render = *std::move(render)};
}

QString firstOptionOf(const TypedPicture& typed)
{
    if (typed.isForDocs)
        return u"--for-docs"_s;
    const std::pair<const char*, const std::string*> options[] = {
        {"--page", &typed.page},   {"--theme", &typed.theme},     {"--background", &typed.background},
        {"--title", &typed.title}, {"--caption", &typed.caption}, {"--legend", &typed.legend},
        {"--date", &typed.date},   {"--link", &typed.link},       {"--id-prefix", &typed.idPrefix}};
    for (const auto& [option, value] : options) {
        if (!value->empty())
            return QString::fromLatin1(option);
    }
    return firstOptionOf(typed.render);
}

} // namespace unitscope
