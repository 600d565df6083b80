// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/htmlpage.h"

#include "graph/base/safetext.h"
#include "graph/draw/palette.h"
#include "graph/export/svgtext.h"

#include <QtCore/qlist.h>
#include <array>
#include <cctype>

namespace unitscope {

namespace {

/// The page's colours are those of the picture.
struct PageColour
{
    const char* name;
    Tone tone;
};
constexpr std::array colours = {
    PageColour{"ground", Tone::Ground},   PageColour{"text", Tone::Text},        PageColour{"muted", Tone::TextMuted},
    PageColour{"panel", Tone::BoxFill},   PageColour{"line", Tone::FrameStroke}, PageColour{"added", Tone::Added},
    PageColour{"removed", Tone::Removed}, PageColour{"changed", Tone::Changed},  PageColour{"quiet", Tone::FrameFill},
    PageColour{"error", Tone::Failed},    PageColour{"warning", Tone::Warning},  PageColour{"good", Tone::Running},
    PageColour{"accent", Tone::Flow},
};

QByteArray variables(const Palette& palette)
{
    QByteArray css = ":root{";
    for (const PageColour& colour : colours) {
        const QByteArray number = QByteArray::number(palette.rgb[size_t(colour.tone)] & 0xffffffu, 16);
        css += "--" + QByteArray(colour.name) + ":#" + number.rightJustified(6, '0') + ';';
    }
    return css + '}';
}

/// A quoted string of a style sheet within a page.
QByteArray cssText(const QString& text)
{
    QByteArray css = "\"";
    for (const char32_t c : safeForPeople(text).toUcs4()) {
        const bool isPlain = c == U' ' || (c < 0x80 && std::isalnum(int(c)));
        css += isPlain ? QByteArray(1, char(c)) : '\\' + QByteArray::number(uint(c), 16) + ' ';
    }
    return css + '"';
}

} // namespace

QByteArray htmlText(const QString& text)
{
    return xmlText(safeForPeople(text));
}

QByteArray pageHead(const QByteArray& title, QByteArrayView rules)
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
           "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>"
           + title + "</title>\n<style>\n" + variables(lightPalette())
           + "\n@media screen and (prefers-color-scheme:dark){" + variables(darkPalette())
           + "}\n@media print{:root{color-scheme:light}}" + rules.toByteArray() + "</style>\n</head>\n<body>\n";
}

QByteArray pageFooter(const QString& words)
{
    constexpr int atMost = 110; // what fits beside the page's number
    return "@page{@bottom-left{content:" + cssText(elidedMiddle(words, atMost))
           + ";font:8pt Arial,sans-serif;color:#666}}\n";
}

QByteArray inlinedSvg(const QByteArray& svg)
{
    const qsizetype begin = svg.indexOf("<svg");
    return begin < 0 ? QByteArray() : svg.sliced(begin);
}

} // namespace unitscope
