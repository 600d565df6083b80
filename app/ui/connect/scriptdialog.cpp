// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/scriptdialog.h"

#include "importers/audit/auditscript.h"

#include <QtCore/qcryptographichash.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(12);
    return font;
}

QLabel* label(const QString& words, QWidget* parent)
{
    auto* text = new QLabel(words, parent);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return text;
}

} // namespace

ScriptDialog::ScriptDialog(QWidget* parent) : QDialog(parent)
{
    const QByteArray script = auditScript();
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The script of the audit"));
    resize(880, 640);
    auto* hash = label(
        tr("SHA-256 %1").arg(QString::fromLatin1(QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex())),
        this);
    hash->setObjectName(u"hash"_s);
    hash->setFont(fixedFont());
    auto* text = new QPlainTextEdit(QString::fromUtf8(script), this);
    text->setObjectName(u"script"_s);
    text->setReadOnly(true);
    text->setUndoRedoEnabled(false);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(fixedFont());
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("The script"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [script] { QGuiApplication::clipboard()->setText(QString::fromUtf8(script)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(
        label(tr("It goes to a shell on the host, runs once, and leaves nothing there. It reads units, ports, "
                 "processes, what Redis says of its streams and, if wanted, code. It changes nothing, uses no "
                 "sudo, asks for no environment, and puts stars in place of what looks like a secret before "
                 "anything leaves the host. What you chose here goes into its last line."),
              this));
    column->addWidget(hash);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    text->setFocus();
}

} // namespace unitscope
