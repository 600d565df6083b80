// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/theme/theme.h"

#include "app/paint/colours.h"

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qtooltip.h>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct ChoiceWord
{
    ThemeChoice choice;
    QLatin1StringView word;
};
constexpr std::array choiceWords{ChoiceWord{ThemeChoice::Auto, "auto"_L1}, ChoiceWord{ThemeChoice::Light, "light"_L1},
                                 ChoiceWord{ThemeChoice::Dark, "dark"_L1}};

} // namespace

QLatin1StringView wordFor(ThemeChoice choice)
{
    return choiceWords[size_t(choice)].word;
}

std::optional<ThemeChoice> themeFromWord(QStringView word)
{
    for (const ChoiceWord& known : choiceWords) {
        if (word == known.word)
            return known.choice;
    }
    return std::nullopt;
}

Theme themeFor(bool isDark)
{
    Theme theme;
    theme.isDark = isDark;
    theme.picture = isDark ? darkPalette() : lightPalette();
    theme.panel = colourOf(theme.picture, Tone::Ground);
    theme.text = colourOf(theme.picture, Tone::Text);
    theme.accent = colourOf(theme.picture, Tone::Flow);
    theme.failed = colourOf(theme.picture, Tone::Failed);
    theme.warning = colourOf(theme.picture, Tone::Warning);
    theme.chrome = mixed(theme.text, theme.panel, isDark ? 0.045 : 0.035);
    theme.line = mixed(theme.text, theme.panel, isDark ? 0.15 : 0.11);
    theme.hover = mixed(theme.text, theme.panel, 0.06);
    theme.muted = mixed(theme.text, theme.panel, isDark ? 0.72 : 0.74);
    theme.accentPale = mixed(theme.accent, theme.panel, isDark ? 0.24 : 0.13);
    return theme;
}

bool isDark(ThemeChoice choice, const QPalette& system)
{
    if (choice != ThemeChoice::Auto)
        return choice == ThemeChoice::Dark;
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
}

QPalette widgetPalette(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.chrome);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.hover);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.chrome);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.warning);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::ToolTipBase, theme.chrome);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.panel);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.failed);
    palette.setColor(QPalette::Light, mixed(theme.text, theme.panel, 0.02));
    palette.setColor(QPalette::Midlight, theme.accentPale);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, mixed(theme.text, theme.panel, 0.3));
    palette.setColor(QPalette::Shadow, mixed(theme.text, theme.panel, 0.4));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(theme.text, theme.panel, 0.38));
    return palette;
}

void applyTheme(const Theme& theme)
{
    const QPalette palette = widgetPalette(theme);
    QApplication::setPalette(palette, "QWidget");
    QToolTip::setPalette(palette);
    const QString sheet = styleSheet(theme);
    if (qApp->styleSheet() != sheet) // even the same one is applied to every widget again
        qApp->setStyleSheet(sheet);
}

} // namespace unitscope
