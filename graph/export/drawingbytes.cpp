// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/drawingbytes.h"

#include "graph/export/wire.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QByteArrayView mark = "unitscope-drawing 1\n";
// The least that one of each takes, for judging counts.
constexpr qsizetype groupBytes = 1 + 4 + 3 * 4 + 2 * 32 + 2 * 4;
constexpr qsizetype shapeBytes = 3 + 8 + 1 + 32 + 8 + 2 * 4 + 4 + 16 + 1 + 8 + 1;
constexpr qsizetype elementBytes = 1 + 3 * 16;

void write(WireWriter& out, const Group& group)
{
    out.byte(quint8(group.part));
    out.count(group.item);
    out.text(group.id);
    out.text(group.cssClasses);
    out.text(group.title);
    out.rect(group.bounds);
    out.rect(group.handle);
    out.count(group.firstShape);
    out.count(group.shapeCount);
}

void write(WireWriter& out, const Shape& shape)
{
    out.byte(quint8(shape.type));
    out.byte(quint8(shape.fill));
    out.byte(quint8(shape.stroke));
    out.number(shape.strokeWidth);
    out.byte(shape.isDashed ? 1 : 0);
    out.rect(shape.rect);
    out.number(shape.radius);
    out.count(shape.firstElement);
    out.count(shape.elementCount);
    out.text(shape.text);
    out.point(shape.at);
    out.byte(quint8(shape.anchor));
    out.number(shape.pixelSize);
    out.byte(shape.isSemiBold ? 1 : 0);
}

/// That `count` from `first` on are among `all`.
void check(WireReader& in, quint32 first, quint32 count, size_t all)
{
    if (quint64(first) + count > all)
        in.refuse();
}

Group readGroup(WireReader& in)
{
    Group group;
    group.part = Group::Part(in.byteBelow(int(Group::Part::Legend) + 1));
    group.item = in.count();
    group.id = in.text();
    group.cssClasses = in.text();
    group.title = in.text();
    group.bounds = in.rect();
    group.handle = in.rect();
    group.firstShape = in.count();
    group.shapeCount = in.count();
    return group;
}

Shape readShape(WireReader& in)
{
    Shape shape;
    shape.type = Shape::Type(in.byteBelow(int(Shape::Type::Text) + 1));
    shape.fill = Tone(in.byteBelow(toneCount));
    shape.stroke = Tone(in.byteBelow(toneCount));
    shape.strokeWidth = in.number();
    shape.isDashed = in.flag();
    shape.rect = in.rect();
    shape.radius = in.number();
    shape.firstElement = in.count();
    shape.elementCount = in.count();
    shape.text = in.text();
    shape.at = in.point();
    shape.anchor = Shape::Anchor(in.byteBelow(int(Shape::Anchor::End) + 1));
    shape.pixelSize = in.number();
    shape.isSemiBold = in.flag();
    constexpr double largestText = 1000;
    if (shape.strokeWidth < 0 || shape.pixelSize <= 0 || shape.pixelSize > largestText || shape.radius < 0)
        in.refuse();
    return shape;
}

PathElement readElement(WireReader& in)
{
    PathElement element;
    element.type = PathElement::Type(in.byteBelow(int(PathElement::Type::Close) + 1));
    element.end = in.point();
    element.control1 = in.point();
    element.control2 = in.point();
    return element;
}

template <class T, class Read>
std::vector<T> readMany(WireReader& in, qsizetype leastBytes, Read read)
{
    const quint32 count = in.countOf(leastBytes);
    std::vector<T> many;
    many.reserve(count);
    for (quint32 i = 0; i < count && in.isGood(); ++i)
        many.push_back(read(in));
    return many;
}

} // namespace

void write(WireWriter& out, const Drawing& drawing)
{
    out.raw(mark);
    out.rect(drawing.bounds);
    out.point(drawing.body);
    out.text(drawing.title);
    out.text(drawing.description);
    out.count(quint32(drawing.groups.size()));
    for (const Group& group : drawing.groups)
        write(out, group);
    out.count(quint32(drawing.shapes.size()));
    for (const Shape& shape : drawing.shapes)
        write(out, shape);
    out.count(quint32(drawing.elements.size()));
    for (const PathElement& element : drawing.elements) {
        out.byte(quint8(element.type));
        out.point(element.end);
        out.point(element.control1);
        out.point(element.control2);
    }
}

Drawing readDrawing(WireReader& in)
{
    in.expect(mark);
    Drawing drawing;
    drawing.bounds = in.rect();
    drawing.body = in.point();
    drawing.title = in.text();
    drawing.description = in.text();
    drawing.groups = readMany<Group>(in, groupBytes, readGroup);
    drawing.shapes = readMany<Shape>(in, shapeBytes, readShape);
    drawing.elements = readMany<PathElement>(in, elementBytes, readElement);
    for (const Group& group : drawing.groups)
        check(in, group.firstShape, group.shapeCount, drawing.shapes.size());
    for (const Shape& shape : drawing.shapes)
        check(in, shape.firstElement, shape.elementCount, drawing.elements.size());
    if (drawing.bounds.width() < 0 || drawing.bounds.height() < 0)
        in.refuse();
    return in.isGood() ? drawing : Drawing();
}

QByteArray toBytes(const Drawing& drawing)
{
    WireWriter out;
    write(out, drawing);
    return out.take();
}

Result<Drawing> drawingFrom(QByteArrayView bytes)
{
    WireReader in(bytes);
    Drawing drawing = readDrawing(in);
    if (!in.isGood() || !in.isAtEnd())
        return failed({.code = Error::Code::BadFormat,
                       .expected = u"a drawing, complete and in order"_s,
                       .found = u"something else"_s});
    return drawing;
}

} // namespace unitscope
