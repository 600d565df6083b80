// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/keyshelp.h"

#include "app/ui/palette/commands.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmainwindow.h>
#include <QtWidgets/qmenubar.h>

namespace unitscope {

namespace {

struct Line
{
    QString what;
    QString how;
};

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::KeysHelp", words);
}

/// What no menu has.
std::vector<Line> ofThePicture()
{
    return {{tr("Drag a box"), tr("put it elsewhere; Esc puts it back")},
            {tr("Drag the ground"), tr("move the picture")},
            {tr("Wheel or two fingers"), tr("scroll; with Shift sideways")},
            {tr("Ctrl + wheel, pinch"), tr("zoom at the pointer")},
            {tr("Click"), tr("select a box or a line")},
            {tr("Double click, Enter"), tr("zoom to the selection")},
            {tr("On a group: double click, Enter, Space"), tr("collapse or expand it; also with - and +")},
            {tr("Arrow keys"), tr("along a line to the box in that direction, or to the nearest")},
            {tr("Tab, Shift + Tab"), tr("through what fits a filter or answers a question")},
            {tr("Esc"), tr("let go of the selection; take back a question")},
            {tr("+  -"), tr("zoom in and out")},
            {tr("0 or F"), tr("show the whole picture")},
            {tr("1"), tr("actual size, 100 %")},
            {tr("Drag in the overview map"), tr("move the view")},
            {tr("Click a line of the source"), tr("select the box it is about")},
            {tr("Drop files"), tr("open them, or add them to the picture")}};
}

std::vector<Line> ofTheMenus(const QMenuBar& bar)
{
    std::vector<Line> lines;
    for (const Command& command : commandsOf(bar)) {
        if (const QString keys = keysOf(*command.action); !keys.isEmpty())
            lines.push_back({keys, command.path});
    }
    return lines;
}

void addColumn(QGridLayout* grid, int column, const QString& title, const std::vector<Line>& lines, QWidget* parent)
{
    auto* heading = new QLabel(title, parent);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    grid->addWidget(heading, 0, column, 1, 2);
    int row = 1;
    for (const Line& line : lines) {
        auto* what = new QLabel(line.what, parent);
        auto* how = new QLabel(line.how, parent);
        for (QLabel* label : {what, how})
            label->setTextFormat(Qt::PlainText);
        how->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(what, row, column);
        grid->addWidget(how, row++, column + 1);
    }
}

} // namespace

void showKeysHelp(QMainWindow* window)
{
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Mouse and keys"));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 24, 24, 16);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(2, 24);
    addColumn(grid, 0, tr("In the picture"), ofThePicture(), dialog);
    addColumn(grid, 3, tr("Anywhere"), ofTheMenus(*window->menuBar()), dialog);
    column->addLayout(grid);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    column->addSpacing(8);
    column->addWidget(buttons);
    dialog->show();
}

} // namespace unitscope
