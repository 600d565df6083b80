// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The picture, made once and shown or written many times: shapes with tones instead of colours, grouped by what they
/// stand for. Flat arrays of plain values; pixels at scale 1, y downwards. Immutable once made; safe between threads.

#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>
#include <QtCore/qstring.h>
#include <optional>
#include <span>
#include <vector>

namespace unitscope {

/// What a colour is for; a palette gives each tone a colour on light and on dark ground.
enum class Tone : quint8 {
    None,   ///< nothing is painted
    Ground, ///< behind everything
    Text,
    TextMuted,
    BoxFill, ///< inside of what is normal: as the ground
    BoxStroke,
    StreamFill,
    StreamStroke,
    PortFill,
    PortStroke,
    Flow,      ///< edges of data, the accent
    Listening, ///< service - port
    Relation,  ///< unit relations
    Running,
    Stopped,
    Failed,
    Warning,
    Unknown, ///< state marks, remarks, and the strokes of such boxes
    FailedFill,
    WarningFill, ///< inside of the few boxes that should be found first
    FrameFill,   ///< around everything of one group
    FrameStroke,
    Added,
    Removed,
    Changed,   ///< signs of what differs between two states
    GhostFill, ///< inside of what is gone
    Hatch      ///< across what was not looked at
};
inline constexpr int toneCount = int(Tone::Hatch) + 1;
/// "flow", "stream-fill": for style sheets; empty for Tone::None.
QLatin1StringView wordFor(Tone tone);

struct PathElement
{
    enum class Type : quint8 { Move, Line, Cubic, Close };
    Type type = Type::Move;
    QPointF end;
    QPointF control1; ///< Cubic only
    QPointF control2;
};

struct Shape
{
    enum class Type : quint8 { Rectangle, Path, Text };
    enum class Anchor : quint8 { Start, Middle, End };

    Type type = Type::Rectangle;
    Tone fill = Tone::None; ///< of texts: the text's tone
    Tone stroke = Tone::None;
    double strokeWidth = 1;
    bool isDashed = false; ///< dashes mean inferred and nothing else
    QRectF rect;           ///< Rectangle
    double radius = 0;
    quint32 firstElement = 0; ///< Path: into Drawing::elements
    quint32 elementCount = 0;
    QString text; ///< Text: safe for people, already elided
    QPointF at;   ///< Text: baseline point of the anchor
    Anchor anchor = Anchor::Start;
    double pixelSize = 13;
    bool isSemiBold = false;
};

/// Shapes that belong together: a box, an edge, a group's frame, the caption, the legend. Of a node and an edge the first shape with a
/// stroke is its outline or its line: what a selection emphasises.
struct Group
{
    enum class Part : quint8 { Ground, Frame, Caption, Edge, Node, Legend };
    Part part = Part::Node;
    quint32 item = 0;   ///< Node, Edge and Frame: index into Visible::nodes / Visible::edges / Visible::groups
    QString id;         ///< XML name, unique in the drawing, stable between exports
    QString cssClasses; ///< "node service running": kinds and states, for style sheets
    QString title;      ///< full name, plain text
    QRectF bounds;      ///< of all its shapes
    QRectF handle = {}; ///< of a frame: its title, where it is taken for itself and not for what is in it
    quint32 firstShape = 0;
    quint32 shapeCount = 0;
};

struct Drawing
{
    QRectF bounds; ///< everything, margins included
    QPointF body;  ///< where (0, 0) of the Layout is: other words above it, or a box that was put farther up, move it
    QString title;
    QString description;
    std::vector<Group> groups; ///< in painting order
    std::vector<Shape> shapes;
    std::vector<PathElement> elements;

    std::span<const Shape> shapesOf(const Group& group) const
    {
        return std::span(shapes).subspan(group.firstShape, group.shapeCount);
    }
    std::span<const PathElement> elementsOf(const Shape& shape) const
    {
        return std::span(elements).subspan(shape.firstElement, shape.elementCount);
    }
};

/// The group under a point: the topmost node whose bounds hold it, else the frame by its title, else the nearest edge within
/// `tolerance` pixels.
std::optional<quint32> groupAt(const Drawing& drawing, QPointF point, double tolerance);

/// From a point to the nearest of a group's paths, in pixels; very far if it has none.
double distanceTo(const Drawing& drawing, const Group& group, QPointF point);

} // namespace unitscope
