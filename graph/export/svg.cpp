// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/svg.h"

#include "graph/draw/palette.h"
#include "graph/draw/pictureparts.h"
#include "graph/draw/wording.h"
#include "graph/export/drawinglinks.h"
#include "graph/export/svgtext.h"
#include "graph/look/textmetrics.h"
#include "graph/view/ownwords.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QByteArray colour(quint32 rgb)
{
    return '#' + QByteArray::number(rgb, 16).rightJustified(6, '0');
}

QByteArray latin(QLatin1StringView word)
{
    return QByteArray(word.data(), word.size());
}

/// Apart, so that the rules of one that follows the reader's theme do not reach one that does not.
const char* rootClass(SvgOptions::Theme theme)
{
    switch (theme) {
    case SvgOptions::Theme::Auto: return "unitscope";
    case SvgOptions::Theme::Light: return "unitscope-light";
    case SvgOptions::Theme::Dark: return "unitscope-dark";
    }
    Q_UNREACHABLE();
}

/// Writes one picture. Colours of light ground are presentation attributes, which every renderer understands; the classes
/// beside them are for the style rules at the end.
class Writer
{
public:
    Writer(const Picture& picture, const Drawing& drawing, const SvgOptions& options)
        : m_visible(picture.visible),
          m_drawing(drawing),
          m_options(options),
          m_palette(options.theme == SvgOptions::Theme::Dark ? darkPalette() : lightPalette())
    { }
    QByteArray write();

private:
    void attribute(const char* name, QByteArrayView value)
    {
        m_out.append(' ').append(name).append("=\"").append(value).append('"');
    }
    void attribute(const char* name, QStringView value)
    {
        m_out.append(' ').append(name).append("=\"");
        appendXmlText(m_out, value);
        m_out.append('"');
    }
    void attribute(const char* name, double value)
    {
        m_out.append(' ').append(name).append("=\"");
        appendSvgNumber(m_out, value);
        m_out.append('"');
    }
    void element(const char* name, const QString& text);
    void paint(const Shape& shape);
    void openRoot();
    void size(const QRectF& bounds);
    void group(const Group& group);
    QByteArray scope() const;
    void shape(const Shape& shape, bool isInBox);
    void ground(Shape shape);
    void text(const Shape& shape, bool isName);
    void pathData(const Shape& shape);
    const QByteArray& colours(Tone fill, Tone stroke);
    void style();

    const Visible& m_visible;
    const Drawing& m_drawing;
    const SvgOptions& m_options;
    const Palette& m_palette;
    QRectF m_seen; ///< of the drawing's plane
    QByteArray m_out;
    std::map<std::pair<Tone, Tone>, QByteArray> m_colours; ///< of the pairs that were used, as attributes
    std::array<bool, toneCount> m_fills{};
    std::array<bool, toneCount> m_strokes{};
};

void Writer::element(const char* name, const QString& text)
{
    if (text.isEmpty())
        return;
    m_out.append('<').append(name).append('>');
    appendXmlText(m_out, text);
    m_out.append("</").append(name).append(">\n");
}

/// " class=... fill=... stroke=...": there are few pairs of tones and many shapes.
const QByteArray& Writer::colours(Tone fill, Tone stroke)
{
    QByteArray& known = m_colours[{fill, stroke}];
    if (!known.isEmpty())
        return known;
    QByteArray classes;
    if (fill != Tone::None) {
        classes = "f-" + latin(wordFor(fill));
        m_fills[size_t(fill)] = true;
    }
    if (stroke != Tone::None) {
        classes += (classes.isEmpty() ? "s-" : " s-") + latin(wordFor(stroke));
        m_strokes[size_t(stroke)] = true;
    }
    if (!classes.isEmpty())
        known += " class=\"" + classes + '"';
    known += " fill=\"" + (fill == Tone::None ? QByteArray("none") : colour(m_palette.of(fill))) + '"';
    if (stroke != Tone::None)
        known += " stroke=\"" + colour(m_palette.of(stroke)) + '"';
    return known;
}

