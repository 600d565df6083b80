// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/keyshelp.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>

namespace unitscope {

namespace {

struct Line
{
    QString what;
    QString how;
};

std::vector<Line> lines()
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::KeysHelp", words); };
    return {{tr("Drag"), tr("move the picture")},
            {tr("Wheel or two fingers"), tr("scroll; with Shift sideways")},
            {tr("Ctrl + wheel, pinch"), tr("zoom at the pointer")},
            {tr("Click"), tr("select a box or a line")},
            {tr("Double click, Enter"), tr("zoom to the selection")},
            {tr("Arrow keys"), tr("select the next box in that direction")},
            {tr("F8, Shift+F8"), tr("go to the next or the previous problem")},
            {tr("Esc"), tr("let go of the selection; take back a question")},
            {tr("+  -"), tr("zoom in and out")},
            {tr("0 or F"), tr("show the whole picture")},
            {tr("1"), tr("actual size, 100 %")},
            {tr("Drag in the overview map"), tr("move the view; Ctrl+M hides the map")},
            {tr("Click a line of the source"), tr("select the box it is about")},
            {tr("Drop files"), tr("open them, or add them to the picture")}};
}

} // namespace

void showKeysHelp(QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("unitscope::KeysHelp", "Mouse and keys"));
    auto* grid = new QGridLayout(dialog);
    grid->setContentsMargins(24, 24, 24, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    int row = 0;
    for (const Line& line : lines()) {
        auto* how = new QLabel(line.how, dialog);
        how->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(new QLabel(line.what, dialog), row, 0);
        grid->addWidget(how, row++, 1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    grid->setRowMinimumHeight(row, 8);
    grid->addWidget(buttons, row + 1, 0, 1, 2);
    dialog->show();
}

} // namespace unitscope
