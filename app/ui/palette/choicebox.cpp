// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/palette/choicebox.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int widest = 640;
constexpr int highest = 360; // pixels of the list

} // namespace

ChoiceBox::ChoiceBox(const QString& hint, int rowHeight, QWidget* window)
    : QFrame(window, Qt::Popup),
      m_line(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_before(QApplication::focusWidget()),
      m_rowHeight(rowHeight)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(hint);
    setFrameShape(QFrame::Box);
    setForegroundRole(QPalette::Mid);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_line->setPlaceholderText(hint);
    m_line->setAccessibleName(hint);
    m_line->setClearButtonEnabled(true);
    m_line->setMaxLength(200);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_takesWhenReady = false;
        fill();
    });
    connect(m_list, &QListWidget::itemClicked, this, &ChoiceBox::takeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChoiceBox::tell);
}

void ChoiceBox::open()
{
    fill();
    place();
    show();
    m_line->setFocus();
}

void ChoiceBox::place()
{
    const QWidget* window = parentWidget();
    const int width = std::min(widest, window->width() - 48);
    const int height = m_line->sizeHint().height() + highest / m_rowHeight * m_rowHeight + 28;
    const QPoint at = window->mapToGlobal(QPoint((window->width() - width) / 2, 56));
    setGeometry(QRect(at, QSize(width, std::min(height, window->height() - 72))));
}

void ChoiceBox::addSentence(const QString& words)
{
    auto* sentence = new QListWidgetItem(words, m_list);
    sentence->setFlags(Qt::NoItemFlags);
}

void ChoiceBox::tell()
{
    const QListWidgetItem* item = m_list->currentItem();
    QString words;
    if (item) {
        const QString spoken = item->data(spokenRole).toString();
        words = spoken.isEmpty() ? item->text() : spoken;
        if (item->flags().testFlag(Qt::ItemIsEnabled))
            words += tr(", %1 of %2").arg(m_list->currentRow() + 1).arg(m_list->count());
    }
    if (words == m_line->accessibleDescription())
        return;
    m_line->setAccessibleDescription(words);
    QAccessibleEvent change(m_line, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
}

void ChoiceBox::listed()
{
    if (m_takesWhenReady && isReady())
        takeCurrent();
}

void ChoiceBox::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
}

void ChoiceBox::takeCurrent()
{
    m_takesWhenReady = !isReady();
    if (m_takesWhenReady)
        return;
    const QListWidgetItem* item = m_list->currentItem();
    if (item && item->flags().testFlag(Qt::ItemIsEnabled))
        take(*item);
}

bool ChoiceBox::chooseByKey(int key)
{
    const int page = std::max(1, m_list->height() / m_rowHeight - 1);
    const int row = m_list->currentRow();
    const auto go = [this](int to) { m_list->setCurrentRow(std::clamp(to, 0, std::max(0, m_list->count() - 1))); };
    switch (key) {
    case Qt::Key_Down: go(row + 1); return true;
    case Qt::Key_Up: go(row - 1); return true;
    case Qt::Key_PageDown: go(row + page); return true;
    case Qt::Key_PageUp: go(row - page); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: takeCurrent(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

bool ChoiceBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && chooseByKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QFrame::eventFilter(watched, event);
}

} // namespace unitscope
