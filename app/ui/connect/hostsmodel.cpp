// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/hostsmodel.h"

#include "app/paint/fonts.h"

#include <QtGui/qicon.h>
#include <QtGui/qpainter.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int side = 16;

QChar markOf(FetchState state)
{
    switch (state) {
    case FetchState::Waiting: return u'○';
    case FetchState::Connecting: return u'→';
    case FetchState::Asking: return u'?';
    case FetchState::Reading: return u'●';
    case FetchState::Done: return u'✓';
    case FetchState::Incomplete: return u'⚠';
    case FetchState::Failed: return u'×';
    case FetchState::Cancelled: return u'–';
    }
    Q_UNREACHABLE();
}

QPalette::ColorRole inkOf(FetchState state)
{
    switch (state) {
    case FetchState::Asking:
    case FetchState::Incomplete: return QPalette::BrightText;
    case FetchState::Failed: return QPalette::LinkVisited;
    case FetchState::Connecting:
    case FetchState::Reading: return QPalette::Highlight;
    case FetchState::Done: return QPalette::Text;
    case FetchState::Waiting:
    case FetchState::Cancelled: return QPalette::PlaceholderText;
    }
    Q_UNREACHABLE();
}

QIcon iconOf(FetchState state, const QPalette& palette)
{
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(side * scale, side * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(drawingFont(13 * scale, true));
        painter.setPen(palette.color(inkOf(state)));
        painter.drawText(pixmap.rect(), Qt::AlignCenter, markOf(state));
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // else it would be tinted
    }
    return icon;
}

} // namespace

HostsModel::HostsModel(const Fetches& fetches, QObject* parent) : QAbstractTableModel(parent)
{
    connect(&fetches, &Fetches::changed, this, [this, &fetches] { follow(fetches); });
    follow(fetches);
}

void HostsModel::setPalette(const QPalette& palette)
{
    m_palette = palette;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, Columns - 1));
}

/// Row by row where they are the same hosts, so that a selection stays.
void HostsModel::follow(const Fetches& fetches)
{
    const std::vector<Fetch>& now = fetches.rows();
    const bool isSame = std::equal(now.begin(), now.end(), m_rows.begin(), m_rows.end(),
                                   [](const Fetch& a, const Fetch& b) { return a.name == b.name; });
    if (!isSame) {
        beginResetModel();
        m_rows = now;
        endResetModel();
        return;
    }
    for (size_t i = 0; i < now.size(); ++i) {
        if (m_rows[i] == now[i])
            continue;
        m_rows[i] = now[i];
        Q_EMIT dataChanged(index(int(i), 0), index(int(i), Columns - 1));
    }
}

int HostsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HostsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString HostsModel::textAt(const Fetch& fetch, int column) const
{
    switch (column) {
    case Host: return placeInWords(fetch.name);
    case State: return stateInWords(fetch.state);
    case Step: return stepInWords(fetch);
    case Time: return fetch.state == FetchState::Waiting ? QString() : durationInWords(fetch.ms);
    case Reason: return reasonInWords(fetch);
    default: return {};
    }
}

QVariant HostsModel::data(const QModelIndex& index, int role) const
{
    const Fetch& fetch = fetchAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return textAt(fetch, index.column());
    case Qt::ToolTipRole: return u"<span>"_s + textAt(fetch, index.column()).toHtmlEscaped() + u"</span>"_s;
    case Qt::DecorationRole: return index.column() == State ? iconOf(fetch.state, m_palette) : QVariant();
    case Qt::TextAlignmentRole:
        return int((index.column() == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == Step || index.column() == Time)
            return m_palette.color(QPalette::PlaceholderText);
        return index.column() == State ? QVariant(m_palette.color(inkOf(fetch.state))) : QVariant();
    default: return {};
    }
}

QVariant HostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Host: return tr("Host");
    case State: return tr("State");
    case Step: return tr("Step");
    case Time: return tr("Time");
    case Reason: return tr("Reason");
    default: return {};
    }
}

} // namespace unitscope
