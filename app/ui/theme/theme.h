// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Light or dark, chosen or as the system has it. Colours of the window come from the picture's own palette, so that
/// panels and canvas are one.

#include "graph/draw/palette.h"

#include <QtGui/qcolor.h>
#include <QtGui/qpalette.h>
#include <optional>

namespace unitscope {

enum class ThemeChoice : quint8 { Auto, Light, Dark };

QLatin1StringView wordFor(ThemeChoice choice); ///< "auto", "light", "dark"
std::optional<ThemeChoice> themeFromWord(QStringView word);

/// Everything the window paints with, for one ground.
struct Theme
{
    bool isDark = false;
    Palette picture; ///< of the canvas
    QColor chrome;   ///< tool bar, status bar, dock titles
    QColor panel;    ///< behind the canvas and in the panels
    QColor line;     ///< thin separators
    QColor text;
    QColor muted; ///< secondary text
    QColor hover; ///< a row under the pointer
    QColor accent;
    QColor accentPale; ///< behind what is chosen or highlighted
    QColor failed;
    QColor warning;
};

Theme themeFor(bool isDark);
/// Auto follows the lightness of the system's window colour.
bool isDark(ThemeChoice choice, const QPalette& system);
/// Roles: Window chrome, Base panel, Mid line, PlaceholderText muted, AlternateBase hover, Highlight accent,
/// Midlight the pale accent, BrightText warning, LinkVisited failed.
QPalette widgetPalette(const Theme& theme);
QString styleSheet(const Theme& theme);

/// Gives all widgets of the program the theme's palette and style sheet. The application's own palette is left alone:
/// it goes on to say what the system has.
void applyTheme(const Theme& theme);

} // namespace unitscope