void Writer::paint(const Shape& shape)
{
    m_out += colours(shape.fill, shape.stroke);
    if (shape.stroke == Tone::None)
        return;
    if (shape.strokeWidth != 1)
        attribute("stroke-width", shape.strokeWidth);
    if (shape.isDashed)
        attribute("stroke-dasharray", "5 3");
}

void Writer::pathData(const Shape& shape)
{
    const auto point = [this](QPointF at) {
        appendSvgNumber(m_out, at.x());
        m_out += ' ';
        appendSvgNumber(m_out, at.y());
    };
    for (const PathElement& element : m_drawing.elementsOf(shape)) {
        switch (element.type) {
        case PathElement::Type::Move: m_out += 'M'; break;
        case PathElement::Type::Line: m_out += 'L'; break;
        case PathElement::Type::Close: m_out += 'Z'; continue;
        case PathElement::Type::Cubic:
            m_out += 'C';
            point(element.control1);
            m_out += ' ';
            point(element.control2);
            m_out += ' ';
            break;
        }
        point(element.end);
    }
}

void Writer::text(const Shape& shape, bool isName)
{
    m_out += "<text";
    attribute("x", shape.at.x());
    attribute("y", shape.at.y());
    attribute("font-size", shape.pixelSize);
    if (shape.isSemiBold)
        attribute("font-weight", "600");
    if (shape.anchor != Shape::Anchor::Start)
        attribute("text-anchor", shape.anchor == Shape::Anchor::Middle ? "middle" : "end");
    const bool hasRuns = shape.text.contains(QLatin1StringView("  ")) || shape.text.trimmed() != shape.text;
    if (hasRuns)
        attribute("xml:space", "preserve");
    // Bold letters of other fonts are up to a quarter wider than the bundled font's, which is more than a box has room for:
    // a name is as wide as the box was made for, whatever font the reader has. Not what would be stretched by a guess.
    if (isName && !hasRuns && isWidthExact(shape.text, Weight::SemiBold)) {
        attribute("textLength", textWidth(shape.text, shape.pixelSize, Weight::SemiBold));
        attribute("lengthAdjust", "spacingAndGlyphs");
    }
    paint(shape);
    m_out.append('>');
    appendXmlText(m_out, shape.text);
    m_out.append("</text>\n");
}

void Writer::shape(const Shape& shape, bool isInBox)
{
    switch (shape.type) {
    case Shape::Type::Text: text(shape, isInBox && shape.isSemiBold); return;
    case Shape::Type::Path:
        m_out += "<path d=\"";
        pathData(shape);
        m_out += '"';
        break;
    case Shape::Type::Rectangle:
        m_out += "<rect";
        attribute("x", shape.rect.x());
        attribute("y", shape.rect.y());
        attribute("width", shape.rect.width());
        attribute("height", shape.rect.height());
        if (shape.radius > 0)
            attribute("rx", shape.radius);
        break;
    }
    paint(shape);
    m_out += "/>\n";
}

/// To the edges of the paper, if there is one.
void Writer::ground(Shape shape)
{
    shape.rect = m_seen;
    this->shape(shape, false);
}

void Writer::group(const Group& group)
{
    if (group.part == Group::Part::Ground && !m_options.hasBackground)
        return;
    m_out += "<g";
    attribute("id", m_options.idPrefix + group.id);
    attribute("class", group.cssClasses);
    m_out += ">\n";
    const bool isNoted = group.part == Group::Part::Node && !m_visible.nodes[group.item].note.isEmpty();
    element("title", isNoted ? group.title + QLatin1StringView(". ") + noteWords(m_visible.nodes[group.item].note)
                             : group.title);
    element("desc", m_options.isForDocs ? lastingDescriptionOf(m_visible, group) : descriptionOf(m_visible, group));
    const QString link = linkOf(m_visible, group, m_options.link);
    if (!link.isEmpty()) { // twice: some programs know the one attribute, some the other
        m_out += "<a";
        attribute("href", link);
        attribute("xlink:href", link);
        m_out += ">\n";
    }
    for (const Shape& each : m_drawing.shapesOf(group)) {
        if (group.part == Group::Part::Ground)
            ground(each);
        else
            shape(each, group.part == Group::Part::Node);
    }
    m_out += link.isEmpty() ? "</g>\n" : "</a>\n</g>\n";
}

