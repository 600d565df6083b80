// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/palette/commandpalette.h"

#include "app/ui/plain/remarkdelegate.h"
#include "graph/base/lettermatch.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int entryRole = Qt::UserRole;
constexpr int mostListed = 200;
constexpr int widest = 640;
constexpr int rowHeight = 30;
constexpr int mostRows = 12;

} // namespace

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, const QString& hint, QWidget* window)
    : QFrame(window, Qt::Popup),
      m_entries(std::move(entries)),
      m_line(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"commandPalette"_s);
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
    m_list->setItemDelegate(new RemarkDelegate(rowHeight, 12, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::take);
    fill();
    place();
    show();
    m_line->setFocus();
}

void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int width = std::min(widest, window->width() - 48);
    const int height = m_line->sizeHint().height() + mostRows * rowHeight + 28;
    const QPoint at = window->mapToGlobal(QPoint((window->width() - width) / 2, 56));
    setGeometry(QRect(at, QSize(width, std::min(height, window->height() - 72))));
}

void CommandPalette::fill()
{
    const QString typed = m_line->text();
    std::vector<std::pair<int, size_t>> fitting; // worth, entry
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (const std::optional<int> worth = matchOf(typed, m_entries[i].name))
            fitting.emplace_back(*worth, i);
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    m_list->clear();
    for (const auto& [worth, i] : fitting) {
        if (m_list->count() >= mostListed)
            break;
        auto* item = new QListWidgetItem(m_entries[i].name, m_list);
        item->setData(entryRole, qulonglong(i));
        item->setData(RemarkDelegate::remarkRole, m_entries[i].remark);
        item->setData(Qt::AccessibleDescriptionRole, m_entries[i].remark);
        if (!m_entries[i].isEnabled)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    if (m_list->count() == 0) {
        auto* nothing = new QListWidgetItem(tr("Nothing fits. Fewer letters find more."), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    const bool isChosen = item && item->flags().testFlag(Qt::ItemIsEnabled) && item->data(entryRole).isValid();
    if (!isChosen)
        return;
    const std::function<void()> act = m_entries[size_t(item->data(entryRole).toULongLong())].act;
    close();
    act();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int page = std::max(1, m_list->height() / rowHeight - 1);
        const int row = m_list->currentRow();
        const auto go = [this](int to) { m_list->setCurrentRow(std::clamp(to, 0, m_list->count() - 1)); };
        switch (key->key()) {
        case Qt::Key_Down: go(row + 1); return true;
        case Qt::Key_Up: go(row - 1); return true;
        case Qt::Key_PageDown: go(row + page); return true;
        case Qt::Key_PageUp: go(row - page); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: take(); return true;
        case Qt::Key_Escape: close(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace unitscope
