// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/theme/theme.h"

#include <QtCore/qstring.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Only what a palette cannot say: thin lines, flat buttons, the 8 px rhythm.
QString rules()
{
    return uR"(
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QToolBar { background: @chrome; border: none; border-bottom: 1px solid @line; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: @line; width: 1px; margin: 6px 4px; }
QToolBar QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px 6px; }
QToolBar QToolButton:hover { background: @hover; border-color: @line; }
QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: @pale; }
QToolBar QToolButton:focus { border-color: @accent; }
QToolBar QToolButton:disabled { color: @muted; }
QToolBar QToolButton::menu-indicator { image: none; }
QMenuBar { background: @chrome; border: none; padding: 0 6px; }
QMenuBar::item { padding: 5px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @panel; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 28px; border-radius: 4px; }
QMenu::item:selected { background: @pale; color: @text; }
QMenu::item:disabled { color: @muted; }
QListWidget::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QStatusBar { background: @chrome; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 0 8px; }
QStatusBar QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 2px 8px; color: @text; }
QStatusBar QToolButton:hover { background: @hover; border-color: @line; }
QStatusBar QToolButton:focus { border-color: @accent; }
QToolTip { background: @chrome; color: @text; border: 1px solid @line; padding: 4px; }
QToolButton#close { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @muted; padding: 1px 5px; }
QToolButton#close:hover { background: @hover; color: @text; }
QToolButton#close::menu-indicator { image: none; }
QToolButton#close:focus { border-color: @accent; }
QScrollArea, QAbstractScrollArea { border: none; background: @panel; }
QScrollArea#details { border: 1px solid @panel; }
QScrollArea#details:focus { border-color: @accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @thumb; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @line; padding: 4px 8px; }
QTreeView { background: @panel; border: none; outline: none; }
QTreeView::item { padding: 3px 8px; border: none; }
QTreeView::item:hover { background: @hover; }
QTreeView::item:selected { background: @pale; color: @text; }
QTableView { background: @panel; border: none; outline: none; padding: 0 8px; selection-background-color: @pale; selection-color: @text; }
QTableView::item { padding: 0 6px; border: none; }
QTableView::item:hover { background: @hover; }
QTableView::item:selected { background: @pale; }
)"_s;
}

/// Buttons, fields and bars.
QString controlRules()
{
    return uR"(
QPushButton { background: @panel; border: 1px solid @line; border-radius: 6px; padding: 5px 12px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pale; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @muted; }
QLineEdit { background: @panel; border: 1px solid @line; border-radius: 6px; padding: 4px 8px; }
QLineEdit:focus { border-color: @accent; }
QPlainTextEdit#note { background: @panel; border: 1px solid @line; border-radius: 6px; padding: 2px 4px; }
QPlainTextEdit#note:focus { border-color: @accent; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @line; selection-background-color: @pale; selection-color: @text; }
QListWidget#formats { background: @panel; border: 1px solid @line; border-radius: 6px; padding: 4px; outline: none; }
QListWidget#formats::item { padding: 5px 8px; border-radius: 4px; }
QListWidget#formats::item:hover { background: @hover; }
QListWidget#formats::item:selected { background: @pale; color: @text; }
QListWidget#formats:focus { border-color: @accent; }
QListWidget#completions { background: @panel; border: 1px solid @line; }
QFrame#findBar, QFrame#focusBar { border: none; border-bottom: 1px solid @line; }
QListView#hostCompletions { border: 1px solid @line; outline: none; }
QListView#hostCompletions::item { padding: 3px 8px; border-radius: 4px; color: @text; }
QListView#hostCompletions::item:selected { background: @pale; }
QToolButton#link { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @accent; padding: 2px 0; margin: 0 -5px; }
QToolButton#link:hover { text-decoration: underline; }
QToolButton#link:focus { border-color: @accent; }
QToolButton#link:disabled { color: @muted; }
QFrame#timelineBar { border: none; border-top: 1px solid @line; }
QFrame#startRow { border: none; border-top: 1px solid @line; }
QPushButton#small { border-radius: 4px; padding: 2px 10px; }
QPushButton#small:checked { background: @pale; border-color: @accent; }
QWidget#problemTools QPushButton { padding: 4px 10px; }
QWidget#problemTools QPushButton:checked { background: @pale; }
QFrame#compareBar QToolButton:checked { background: @pale; border-color: @accent; }
QAbstractScrollArea#why { border-left: 1px solid @line; }
QCheckBox::indicator:unchecked { background: @panel; border: 1px solid @muted; border-radius: 3px; width: 12px; height: 12px; }
QRadioButton::indicator:unchecked { background: @panel; border: 1px solid @muted; border-radius: 7px; width: 12px; height: 12px; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
)"_s;
}

} // namespace

QString styleSheet(const Theme& theme)
{
    const QColor thumb = theme.isDark ? theme.line.lighter(150) : theme.line.darker(118);
    QString sheet = rules() + controlRules();
    const std::pair<QLatin1StringView, QColor> colours[] = {
        {"@chrome"_L1, theme.chrome}, {"@panel"_L1, theme.panel},     {"@line"_L1, theme.line},
        {"@text"_L1, theme.text},     {"@muted"_L1, theme.muted},     {"@hover"_L1, theme.hover},
        {"@accent"_L1, theme.accent}, {"@pale"_L1, theme.accentPale}, {"@thumb"_L1, thumb}};
    for (const auto& [name, colour] : colours)
        sheet.replace(name, colour.name());
    return sheet;
}

} // namespace unitscope
