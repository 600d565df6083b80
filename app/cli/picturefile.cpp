// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/picturefile.h"

#include "app/cli/pictureprogress.h"
#include "graph/export/drawingbytes.h"
#include "graph/export/drawinglinks.h"
#include "graph/export/renderhelper.h"
#include "graph/export/svg.h"

namespace unitscope {

namespace {

RenderOrder orderFor(RenderOrder::Wish wish, const Picture& picture, const PictureRequest& request)
{
    const SvgOptions& options = request.svg;
    const bool isDark = options.theme == SvgOptions::Theme::Dark;
    RenderOrder order{.wish = wish,
                      .png = {.isDark = isDark, .isTransparent = !options.hasBackground, .scale = request.render.scale},
                      .pdf = {.paper = options.paper, .isDark = isDark, .hasGround = options.hasBackground},
                      .drawing = drawnWith(picture, request.parts)};
    order.pdf.links = linksOf(picture.visible, order.drawing, options.link);
    return order;
}

RenderNotes notesOn(const Console& console)
{
    return [&console](const QString& words) { say(console, words); };
}

Result<QByteArray> svgWithPaths(const Picture& picture, const PictureRequest& request, const Console& console,
                                const std::stop_token& stop)
{
    const RenderOrder order = orderFor(RenderOrder::Wish::Outlines, picture, request);
    return renderByHelper(order, request.render.helper, stop, {}, renderDeadlineMs, notesOn(console))
        .and_then([](const QByteArray& bytes) { return drawingFrom(bytes); })
        .map([&](const Drawing& drawing) { return toSvg(picture, drawing, request.svg); });
}

/// Names that are too small on the paper that was asked for.
void sayPage(Paper paper, const Drawing& drawing, const Console& console)
{
    if (const std::optional<SmallNames> small = smallNamesOn(paper, drawing))
        say(console, inWords(*small));
}

} // namespace

Result<QByteArray> pictureFile(PictureFile file, const Picture& picture, const PictureRequest& request,
                               const Console& console, const std::stop_token& stop)
{
    if (file != PictureFile::Png)
        sayPage(request.svg.paper, drawnWith(picture, request.parts), console);
    const auto painted = [&](RenderOrder::Wish wish) {
        return renderByHelper(orderFor(wish, picture, request), request.render.helper, stop, progressLines(console),
                              renderDeadlineMs, notesOn(console));
    };
    switch (file) {
    case PictureFile::Svg:
        return request.render.hasTextAsPaths ? svgWithPaths(picture, request, console, stop)
                                             : toSvg(picture, drawnWith(picture, request.parts), request.svg);
    case PictureFile::Png: return painted(RenderOrder::Wish::Png);
    case PictureFile::Pdf: break;
    }
    return painted(RenderOrder::Wish::Pdf);
}

} // namespace unitscope
