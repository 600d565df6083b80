// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/ownwords.h"

#include "graph/look/textmetrics.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double titleSize = 18;
constexpr double pencilRoom = 16;
constexpr double lineHeight = 16;
constexpr double titleGap = 12; // beneath the title
constexpr double fill = 0.88;   // the rest is slack for wider fonts
constexpr double remarkGap = 10;
constexpr qsizetype mostLines = 4;

const QString titleRemark = u"own title"_s;
const QString noteHead = u"Own note: "_s;

/// As many whole words as fit, at least one letter.
qsizetype fitting(QStringView text, double width, double pixelSize)
{
    if (textWidth(text, pixelSize, Weight::Regular) <= width)
        return text.size();
    qsizetype end = 0;
    for (qsizetype next = text.indexOf(u' '); next >= 0; next = text.indexOf(u' ', next + 1)) {
        if (textWidth(text.first(next), pixelSize, Weight::Regular) > width)
            break;
        end = next;
    }
    if (end > 0)
        return end;
    for (end = 1; end < text.size(); ++end) { // a word longer than a line
        if (textWidth(text.first(end + 1), pixelSize, Weight::Regular) > width)
            break;
    }
    return end < text.size() && text[end].isLowSurrogate() && end > 1 ? end - 1 : end;
}

} // namespace

QStringList wrappedLines(const QString& text, double width, double pixelSize, qsizetype most)
{
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString& paragraph : paragraphs) {
        QStringView rest = QStringView(paragraph).trimmed();
        do {
            if (lines.size() == most) {
                lines.last() = elidedToWidth(lines.last() + u" …"_s, width, pixelSize, Weight::Regular);
                return lines;
            }
            const qsizetype length = fitting(rest, width, pixelSize);
            lines += rest.first(length).toString();
            rest = rest.sliced(length).trimmed();
        } while (!rest.isEmpty());
    }
    return lines;
}

void drawPencil(Pen& pen, QPointF centre)
{
    const auto at = [&](double x, double y) { return centre + QPointF(x, y); };
    pen.path(Outline()
                 .moveTo(at(-4, 4))
                 .lineTo(at(-3.25, 1.25))
                 .lineTo(at(1.75, -3.75))
                 .lineTo(at(3.75, -1.75))
                 .lineTo(at(-1.25, 3.25))
                 .close(),
             {.fill = Tone::Ground, .stroke = Tone::TextMuted, .width = 1.25});
    pen.path(Outline().moveTo(at(0.25, -2.25)).lineTo(at(2.25, -0.25)),
             {.fill = Tone::None, .stroke = Tone::TextMuted, .width = 1.25});
}

void drawNote(Pen& pen, const NodeForm& form, QPointF corner)
{
    if (!form.isNoted)
        return;
    drawPencil(pen, corner + form.pencilAt);
    pen.text(form.note, corner + form.noteAt, {.tone = Tone::Text, .pixelSize = secondSize});
}

double ownWordsWidth(const Caption& caption)
{
    double width = 0;
    if (!caption.ownTitle.isEmpty())
        width = pencilRoom + textWidth(caption.ownTitle, titleSize, Weight::SemiBold) / fill + remarkGap
                + textWidth(titleRemark, secondSize, Weight::Regular) / fill;
    if (!caption.ownNote.isEmpty())
        width = std::max(width, pencilRoom + textWidth(noteHead + caption.ownNote, secondSize, Weight::Regular) / fill);
    return width;
}

double drawOwnTitle(Pen& pen, const Caption& caption, QPointF topLeft, double width)
{
    if (caption.ownTitle.isEmpty())
        return topLeft.y();
    Group group;
    group.part = Group::Part::Caption;
    group.id = u"own-title"_s;
    group.cssClasses = u"own"_s;
    group.title = u"Own title: "_s + caption.ownTitle;
    pen.begin(group);
    const double remarkWidth = textWidth(titleRemark, secondSize, Weight::Regular) / fill + remarkGap;
    const double room = (width - pencilRoom - remarkWidth) * fill;
    const QString title = elidedToWidth(caption.ownTitle, room, titleSize, Weight::SemiBold);
    const QPointF baseline = topLeft + QPointF(pencilRoom, capHeight(titleSize));
    drawPencil(pen, {topLeft.x() + 5, baseline.y() - capHeight(titleSize) / 2});
    pen.text(title, baseline, {.tone = Tone::Text, .pixelSize = titleSize, .isSemiBold = true});
    pen.text(titleRemark, baseline + QPointF(textWidth(title, titleSize, Weight::SemiBold) / fill + remarkGap, 0),
             {.tone = Tone::TextMuted, .pixelSize = secondSize});
    pen.end();
    return baseline.y() + titleGap;
}

double drawOwnNote(Pen& pen, const Caption& caption, QPointF baseline, double width)
{
    if (caption.ownNote.isEmpty())
        return baseline.y();
    Group group;
    group.part = Group::Part::Caption;
    group.id = u"own-note"_s;
    group.cssClasses = u"own"_s;
    group.title = noteHead + caption.ownNote;
    pen.begin(group);
    const QStringList lines = wrappedLines(noteHead + caption.ownNote, (width - pencilRoom) * fill, secondSize,
                                           mostLines);
    double y = baseline.y() + lineHeight + 2;
    drawPencil(pen, {baseline.x() + 5, y - capHeight(secondSize) / 2});
    for (const QString& line : lines) {
        pen.text(line, {baseline.x() + pencilRoom, y}, {.tone = Tone::Text, .pixelSize = secondSize});
        y += lineHeight;
    }
    pen.end();
    return y - lineHeight;
}

} // namespace unitscope
