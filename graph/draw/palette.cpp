// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/palette.h"

namespace unitscope {

namespace {

struct Pair
{
    Tone tone;
    quint32 light;
    quint32 dark;
};

// Hues after Okabe and Ito, darker on light ground and lighter on dark ground than theirs until the contrast is enough.
// clang-format off
constexpr Pair pairs[] = {
    {Tone::None, 0x000000, 0x000000},
    {Tone::Ground, 0xfbfbfa, 0x15171c},
    {Tone::Text, 0x1c1f26, 0xe8eaed},
    {Tone::TextMuted, 0x646870, 0x9b9fa6},
    {Tone::BoxFill, 0xffffff, 0x1c1f25},
    {Tone::BoxStroke, 0x8a8f98, 0x777c86},
    {Tone::StreamFill, 0xeaf2fa, 0x17283a},
    {Tone::StreamStroke, 0x4a86b8, 0x4f8fc4},
    {Tone::PortFill, 0xf5eef5, 0x2c2230},
    {Tone::PortStroke, 0x9a6f96, 0xa67fa3},
    {Tone::Flow, 0x0062a3, 0x5aaeea},
    {Tone::Listening, 0x8f4f86, 0xd494c8},
    {Tone::Relation, 0x80858e, 0x7d828c},
    {Tone::Running, 0x006e50, 0x2fc89f},
    {Tone::Stopped, 0x7f848d, 0x80858e},
    {Tone::Failed, 0xa31515, 0xff8a66},
    {Tone::Warning, 0x946200, 0xf0b64a},
    {Tone::Unknown, 0x5a5fa8, 0xa9aef0},
    {Tone::FailedFill, 0xfdecea, 0x3a1f18},
    {Tone::WarningFill, 0xfdf5e3, 0x332711},
    {Tone::FrameFill, 0xf5f6f7, 0x181a20},
    {Tone::FrameStroke, 0xccd0d5, 0x3f444d},
    {Tone::Added, 0x00694c, 0x3fd0a8},
    {Tone::Removed, 0xa33c00, 0xff9d6e},
    {Tone::Changed, 0x5a3da6, 0xb7a3ff},
    {Tone::GhostFill, 0xf1f2f3, 0x1a1c22},
    {Tone::Hatch, 0xdcdfe3, 0x33373f},
};
// clang-format on

constexpr Palette made(quint32 Pair::*column)
{
    Palette palette;
    for (const Pair& pair : pairs)
        palette.rgb[size_t(pair.tone)] = pair.*column;
    return palette;
}

constexpr bool isComplete()
{
    for (size_t i = 0; i < std::size(pairs); ++i) {
        if (size_t(pairs[i].tone) != i)
            return false;
    }
    return std::size(pairs) == toneCount;
}
static_assert(isComplete(), "every tone has a colour, in the order of Tone");

constexpr Palette light = made(&Pair::light);
constexpr Palette dark = made(&Pair::dark);

} // namespace

const Palette& lightPalette()
{
    return light;
}

const Palette& darkPalette()
{
    return dark;
}

} // namespace unitscope
