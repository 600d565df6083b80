// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/svg.h"

#include "graph/draw/palette.h"
#include "graph/draw/wording.h"
#include "graph/export/svgtext.h"

#include <algorithm>
#include <array>

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

/// Writes one picture. Colours of light ground are presentation attributes, which every renderer understands; the classes
/// beside them are for the style rules at the end.
class Writer
{
public:
    explicit Writer(const Picture& picture) : m_visible(picture.visible), m_drawing(picture.drawing) { }
    QByteArray write();

private:
    void attribute(const char* name, const QByteArray& value)
    {
        m_out.append(' ').append(name).append("=\"").append(value).append('"');
    }
    void attribute(const char* name, double value) { attribute(name, svgNumber(value)); }
    void element(const char* name, const QString& text);
    void paint(const Shape& shape);
    void openRoot();
    void group(const Group& group);
    void shape(const Shape& shape);
    void text(const Shape& shape);
    QByteArray pathData(const Shape& shape) const;
    void style();

    const Visible& m_visible;
    const Drawing& m_drawing;
    QByteArray m_out;
    std::array<bool, toneCount> m_fills{};
    std::array<bool, toneCount> m_strokes{};
};

void Writer::element(const char* name, const QString& text)
{
    if (!text.isEmpty())
        m_out.append('<').append(name).append('>').append(xmlText(text)).append("</").append(name).append(">\n");
}

void Writer::paint(const Shape& shape)
{
    QByteArray classes;
    if (shape.fill != Tone::None) {
        classes = "f-" + latin(wordFor(shape.fill));
        m_fills[size_t(shape.fill)] = true;
    }
    if (shape.stroke != Tone::None) {
        classes += (classes.isEmpty() ? "s-" : " s-") + latin(wordFor(shape.stroke));
        m_strokes[size_t(shape.stroke)] = true;
    }
    if (!classes.isEmpty())
        attribute("class", classes);
    attribute("fill", shape.fill == Tone::None ? QByteArray("none") : colour(lightPalette().of(shape.fill)));
    if (shape.stroke == Tone::None)
        return;
    attribute("stroke", colour(lightPalette().of(shape.stroke)));
    if (shape.strokeWidth != 1)
        attribute("stroke-width", shape.strokeWidth);
    if (shape.isDashed)
        attribute("stroke-dasharray", "5 3");
}

QByteArray Writer::pathData(const Shape& shape) const
{
    QByteArray data;
    const auto point = [&data](QPointF at) { data += svgNumber(at.x()) + ' ' + svgNumber(at.y()); };
    for (const PathElement& element : m_drawing.elementsOf(shape)) {
        switch (element.type) {
        case PathElement::Type::Move: data += 'M'; break;
        case PathElement::Type::Line: data += 'L'; break;
        case PathElement::Type::Close: data += 'Z'; continue;
        case PathElement::Type::Cubic:
            data += 'C';
            point(element.control1);
            data += ' ';
            point(element.control2);
            data += ' ';
            break;
        }
        point(element.end);
    }
    return data;
}

void Writer::text(const Shape& shape)
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
    paint(shape);
    m_out.append('>').append(xmlText(shape.text)).append("</text>\n");
}

void Writer::shape(const Shape& shape)
{
    switch (shape.type) {
    case Shape::Type::Text: text(shape); return;
    case Shape::Type::Path:
        m_out += "<path";
        attribute("d", pathData(shape));
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

void Writer::group(const Group& group)
{
    m_out += "<g";
    attribute("id", xmlText(group.id));
    attribute("class", xmlText(group.cssClasses));
    m_out += ">\n";
    element("title", group.title);
    element("desc", descriptionOf(m_visible, group));
    for (const Shape& each : m_drawing.shapesOf(group))
        shape(each);
    m_out += "</g>\n";
}

void Writer::openRoot()
{
    const QRectF& bounds = m_drawing.bounds;
    m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg";
    attribute("xmlns", "http://www.w3.org/2000/svg");
    attribute("version", "1.1");
    attribute("width", svgNumber(bounds.width()) + "px");
    attribute("height", svgNumber(bounds.height()) + "px");
    attribute("viewBox", svgNumber(bounds.x()) + ' ' + svgNumber(bounds.y()) + ' ' + svgNumber(bounds.width()) + ' '
                             + svgNumber(bounds.height()));
    attribute("role", "img");
    attribute("xml:lang", "en");
    attribute("font-family", "Inter");
    m_out += ">\n";
    element("title", m_drawing.title);
    element("desc", m_drawing.description);
}

void Writer::style()
{
    // Rules inside a media query reach browsers only: letters stand as on the screen, which does not kern. Elsewhere the
    // attributes hold: one font family (some renderers do not read lists) and the colours of light ground.
    m_out +=
        "<style>\n@media screen,print{text{font-family:Inter,\"Helvetica Neue\",Arial,sans-serif;font-kerning:none}}\n"
        "@media (prefers-color-scheme:dark){\n";
    for (size_t tone = 0; tone < toneCount; ++tone) {
        const QByteArray word = latin(wordFor(Tone(tone)));
        const QByteArray dark = colour(darkPalette().of(Tone(tone)));
        if (m_fills[tone])
            m_out += ".f-" + word + "{fill:" + dark + "}\n";
        if (m_strokes[tone])
            m_out += ".s-" + word + "{stroke:" + dark + "}\n";
    }
    m_out += "}\n</style>\n";
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
    return Writer(picture).write();
}

} // namespace unitscope
