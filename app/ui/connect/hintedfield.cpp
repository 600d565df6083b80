// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/hintedfield.h"

#include "app/ui/sources/elidedlabel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>

using namespace Qt::StringLiterals;

namespace unitscope {

HintedField::HintedField(const QString& name, const QString& hint, QWidget* parent)
    : QWidget(parent),
      m_edit(new QLineEdit(this)),
      m_line(new ElidedLabel({}, Qt::ElideRight, this)),
      m_row(new QHBoxLayout),
      m_hint(hint)
{
    m_edit->setAccessibleName(name);
    setFocusProxy(m_edit);
    m_line->setPixelSize(11);
    m_row->setSpacing(8);
    m_row->addWidget(m_edit, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(m_row);
    column->addWidget(m_line);
    show();
}

QString HintedField::text() const
{
    return m_edit->text();
}

void HintedField::setHint(const QString& hint)
{
    m_hint = hint;
    show();
}

void HintedField::setComplaint(const QString& complaint)
{
    m_complaint = complaint;
    show();
}

void HintedField::addBeside(QWidget* widget)
{
    m_row->addWidget(widget);
}

void HintedField::show()
{
    const bool isWrong = !m_complaint.isEmpty();
    const QString words = isWrong ? m_complaint : m_hint;
    m_line->setForegroundRole(isWrong ? QPalette::LinkVisited : QPalette::PlaceholderText);
    m_line->setText(isWrong ? u"⚠ "_s + words : words);
    m_line->setToolTip(u"<span>"_s + words.toHtmlEscaped() + u"</span>"_s);
    m_edit->setAccessibleDescription(words);
}

} // namespace unitscope
