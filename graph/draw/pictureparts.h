// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A picture for a document: which words stand around it, and none that change by themselves if it is to be drawn again and
/// again. Nothing is laid out anew. Pure; the same picture and parts give the same drawing.

#include "graph/draw/picture.h"

namespace unitscope {

struct PictureParts
{
    bool hasTitle = true;
    bool hasCaption = true; ///< beneath the title, and the sources at the bottom
    bool hasLegend = true;
    bool hasDate = true;
    /// Never a date, count or hash that differs between two looks at a host that did not change: for pictures kept in version
    /// control.
    bool isForDocs = false;
    /// Above the host's name, marked as somebody's own; as typed, made safe here.
    std::optional<QString> title = {};
    std::optional<QString> caption = {}; ///< instead of how the picture is arranged; likewise

    bool isAsShown() const { return *this == PictureParts(); }
    bool operator==(const PictureParts&) const = default;
};

/// The picture's own drawing if the parts are as they come.
Drawing drawnWith(const Picture& picture, const PictureParts& parts);

/// SHA-256 of all that is seen of a drawing, in hexadecimal: shapes with their places and tones, and texts. Two drawings that look
/// alike have the same.
QByteArray drawnHash(const Drawing& drawing);

} // namespace unitscope
