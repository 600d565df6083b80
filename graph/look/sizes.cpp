// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/look/sizes.h"

#include "graph/look/textmetrics.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

// Text fills at most this part of its place: the reader's machine may have another, wider font.
constexpr double fill = 0.85;
constexpr double widestText = 260;
constexpr double widestPrefix = 64;
constexpr double badgeInset = 4; // from the right edge

/// What surrounds the text of a kind.
struct Frame
{
    double left;
    double right;
    double height;
};

Frame frameOf(Kind kind)
{
    switch (kind) {
    case Kind::Service:
    case Kind::Process:
    case Kind::Host: return {28, 12, 32};
    case Kind::Timer:
    case Kind::Socket: return {26, 12, 24};
    case Kind::Target: return {28, 12, 32};
    case Kind::Stream: return {16, 20, 24};
    case Kind::Port: return {18, 10, 24};
    case Kind::Venv:
    case Kind::Code: return {12, 20, 24};
    }
    Q_UNREACHABLE();
}

double onGrid(double length)
{
    return std::ceil(length / gridStep) * gridStep;
}

struct Texts
{
    double prefixWidth = 0;
    double width = 0; ///< of the widest line, with its slack
};

/// Elides the form's texts and says how much room they take.
Texts fitTexts(NodeForm& form, const VisibleNode& node)
{
    Texts texts;
    form.prefix = shownPrefix(node.prefix);
    texts.prefixWidth = textWidth(form.prefix, secondSize, Weight::Regular);
    form.name = elidedToWidth(node.name, widestText * fill, nameSize, Weight::SemiBold);
    form.remark = elidedToWidth(node.remark, widestText * fill, secondSize, Weight::Regular);
    form.isElided = form.name != node.name;
    texts.width = std::max(texts.prefixWidth + textWidth(form.name, nameSize, Weight::SemiBold) / fill,
                           textWidth(form.remark, secondSize, Weight::Regular) / fill);
    return texts;
}

NodeForm formOf(const VisibleNode& node)
{
    NodeForm form;
    const Frame frame = frameOf(node.kind);
    const Texts texts = fitTexts(form, node);
    const double remarkHeight = form.remark.isEmpty() ? 0 : 2 * gridStep;
    form.size = {onGrid(frame.left + texts.width + frame.right), frame.height + remarkHeight};
    form.mark = {16, frame.height / 2};
    const double baseline = frame.height / 2 + capHeight(nameSize) / 2;
    form.nameAt = {frame.left + texts.prefixWidth, baseline};
    form.prefixAt = form.nameAt;
    form.remarkAt = {frame.left, baseline + 2 * gridStep};
    form.badgeAt = {form.size.width() - badgeInset, 0};
    return form;
}

} // namespace

QString shownPrefix(const QString& prefix)
{
    return textWidth(prefix, secondSize, Weight::Regular) <= widestPrefix ? prefix : QStringLiteral("…");
}

bool hasMark(Kind kind)
{
    return kind != Kind::Stream && kind != Kind::Port && kind != Kind::Venv && kind != Kind::Code;
}

Sizes sizesOf(const Visible& visible)
{
    Sizes sizes;
    sizes.reserve(visible.nodes.size());
    for (const VisibleNode& node : visible.nodes)
        sizes.push_back(formOf(node));
    return sizes;
}

} // namespace unitscope
