// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/asking/hostkeyview.h"

#include "importers/source/ssh/fingerprint.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int groupsInLine = 6;

QFont monospaced(int pixels)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixels);
    return font;
}

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel* copiedLabel(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    label->setFont(monospaced(12));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(text);
    return label;
}

QString inLines(const QStringList& groups)
{
    QStringList lines;
    for (qsizetype i = 0; i < groups.size(); i += groupsInLine)
        lines << groups.mid(i, groupsInLine).join(u' ');
    return lines.join(u'\n');
}

} // namespace

HostKeyView::HostKeyView(const Question& question, QWidget* parent) : QFrame(parent)
{
    QLabel* type = plainLabel(tr("%1 key, fingerprint").arg(question.keyType), this);
    type->setForegroundRole(QPalette::PlaceholderText);
    QLabel* large = plainLabel(inLines(fingerprintGroups(question.fingerprint)), this);
    large->setObjectName(u"fingerprint"_s);
    large->setFont(monospaced(22));
    large->setWordWrap(false);
    large->setAccessibleName(tr("Fingerprint in groups of four letters: %1").arg(large->text()));
    QLabel* whole = copiedLabel(question.fingerprint, this);
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(u"small"_s);
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy the fingerprint"));
    connect(copy, &QPushButton::clicked, this,
            [text = question.fingerprint] { QApplication::clipboard()->setText(text); });
    auto* row = new QHBoxLayout;
    row->addWidget(whole, 1);
    row->addWidget(copy);
    QLabel* how = plainLabel(tr("To compare it, the administrator of the host runs there:"), this);
    QLabel* command = copiedLabel(fingerprintCommand(question.keyType), this);
    QLabel* rule = plainLabel(tr("Trust the host only if every letter is the same. You are not asked again."), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(type);
    column->addWidget(large);
    column->addLayout(row);
    column->addSpacing(8);
    column->addWidget(how);
    column->addWidget(command);
    column->addWidget(rule);
}

} // namespace unitscope
