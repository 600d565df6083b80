// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/colours.h"

namespace unitscope {

QColor colourOf(const Palette& palette, Tone tone)
{
    return QColor::fromRgb(palette.of(tone) | 0xff000000u);
}

QColor mixed(const QColor& first, const QColor& second, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(channel(first.red(), second.red()), channel(first.green(), second.green()),
                  channel(first.blue(), second.blue()));
}

Palette receded(const Palette& palette, double share)
{
    const QColor ground = colourOf(palette, Tone::Ground);
    Palette paler = palette;
    for (quint32& rgb : paler.rgb)
        rgb = mixed(QColor::fromRgb(rgb | 0xff000000u), ground, share).rgb() & 0xffffffu;
    return paler;
}

} // namespace unitscope
