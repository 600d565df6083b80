// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/palette/commandpalette.h"

#include "app/ui/plain/remarkdelegate.h"
#include "graph/base/lettermatch.h"

#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int entryRole = Qt::UserRole;
constexpr int mostListed = 200;
constexpr int rowHeight = 30;

} // namespace

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, const QString& hint, QWidget* window)
    : ChoiceBox(hint, rowHeight, window), m_entries(std::move(entries))
{
    setObjectName(u"commandPalette"_s);
    list()->setItemDelegate(new RemarkDelegate(rowHeight, 12, list()));
    open();
}

void CommandPalette::fill()
{
    const QString typed = line()->text();
    std::vector<std::pair<int, size_t>> fitting; // worth, entry
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (const std::optional<int> worth = matchOf(typed, m_entries[i].name))
            fitting.emplace_back(*worth, i);
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    list()->clear();
    for (const auto& [worth, i] : fitting) {
        if (list()->count() >= mostListed)
            break;
        const PaletteEntry& entry = m_entries[i];
        auto* item = new QListWidgetItem(entry.name, list());
        item->setData(entryRole, qulonglong(i));
        item->setData(RemarkDelegate::remarkRole, entry.remark);
        item->setData(Qt::AccessibleDescriptionRole, entry.remark);
        if (!entry.remark.isEmpty())
            item->setData(spokenRole, QString(entry.name + u", "_s + entry.remark));
        if (!entry.isEnabled)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    if (list()->count() == 0)
        addSentence(tr("Nothing fits. Fewer letters find more."));
    list()->setCurrentRow(0);
}

void CommandPalette::take(const QListWidgetItem& item)
{
    const std::function<void()> act = m_entries[size_t(item.data(entryRole).toULongLong())].act;
    close();
    act();
}

} // namespace unitscope
