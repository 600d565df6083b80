// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/views/ownwordsdialog.h"

#include "graph/base/safetext.h"
#include "graph/view/file/viewfile.h"

#include <QtGui/qshortcut.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int usualWidth = 480;
constexpr int noteLines = 5;

QLabel* label(const QString& words, QWidget* buddy, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setBuddy(buddy);
    return label;
}

} // namespace

OwnWordsDialog::OwnWordsDialog(const WrittenWords& words, QWidget* parent)
    : QDialog(parent), m_box(words.box), m_note(new QPlainTextEdit(words.note, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(usualWidth);
    setWindowTitle(m_box.isEmpty() ? tr("Title and note") : tr("Note on a box"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(6);
    if (m_box.isEmpty()) {
        m_title = new QLineEdit(words.title, this);
        m_title->setMaxLength(viewlimits::title);
        column->addWidget(label(tr("&Title of this view"), m_title, this));
        column->addWidget(m_title);
        column->addSpacing(8);
        column->addWidget(label(tr("&Note on this view"), m_note, this));
    } else {
        auto* about = label(tr("&Note on %1").arg(safeForPeople(elidedMiddle(m_box, 48)).replace(u'&', u"&&"_s)),
                            m_note, this);
        column->addWidget(about);
    }
    m_note->setObjectName(u"note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * noteLines + 16);
    column->addWidget(m_note);
    auto* hint = new QLabel(tr("Shown in the picture with a pencil, as your own words: no source says them. "
                               "They are kept with the view."),
                            this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(hint);
    column->addSpacing(8);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({});
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Write it"));
    connect(buttons, &QDialogButtonBox::accepted, this, &OwnWordsDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Enter makes a line in a note: with Ctrl it is done.
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
            &OwnWordsDialog::take);
    column->addWidget(buttons);
    if (m_title)
        m_title->setFocus();
    else
        m_note->setFocus();
    m_note->moveCursor(QTextCursor::End);
    resize(usualWidth, minimumSizeHint().height());
}

void OwnWordsDialog::take()
{
    const int limit = m_box.isEmpty() ? viewlimits::note : viewlimits::boxNote;
    Q_EMIT written({.box = m_box,
                    .title = m_title ? m_title->text().simplified() : QString(),
                    .note = m_note->toPlainText().trimmed().left(limit)});
    accept();
}

} // namespace unitscope
