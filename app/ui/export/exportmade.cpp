// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/exportmade.h"

#include "app/paint/colours.h"
#include "app/paint/filebrush.h"
#include "app/paint/textaspaths.h"
#include "app/paint/topng.h"
#include "app/ui/export/exportedreport.h"
#include "graph/draw/comparedview.h"
#include "graph/draw/palette.h"
#include "graph/draw/visiblepicture.h"
#include "graph/export/drawinglinks.h"
#include "graph/export/renderhelper.h"
#include "graph/export/svg.h"
#include "graph/export/textformat.h"
#include "graph/view/redact/redactedstates.h"
#include "graph/view/redact/redactedview.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qpainter.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestText = 60'000; // of a preview
constexpr double mostEnlarged = 2;        // a small picture is not blown up any further

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::ExportMade", words);
}

Error cancelled()
{
    return {.code = Error::Code::Cancelled};
}

/// Of two states, in one set of aliases.
Result<PicturePtr> comparedWithoutNames(const ExportWork& work, const std::stop_token& stop)
{
    const TwoStatesPtr& states = work.picture->states;
    if (!work.diff || work.diff->after != states->diff->after)
        return failed({.code = Error::Code::Incomplete,
                       .expected = tr("the picture of what is compared"),
                       .found = tr("one that is still being drawn")});
    const RedactedStates redaction(work.diff, states);
    const Review* review = work.picture->review.get();
    const ComparedView shown = comparedView(*states, work.picture->visible.spec, review);
    return pictureOf(redacted(shown, review, redaction), redaction.states(), review ? redaction.of(*review) : nullptr,
                     work.layout, stop);
}

/// The picture as it is to be written: with names, or without.
Result<PicturePtr> pictureFor(const ExportWork& work, const std::stop_token& stop)
{
    if (!work.choices.isRedacted)
        return work.picture;
    if (work.picture->states)
        return comparedWithoutNames(work, stop);
    const Redaction redaction(work.picture->visible.graph);
    const ReviewPtr& review = work.picture->review;
    return pictureOf(redacted(work.picture->visible, review.get(), redaction), review ? redaction.of(*review) : nullptr,
                     work.layout, stop);
}

bool isDark(const ExportChoices& choices, bool isReaderDark)
{
    return choices.theme == "dark"_L1 || (choices.theme == "auto"_L1 && isReaderDark);
}

QByteArray textOf(const Picture& picture, const ExportChoices& choices)
{
    const std::optional<TextFormat> format = textFormatFromWord(choices.format);
    return format ? toTextFormat(picture.visible, *format) : QByteArray();
}

/// On its paper, if it has one; the drawing's own ground is left to the paper.
void paintOn(QImage& image, const Drawing& drawing, const ExportChoices& choices, const SvgOptions& options, bool dark)
{
    const Palette& palette = dark ? darkPalette() : lightPalette();
    QPainter painter(&image);
    if (choices.hasBackground)
        painter.fillRect(image.rect(), colourOf(palette, Tone::Ground));
    const PagePlace place = placeOn(choices.isPng() ? Paper::Fit : options.paper, drawing);
    const double scale = image.width() / place.page.width();
    painter.scale(scale, scale);
    painter.translate(place.picture.topLeft());
    painter.scale(place.scale, place.scale);
    painter.translate(-drawing.bounds.topLeft());
    FileBrush brush(drawing, painter, palette, FileBrush::Text::Outlines);
    for (const Group& group : drawing.groups) {
        if (group.part != Group::Part::Ground)
            brush.paint(group);
    }
}

QSize fitted(QSizeF size, QSize room)
{
    const double scale = std::min(
        {room.width() / size.width(), room.height() / size.height(), mostEnlarged / pointsPerPixel});
    return (size * scale).toSize().expandedTo({1, 1});
}

} // namespace

PictureParts partsOf(const ExportChoices& choices)
{
    PictureParts parts;
    parts.hasTitle = choices.hasTitle;
    parts.hasCaption = choices.hasCaption;
    parts.hasLegend = choices.hasLegend;
    parts.hasDate = choices.hasDate && !choices.forDocs;
    parts.isForDocs = choices.forDocs;
    return parts;
}

