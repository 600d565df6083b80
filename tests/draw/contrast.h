// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How well one colour is seen upon another; colours are 0xrrggbb.

#include <QtCore/qglobal.h>
#include <algorithm>
#include <cmath>

namespace unitscope::test {

struct Linear
{
    double r;
    double g;
    double b;
};

inline Linear linear(quint32 rgb)
{
    const auto channel = [rgb](int shift) {
        const double value = ((rgb >> shift) & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {channel(16), channel(8), channel(0)};
}

/// The contrast ratio of the web accessibility guidelines.
inline double contrast(quint32 a, quint32 b)
{
    const auto luminance = [](quint32 rgb) {
        const Linear c = linear(rgb);
        return 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b;
    };
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace unitscope::test
