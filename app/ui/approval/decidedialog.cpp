// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/approval/decidedialog.h"

#include "importers/archive/archivehosts.h"

#include <QtCore/qdatetime.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdatetimeedit.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int mostLines = 8;

struct Words
{
    QString title;
    QString button;
    QString consequence;
    QString placeholder;
};

Words wordsFor(Verdict verdict, int count)
{
    switch (verdict) {
    case Verdict::Ignored:
    case Verdict::Approved:
        return {DecideDialog::tr("Accept %n change(s)", nullptr, count), DecideDialog::tr("Accept"),
                DecideDialog::tr(
                    "For good, it becomes part of what is approved. Until a day, it is not open until then."),
                DecideDialog::tr("Why this is right")};
    case Verdict::Rejected:
        return {DecideDialog::tr("Reject %n change(s)", nullptr, count), DecideDialog::tr("Reject"),
                DecideDialog::tr("It stays open, with the reason, until the host is as it was approved."),
                DecideDialog::tr("Why this must not be")};
    case Verdict::Deferred:
        return {DecideDialog::tr("Defer %n change(s)", nullptr, count), DecideDialog::tr("Defer"),
                DecideDialog::tr("It stays open, with the reason, to be decided later."),
                DecideDialog::tr("What has to be known first")};
    }
    Q_UNREACHABLE();
}

QDate dayOf(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date();
}

} // namespace

DecideDialog::DecideDialog(Verdict verdict, const QStringList& changes, qint64 now, QWidget* parent)
    : QDialog(parent),
      m_verdict(verdict),
      m_now(now),
      m_why(new QLineEdit(this)),
      m_who(new QLineEdit(accountName().left(80), this)),
      m_until(new QComboBox(this)),
      m_date(new QDateEdit(dayOf(now).addDays(30), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const Words words = wordsFor(verdict, int(changes.size()));
    setWindowTitle(words.title);
    setMinimumWidth(560);
    auto* list = new QPlainTextEdit(changes.join(u'\n'), this);
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setAccessibleName(tr("What is decided on"));
    const int lines = std::clamp(int(changes.size()) + 1, 2, mostLines); // a long one takes two
    list->setFixedHeight(lines * list->fontMetrics().lineSpacing() + 18);
    auto* consequence = new QLabel(words.consequence, this);
    consequence->setWordWrap(true);
    m_why->setObjectName(u"reason"_s);
    m_why->setPlaceholderText(words.placeholder);
    m_until->setObjectName(u"until"_s);
    m_until->addItem(tr("for good"), false);
    m_until->addItem(tr("until a day"), true);
    m_date->setMinimumDate(dayOf(now).addDays(1));
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("The first day on which it holds no longer, UTC"));
    auto* time = new QHBoxLayout;
    time->addWidget(m_until);
    time->addWidget(m_date);
    time->addStretch(1);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Reason"), m_why);
    form->addRow(tr("&Holds"), time);
    form->addRow(tr("&By"), m_who);
    static_cast<QLabel*>(form->labelForField(time))->setBuddy(m_until);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(words.button, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(list);
    column->addWidget(consequence);
    column->addLayout(form);
    column->addSpacing(4);
    column->addWidget(buttons);
    connect(m_why, &QLineEdit::textChanged, this, &DecideDialog::check);
    connect(m_until, &QComboBox::currentIndexChanged, this, &DecideDialog::check);
    check();
    m_why->setFocus();
}

void DecideDialog::check()
{
    m_date->setVisible(m_until->currentData().toBool());
    m_accept->setEnabled(!m_why->text().trimmed().isEmpty());
}

QString DecideDialog::why() const
{
    return m_why->text().trimmed();
}

QString DecideDialog::who() const
{
    return m_who->text().trimmed();
}

std::optional<qint64> DecideDialog::until() const
{
    if (!m_until->currentData().toBool())
        return std::nullopt;
    return m_date->date().startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

} // namespace unitscope
