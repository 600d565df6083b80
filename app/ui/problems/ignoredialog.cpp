// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/ignoredialog.h"

#include <QtCore/qdatetime.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdatetimeedit.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int forGood = 0;
constexpr int ownDate = -1;

QDate dayOf(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date();
}

} // namespace

IgnoreDialog::IgnoreDialog(const ProblemRow& row, const QString& file, bool isFileOpen, qint64 now, QWidget* parent)
    : QDialog(parent),
      m_subject(row.key),
      m_words(row.decidedOn),
      m_now(now),
      m_why(new QLineEdit(this)),
      m_who(new QLineEdit(qEnvironmentVariable("USER").left(80), this)),
      m_until(new QComboBox(this)),
      m_date(new QDateEdit(dayOf(now).addDays(90), this)),
      m_file(new QLineEdit(file, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Ignore a problem"));
    setMinimumWidth(520);
    auto* words = new QLabel(row.words, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_why->setObjectName(u"reason"_s);
    m_why->setPlaceholderText(tr("Why this can be lived with"));
    m_until->setObjectName(u"until"_s);
    m_until->addItem(tr("30 days"), 30);
    m_until->addItem(tr("90 days"), 90);
    m_until->addItem(tr("a year"), 365);
    m_until->addItem(tr("for good"), forGood);
    m_until->addItem(tr("until a day"), ownDate);
    m_until->setCurrentIndex(1);
    m_date->setMinimumDate(dayOf(now).addDays(1));
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("The first day on which it counts again, UTC"));
    auto* time = new QHBoxLayout;
    time->addWidget(m_until);
    time->addWidget(m_date);
    time->addStretch(1);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Reason"), m_why);
    form->addRow(tr("&For"), time);
    form->addRow(tr("&By"), m_who);
    static_cast<QLabel*>(form->labelForField(time))->setBuddy(m_until);
    addFileRow(form, isFileOpen);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Ignore"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addWidget(words);
    column->addLayout(form);
    column->addWidget(buttons);
    for (QLineEdit* edit : {m_why, m_file})
        connect(edit, &QLineEdit::textChanged, this, &IgnoreDialog::check);
    connect(m_until, &QComboBox::currentIndexChanged, this, &IgnoreDialog::check);
    check();
    m_why->setFocus();
}

void IgnoreDialog::addFileRow(QFormLayout* form, bool isFileOpen)
{
    m_file->setObjectName(u"file"_s);
    m_file->setReadOnly(isFileOpen);
    m_file->setCursorPosition(int(m_file->text().size())); // the end of a path says more
    auto* row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    if (!isFileOpen) {
        auto* choose = new QPushButton(tr("Choose…"), this);
        choose->setAccessibleName(tr("Choose where to keep it"));
        connect(choose, &QPushButton::clicked, this, &IgnoreDialog::chooseFile);
        row->addWidget(choose);
    }
    form->addRow(tr("&Kept in"), row);
    static_cast<QLabel*>(form->labelForField(row))->setBuddy(m_file);
}

void IgnoreDialog::chooseFile()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Where to keep decisions"), m_file->text(),
                                                      tr("Rules (*.json);;All files (*)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite); // it is added to
    if (!file.isEmpty())
        m_file->setText(file);
}

void IgnoreDialog::check()
{
    m_date->setVisible(m_until->currentData().toInt() == ownDate);
    m_accept->setEnabled(!m_why->text().trimmed().isEmpty() && !m_file->text().trimmed().isEmpty());
}

std::optional<qint64> IgnoreDialog::until() const
{
    const int days = m_until->currentData().toInt();
    if (days == forGood)
        return std::nullopt;
    const QDate day = days == ownDate ? m_date->date() : dayOf(m_now).addDays(days);
    return day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

Decision IgnoreDialog::decision() const
{
    return {.verdict = Verdict::Ignored,
            .subject = m_subject,
            .before = {},
            .after = m_words,
            .who = m_who->text().trimmed(),
            .why = m_why->text().trimmed(),
            .when = m_now,
            .until = until()};
}

QString IgnoreDialog::file() const
{
    return m_file->text().trimmed();
}

} // namespace unitscope
