// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What only the program that paints can do for a picture: a plain value, already checked.

#include <QtCore/qstring.h>

namespace unitscope {

enum class PictureFile : quint8 { Svg, Png, Pdf };

struct RenderRequest
{
    int scale = 1;               ///< of PNG
    bool hasTextAsPaths = false; ///< of SVG
    QString helper = {};         ///< path of unitscope-render; empty: beside the program, else ../libexec/unitscope
    bool operator==(const RenderRequest&) const = default;
};

} // namespace unitscope
