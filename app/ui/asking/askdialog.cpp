// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/asking/askdialog.h"

#include "app/ui/asking/askwords.h"
#include "app/ui/asking/hostkeyview.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int mostLetters = 1023; // ssh takes no longer answer
constexpr int usualWidth = 520;

QLabel* addLabel(QBoxLayout* column, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    return label;
}

void addHeading(QBoxLayout* column, const QString& text, QWidget* parent)
{
    QLabel* heading = addLabel(column, text, parent);
    QFont font = heading->font();
    font.setPixelSize(16);
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
}

bool isTyped(Question::Kind kind)
{
    return kind == Question::Kind::Password || kind == Question::Kind::Passphrase || kind == Question::Kind::Pin
           || kind == Question::Kind::Account || kind == Question::Kind::Code;
}

} // namespace

AskDialog::AskDialog(const Question& question, QWidget* parent) : QDialog(parent), m_question(question)
{
    const AskWords words = wordsFor(question);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(words.title);
    setMinimumWidth(usualWidth);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setIcon({});
    QPushButton* accept = words.accept.isEmpty() ? nullptr
                                                 : buttons->addButton(words.accept, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    addHeading(column, words.heading, this);
    const bool isHostKey = question.kind == Question::Kind::HostKey;
    if (isHostKey)
        addLabel(column, words.note, this);
    if (!words.quoted.isEmpty())
        addLabel(column, words.quoted, this);
    if (isHostKey)
        column->addWidget(new HostKeyView(question, this));
    if (isTyped(question.kind))
        addSecretField(column, accept);
    if (!words.note.isEmpty() && !isHostKey)
        addLabel(column, words.note, this)->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(buttons);
    if (accept) {
        accept->setAutoDefault(m_field != nullptr);
        accept->setDefault(m_field != nullptr);
        if (m_field)
            setTabOrder(m_field, accept);
        setTabOrder(accept, cancel);
    }
    if (!m_field) {
        cancel->setDefault(true);
        cancel->setFocus();
    }
    resize(usualWidth, column->totalHeightForWidth(usualWidth)); // lines that break claim more room than they need
}

AskDialog::~AskDialog()
{
    clearField();
}

void AskDialog::addSecretField(QBoxLayout* column, QPushButton* accept)
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(u"secret"_s);
    const bool isSeen = m_question.kind == Question::Kind::Account;
    m_field->setEchoMode(isSeen ? QLineEdit::Normal : QLineEdit::Password);
    m_field->setMaxLength(mostLetters);
    m_field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                 | Qt::ImhNoAutoUppercase);
    auto* name = new QLabel(wordsFor(m_question).field, this);
    name->setBuddy(m_field);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(name);
    row->addWidget(m_field, 1);
    column->addLayout(row);
    const auto check = [this, accept, isSeen] { accept->setEnabled(isSeen || !m_field->text().isEmpty()); };
    connect(m_field, &QLineEdit::textChanged, this, check);
    check();
    m_field->setFocus();
}

/// The field's own copy is overwritten where it stands: it is shared with the one that text() gives.
void AskDialog::clearField()
{
    if (!m_field)
        return;
    QString text = m_field->text();
    if (text.data_ptr().isMutable()) { // else it is a part of the program, which nobody typed
        auto* letters = const_cast<QChar*>(text.constData());
        std::fill(letters, letters + text.size(), QChar(u' '));
    }
    m_field->clear();
}

std::optional<Secret> AskDialog::takeAnswer()
{
    if (m_question.kind == Question::Kind::HostKey)
        return Secret(m_question.fingerprint.toUtf8());
    if (m_question.kind == Question::Kind::Confirm)
        return Secret(QByteArray("yes"));
    if (!m_field)
        return std::nullopt;
    QByteArray bytes = m_field->text().toUtf8();
    clearField();
    return Secret(std::move(bytes));
}

} // namespace unitscope
