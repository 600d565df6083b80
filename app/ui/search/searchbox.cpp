// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/search/searchbox.h"

#include "app/ui/search/hitdelegate.h"
#include "app/ui/showing.h"

#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>

using namespace Qt::StringLiterals;

namespace unitscope {

SearchBox::SearchBox(PicturePtr picture, SearchedGraphPtr searched, const QString& hint, bool goes, QWidget* window)
    : ChoiceBox(hint, HitDelegate::rowHeight, window),
      m_picture(std::move(picture)),
      m_searched(std::move(searched)),
      m_goes(goes)
{
    setObjectName(u"searchBox"_s);
    line()->setAccessibleDescription(hint);
    list()->setItemDelegate(new HitDelegate(list()));
    const GraphPtr graph = m_picture->visible.graph;
    if (m_searched && m_searched->graph != graph)
        m_searched = nullptr;
    if (!m_searched)
        m_making.start([graph](const std::stop_token&) { return std::make_shared<const SearchedGraph>(graph); },
                       [this](const SearchedGraphPtr& made) {
                           m_searched = made;
                           if (m_keep)
                               m_keep(made);
                           fill();
                       });
    open();
}

/// The boxes of the picture while nothing is typed. What was listed stays until the answer is there: nothing flickers while somebody types.
void SearchBox::fill()
{
    const bool isEmpty = line()->text().trimmed().isEmpty();
    if (isEmpty || !m_searched) {
        m_finding.cancel();
        fillWith(isEmpty ? boxesOf(*m_picture) : SearchRows());
        return;
    }
    m_finding.start([searched = m_searched, picture = m_picture, typed = line()->text()](
                        const std::stop_token& stop) { return searchRows(*searched, *picture, typed, stop); },
                    [this](SearchRows found) { fillWith(std::move(found)); });
}

QString SearchBox::changeWords(const SearchRow& row) const
{
    if (!m_goes)
        return {};
    switch (row.undrawn) {
    case Undrawn::No: return {};
    case Undrawn::Kind: return tr("not drawn: Enter turns on %1").arg(pluralOf(row.id.kind()));
    case Undrawn::Part: return tr("not drawn now: Enter shows only what is around it");
    case Undrawn::Always: return tr("not drawn: Enter shows its details");
    }
    return {};
}

void SearchBox::fillWith(SearchRows found)
{
    m_found = std::move(found);
    QListWidget* rows = list();
    rows->clear();
    for (const SearchRow& row : m_found.rows) {
        auto* item = new QListWidgetItem(row.name, rows);
        const QString change = changeWords(row);
        item->setData(HitDelegate::hitRole,
                      QVariant::fromValue(std::make_shared<const HitWords>(HitWords{row, change})));
        QStringList spoken{row.name, row.remark};
        if (!row.where.isEmpty())
            spoken += row.where + row.text;
        if (!change.isEmpty())
            spoken += change;
        item->setData(spokenRole, spoken.join(u", "_s));
        item->setToolTip(u"<span>%1</span>"_s.arg((row.where + row.text).toHtmlEscaped()));
    }
    if (m_making.isBusy() && m_found.rows.empty())
        addSentence(tr("Reading everything that is known…"));
    else if (m_found.rows.empty())
        addSentence(tr("Nothing fits in any name, description or value. Fewer letters find more."));
    else if (m_found.isCut)
        addSentence(tr("There is more. Another letter narrows it down."));
    rows->setCurrentRow(0);
    listed();
}

void SearchBox::take(const QListWidgetItem& item)
{
    const auto hit = item.data(HitDelegate::hitRole).value<HitWordsPtr>();
    const Chosen chosen = m_chosen;
    close();
    if (chosen && hit)
        chosen(hit->row.id, hit->row.undrawn);
}

} // namespace unitscope
