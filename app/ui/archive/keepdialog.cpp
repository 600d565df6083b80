// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/archive/keepdialog.h"

#include "app/ui/plain/label.h"
#include "graph/base/safetext.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int usualWidth = 480;
constexpr int longestNote = 500;
constexpr int longestFolder = 60;

} // namespace

KeepDialog::KeepDialog(const QString& what, const QString& folder, QWidget* parent)
    : QDialog(parent), m_note(new QLineEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(usualWidth);
    setWindowTitle(tr("Keep in archive"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(6);
    QLabel* words = plainLabel(QPalette::WindowText, this);
    words->setWordWrap(true);
    words->setText(tr("%1: kept as one snapshot, with the bytes that are shown.").arg(what));
    column->addWidget(words);
    QLabel* where = plainLabel(QPalette::PlaceholderText, this);
    where->setText(safeForPeople(elidedMiddle(folder, longestFolder)));
    where->setToolTip(safeForPeople(folder));
    column->addWidget(where);
    column->addSpacing(12);
    auto* label = new QLabel(tr("&Note, if you like"), this);
    label->setBuddy(m_note);
    column->addWidget(label);
    m_note->setMaxLength(longestNote);
    m_note->setPlaceholderText(tr("before the move"));
    column->addWidget(m_note);
    column->addSpacing(12);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({});
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Keep it"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT keepWanted(m_note->text().trimmed());
        accept();
    });
    column->addWidget(buttons);
    m_note->setFocus();
}

} // namespace unitscope
