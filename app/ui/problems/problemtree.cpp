// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemtree.h"

#include <QtGui/qfont.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr quintptr headingId = 0; ///< a row's is the number of its section, from 1

QString toolTipOf(const ProblemRow& row)
{
    QString text = row.words.toHtmlEscaped();
    if (!row.ignored.isEmpty())
        text += u"<br>"_s + row.ignored.toHtmlEscaped();
    return u"<span>"_s + text + u"</span>"_s; // rich, so that it breaks
}

QVariant cellOf(const ProblemRow& row, int column)
{
    switch (column) {
    case ProblemTree::What: return row.ignored.isEmpty() ? row.words : row.words + u" – "_s + row.ignored;
    case ProblemTree::About: return row.about;
    case ProblemTree::Where: return row.where();
    default: return {};
    }
}

} // namespace

void ProblemTree::setRows(ProblemRowsPtr rows)
{
    m_rows = std::move(rows);
    arrange();
}

void ProblemTree::setFilter(const ProblemFilter& filter)
{
    m_filter = filter;
    arrange();
}

void ProblemTree::setOrder(ProblemOrder order)
{
    m_order = order;
    arrange();
}

void ProblemTree::setIcons(std::map<Severity, QIcon> icons)
{
    m_icons = std::move(icons);
    for (int section = 0; section < rowCount(); ++section) {
        const QModelIndex heading = index(section, 0);
        Q_EMIT dataChanged(index(0, 0, heading), index(rowCount(heading) - 1, 0, heading), {Qt::DecorationRole});
    }
}

void ProblemTree::arrange()
{
    beginResetModel();
    m_sections = sectionsOf(*m_rows, m_filter, m_order);
    m_places.clear();
    for (int section = 0; section < int(m_sections.size()); ++section) {
        for (int row = 0; row < int(m_sections[size_t(section)].rows.size()); ++row)
            m_places.emplace_back(section, row);
    }
    endResetModel();
}

const ProblemRow* ProblemTree::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == headingId)
        return nullptr;
    return &(*m_rows)[m_sections[index.internalId() - 1].rows[size_t(index.row())]];
}

QModelIndex ProblemTree::at(size_t place) const
{
    const auto [section, row] = m_places[place];
    return index(row, 0, index(section, 0));
}

QModelIndex ProblemTree::indexOf(const QString& key) const
{
    for (size_t place = 0; place < m_places.size(); ++place) {
        const auto [section, row] = m_places[place];
        if ((*m_rows)[m_sections[size_t(section)].rows[size_t(row)]].key == key)
            return at(place);
    }
    return {};
}

QModelIndex ProblemTree::stepFrom(const QModelIndex& index, int direction) const
{
    if (m_places.empty())
        return {};
    if (!rowAt(index))
        return at(direction > 0 ? 0 : m_places.size() - 1);
    const std::pair here(int(index.internalId()) - 1, index.row());
    const auto known = std::lower_bound(m_places.begin(), m_places.end(), here);
    const auto last = std::ssize(m_places) - 1;
    return at(size_t(std::clamp<qsizetype>(known - m_places.begin() + direction, 0, last)));
}

QModelIndex ProblemTree::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : headingId);
}

QModelIndex ProblemTree::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == headingId)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, headingId);
}

int ProblemTree::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_sections.size());
    const bool isHeading = parent.internalId() == headingId && parent.column() == 0;
    return isHeading ? int(m_sections[size_t(parent.row())].rows.size()) : 0;
}

int ProblemTree::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant ProblemTree::headingData(const ProblemSection& section, int column, int role) const
{
    if (column != 0)
        return {};
    if (role == Qt::DisplayRole)
        return u"%1 (%2)"_s.arg(section.heading).arg(section.rows.size());
    if (role != Qt::FontRole)
        return {};
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

QVariant ProblemTree::data(const QModelIndex& index, int role) const
{
    const ProblemRow* row = rowAt(index);
    if (!row)
        return index.isValid() ? headingData(m_sections[size_t(index.row())], index.column(), role) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return cellOf(*row, index.column());
    case Qt::ToolTipRole: return toolTipOf(*row);
    case Qt::AccessibleTextRole:
        return index.column() == What ? wordsFor(row->severity) + u": "_s + cellOf(*row, What).toString()
                                      : cellOf(*row, index.column());
    case Qt::DecorationRole: {
        const auto icon = m_icons.find(row->severity);
        return index.column() == What && icon != m_icons.end() ? icon->second : QVariant();
    }
    default: return {};
    }
}

QVariant ProblemTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("Problem");
    case About: return tr("About");
    case Where: return tr("Where");
    default: return {};
    }
}

} // namespace unitscope
