// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/find/filterfield.h"

#include "app/ui/plain/remarkdelegate.h"
#include "graph/base/safetext.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qlistwidget.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int rowHeight = 24;
constexpr int mostRows = 10;

QString helpWords(const Completion& completion)
{
    if (completion.count >= 0)
        return QString::number(completion.count);
    return completion.help;
}

} // namespace

FilterField::FilterField(QWidget* parent) : QLineEdit(parent), m_list(new QListWidget(this))
{
    setAccessibleName(tr("Filter"));
    setPlaceholderText(tr("user = root and port"));
    setClearButtonEnabled(true);
    setMaxLength(4000);
    m_list->setWindowFlags(Qt::ToolTip); // above everything, and never with the keyboard
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(this);
    m_list->setAccessibleName(tr("What may come next"));
    m_list->setObjectName(u"completions"_s);
    m_list->setItemDelegate(new RemarkDelegate(rowHeight, 8, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QLineEdit::textEdited, this, &FilterField::propose);
    connect(m_list, &QListWidget::itemClicked, this, &FilterField::take);
}

void FilterField::setFilter(const QString& text)
{
    m_completing.cancel();
    m_list->hide();
    setText(text);
}

void FilterField::propose()
{
    if (!m_subject.graph)
        return;
    m_completing.start([subject = m_subject, typed = text(), cursor = cursorPosition()](
                           const std::stop_token&) { return complete(typed, cursor, subject.input()); },
                       [this](const Completions& completions) { show(completions); });
}

void FilterField::show(const Completions& completions)
{
    m_completions = completions;
    m_list->clear();
    for (const Completion& one : completions.items) {
        auto* item = new QListWidgetItem(safeForPeople(one.text), m_list);
        item->setData(RemarkDelegate::remarkRole, safeForPeople(helpWords(one)));
    }
    const bool isWanted = m_list->count() > 0 && hasFocus();
    if (isWanted) {
        const int rows = std::min(m_list->count(), mostRows);
        m_list->setGeometry(QRect(mapToGlobal(QPoint(0, height() + 2)),
                                  QSize(std::min(width(), 480), rows * rowHeight + 2 * m_list->frameWidth())));
        m_list->setCurrentRow(-1);
    }
    m_list->setVisible(isWanted);
}

void FilterField::take()
{
    const int row = m_list->currentRow();
    m_list->hide();
    if (row < 0 || row >= std::ssize(m_completions.items))
        return;
    const QString before = text().left(m_completions.begin);
    const QString put = m_completions.items[size_t(row)].text + u' ';
    setText(before + put + text().mid(m_completions.end).trimmed());
    setCursorPosition(int(before.size() + put.size()));
    Q_EMIT textEdited(text());
}

bool FilterField::chooseByKey(int key)
{
    if (!m_list->isVisible())
        return false;
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(row - 1, -1)); return true;
    case Qt::Key_Escape: m_list->hide(); return true;
    case Qt::Key_Tab:
        m_list->setCurrentRow(std::max(row, 0));
        take();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row < 0) {
            m_list->hide();
            return false;
        }
        take();
        return true;
    default: return false;
    }
}

bool FilterField::event(QEvent* event)
{
    // Before Qt moves the focus.
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab && chooseByKey(Qt::Key_Tab))
            return true;
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    if (chooseByKey(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT stepped(false);
        else
            Q_EMIT taken();
        break;
    case Qt::Key_Escape: Q_EMIT letGo(); break;
    case Qt::Key_Down: Q_EMIT stepped(true); break;
    case Qt::Key_Up: Q_EMIT stepped(false); break;
    default:
        if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
            propose();
        else
            QLineEdit::keyPressEvent(event);
    }
}

void FilterField::focusOutEvent(QFocusEvent* event)
{
    m_list->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace unitscope
