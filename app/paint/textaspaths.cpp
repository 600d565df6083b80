// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/textaspaths.h"

#include "app/paint/lettering.h"

namespace unitscope {

namespace {

void append(std::vector<PathElement>& elements, const QPainterPath& path)
{
    bool isOpen = false;
    const auto close = [&] {
        if (isOpen)
            elements.push_back({.type = PathElement::Type::Close, .end = {}, .control1 = {}, .control2 = {}});
        isOpen = false;
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            close();
            elements.push_back({.type = PathElement::Type::Move, .end = element, .control1 = {}, .control2 = {}});
            isOpen = true;
            break;
        case QPainterPath::LineToElement:
            elements.push_back({.type = PathElement::Type::Line, .end = element, .control1 = {}, .control2 = {}});
            break;
        case QPainterPath::CurveToElement: // two more follow: the second control, the end
            elements.push_back({.type = PathElement::Type::Cubic,
                                .end = path.elementAt(i + 2),
                                .control1 = element,
                                .control2 = path.elementAt(i + 1)});
            i += 2;
            break;
        case QPainterPath::CurveToDataElement: break;
        }
    }
    close();
}

} // namespace

Drawing withTextAsPaths(const Drawing& drawing)
{
    Drawing result = drawing;
    for (Shape& shape : result.shapes) {
        if (shape.type != Shape::Type::Text)
            continue;
        Shape path;
        path.type = Shape::Type::Path;
        path.fill = shape.fill;
        path.firstElement = quint32(result.elements.size());
        append(result.elements, outlineOf(shape).path);
        path.elementCount = quint32(result.elements.size()) - path.firstElement;
        shape = path;
    }
    return result;
}

} // namespace unitscope