/// In pixels, or of a paper in millimetres with the picture in its middle.
void Writer::size(const QRectF& bounds)
{
    QRectF seen = bounds;
    if (m_options.paper == Paper::Fit) {
        attribute("width", svgNumber(bounds.width()) + "px");
        attribute("height", svgNumber(bounds.height()) + "px");
    } else {
        constexpr double millimetresPerPoint = 25.4 / 72;
        const PagePlace place = placeOn(m_options.paper, m_drawing);
        attribute("width", svgNumber(place.page.width() * millimetresPerPoint) + "mm");
        attribute("height", svgNumber(place.page.height() * millimetresPerPoint) + "mm");
        seen = QRectF(bounds.topLeft() - place.picture.topLeft() / place.scale, place.page / place.scale);
    }
    attribute("viewBox", svgNumber(seen.x()) + ' ' + svgNumber(seen.y()) + ' ' + svgNumber(seen.width()) + ' '
                             + svgNumber(seen.height()));
    m_seen = seen;
}

void Writer::openRoot()
{
    const QRectF& bounds = m_drawing.bounds;
    m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg";
    attribute("xmlns", "http://www.w3.org/2000/svg");
    if (!m_options.link.isEmpty())
        attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    attribute("class", rootClass(m_options.theme));
    if (!m_options.idPrefix.isEmpty())
        attribute("id", m_options.idPrefix + u"picture"_s);
    attribute("version", "1.1");
    size(bounds);
    // An image is one thing to who does not see it; with links, these have to be reached.
    attribute("role", m_options.link.isEmpty() ? "img" : "graphics-document document");
    attribute("xml:lang", "en");
    attribute("font-family", "Inter");
    m_out += ">\n";
    element("title", m_drawing.title);
    // Of what a reader sees, so that a script can tell whether the picture is another one.
    element("desc", m_options.isForDocs ? m_drawing.description + u" Drawn SHA-256 "_s
                                              + QString::fromLatin1(drawnHash(m_drawing)) + u'.'
                                        : m_drawing.description);
}

/// What every style rule begins with: in a page that has other pictures and texts of its own, it reaches this one only.
QByteArray Writer::scope() const
{
    return m_options.idPrefix.isEmpty() ? "svg." + QByteArray(rootClass(m_options.theme)) + ' '
                                        : '#' + (m_options.idPrefix + u"picture "_s).toLatin1();
}

void Writer::style()
{
    // Rules inside a media query reach browsers only: letters stand as on the screen, which does not kern. Elsewhere the
    // attributes hold: one font family (some renderers do not read lists) and the colours of light ground.
    m_out += "<style>\n@media screen,print{" + scope()
             + "text{font-family:Inter,\"Helvetica Neue\",Arial,sans-serif;font-kerning:none}}\n";
    if (m_options.theme == SvgOptions::Theme::Auto) {
        m_out += "@media screen and (prefers-color-scheme:dark){\n";
        for (size_t tone = 0; tone < toneCount; ++tone) {
            const QByteArray word = latin(wordFor(Tone(tone)));
            const QByteArray dark = colour(darkPalette().of(Tone(tone)));
            if (m_fills[tone])
                m_out += scope() + ".f-" + word + "{fill:" + dark + "}\n";
            if (m_strokes[tone])
                m_out += scope() + ".s-" + word + "{stroke:" + dark + "}\n";
        }
        m_out += "}\n";
    }
    m_out += "</style>\n";
}

QByteArray Writer::write()
{
    openRoot();
    for (const Group& each : m_drawing.groups)
        group(each);
    style();
    return m_out + "</svg>\n";
}

} // namespace

QByteArray toSvg(const Picture& picture)
{
    return toSvg(picture, picture.drawing, SvgOptions());
}

QByteArray toSvg(const Picture& picture, const Drawing& drawing, const SvgOptions& options)
{
    return Writer(picture, drawing, options).write();
}

} // namespace unitscope