Result<SvgOptions> svgOptionsOf(const ExportChoices& choices)
{
    SvgOptions options;
    options.theme = choices.theme == "dark"_L1    ? SvgOptions::Theme::Dark
                    : choices.theme == "light"_L1 ? SvgOptions::Theme::Light
                                                  : SvgOptions::Theme::Auto;
    options.hasBackground = choices.hasBackground;
    options.isForDocs = choices.forDocs;
    for (int paper = 0; paper < paperCount; ++paper) {
        if (choices.page == kindOf(Paper(paper)).word)
            options.paper = Paper(paper);
    }
    if (!choices.link.isEmpty()) {
        Result<LinkTemplate> link = LinkTemplate::from(tr("Links"), choices.link);
        if (!link)
            return tl::unexpected(std::move(link).error());
        options.link = *std::move(link);
    }
    return options;
}

Result<QByteArray> madeFile(const ExportWork& work, const std::stop_token& stop, const RenderProgress& progress)
{
    const ExportChoices& choices = work.choices;
    if (choices.isReport())
        return reportFile(work, stop);
    const Result<SvgOptions> options = svgOptionsOf(choices);
    if (!options)
        return tl::unexpected(options.error());
    const Result<PicturePtr> picture = pictureFor(work, stop);
    if (!picture)
        return tl::unexpected(picture.error());
    if (!choices.isPicture())
        return textOf(**picture, choices);
    Drawing drawing = drawnWith(**picture, partsOf(choices));
    if (stop.stop_requested())
        return failed(cancelled());
    if (choices.isPng())
        return toPng(
            drawing,
            {.isDark = isDark(choices, false), .isTransparent = !choices.hasBackground, .scale = choices.scale}, stop,
            progress);
    if (choices.isPdf()) // in the program that the command line uses: Qt orders the fonts of a page as it likes
        return renderByHelper({.wish = RenderOrder::Wish::Pdf,
                               .png = {},
                               .pdf = {.paper = options->paper,
                                       .isDark = isDark(choices, false),
                                       .hasGround = choices.hasBackground,
                                       .title = {},
                                       .links = linksOf((*picture)->visible, drawing, options->link)},
                               .drawing = drawing},
                              {}, stop, progress);
    if (choices.textAsPaths)
        drawing = withTextAsPaths(drawing);
    return toSvg(**picture, drawing, *options);
}

Result<ExportSample> madeSample(const ExportWork& work, QSize pixels, bool isReaderDark, const std::stop_token& stop)
{
    if (work.choices.isReport())
        return reportSample(work, stop).map([](const QString& text) {
            return ExportSample{.image = {}, .isRichText = true, .text = text};
        });
    const Result<SvgOptions> options = svgOptionsOf(work.choices);
    if (!options)
        return tl::unexpected(options.error());
    const Result<PicturePtr> picture = pictureFor(work, stop);
    if (!picture)
        return tl::unexpected(picture.error());
    ExportSample sample;
    if (!work.choices.isPicture()) {
        const QByteArray text = textOf(**picture, work.choices);
        sample.text = QString::fromUtf8(text.first(std::min(text.size(), longestText)));
        if (text.size() > longestText)
            sample.text += u"\n…"_s;
        return sample;
    }
    const Drawing drawing = drawnWith(**picture, partsOf(work.choices));
    const Paper paper = work.choices.isPng() ? Paper::Fit : options->paper;
    sample.image = QImage(fitted(placeOn(paper, drawing).page, pixels), QImage::Format_ARGB32_Premultiplied);
    sample.image.fill(Qt::transparent);
    sample.isTransparent = !work.choices.hasBackground;
    const bool followsReader = work.choices.format == "svg"_L1 && isReaderDark;
    paintOn(sample.image, drawing, work.choices, *options, isDark(work.choices, followsReader));
    if (work.choices.isPng()) {
        if (const Result<void> can = canBePng(drawing, work.choices.scale); !can)
            sample.trouble = can.error().message();
    }
    if (const std::optional<SmallNames> small = smallNamesOn(paper, drawing))
        sample.remark = inWords(*small);
    return sample;
}

} // namespace unitscope
