// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/remoteviews.h"

#include "app/ui/asking/asking.h"
#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "app/ui/sources/savecopy.h"
#include "app/ui/sources/sourcespanel.h"
#include "app/ui/statusline.h"
#include "graph/base/safetext.h"
#include "importers/source/address.h"

#include <QtCore/qdatetime.h>
#include <QtWidgets/qpushbutton.h>
#include <algorithm>

namespace unitscope {

RemoteViews::RemoteViews(const RemoteViewParts& parts) : QObject(parts.window), m_parts(parts)
{
    Document* document = &m_parts.document;
    document->setAsk((new UiAsk(m_parts.window))->ask());
    connect(document, &Document::becameSlow, this, &RemoteViews::showStep);
    connect(&document->fetches(), &Fetches::changed, this, &RemoteViews::showStep);
    connect(document, &Document::sourcesChanged, this, &RemoteViews::showLost);
    connect(document, &Document::couldNotOpen, this, &RemoteViews::offerAnotherTry);
    connect(m_parts.sources, &SourcesPanel::fetchWanted, document, &Document::fetchAgain);
    connect(m_parts.sources, &SourcesPanel::saveWanted, this, &RemoteViews::saveCopy);
}

/// In place of the name of what is loaded, as long as something is on its way.
void RemoteViews::showStep()
{
    const Document& document = m_parts.document;
    if (!m_parts.status->isWaiting() || document.loadingName().isEmpty())
        return;
    const std::vector<Fetch>& rows = document.fetches().rows();
    if (!document.fetches().isRunning()) {
        m_parts.status->setWaiting(tr("Loading %1").arg(shortened(document.loadingName())));
        return;
    }
    m_parts.status->setWaiting(fetchesInWords(rows));
    const auto ended = std::count_if(rows.begin(), rows.end(), [](const Fetch& row) { return row.hasEnded(); });
    if (rows.size() > 1)
        m_parts.status->setDone(double(ended) / double(rows.size()));
}

void RemoteViews::showLost()
{
    const SourceList& list = m_parts.document.sources();
    QStringList lost;
    int remote = 0;
    for (const SourceEntry& entry : list.entries) {
        remote += isRemote(entry.name) ? 1 : 0;
        if (entry.failure)
            lost += placeInWords(entry.name);
    }
    m_parts.notices->clear(Topic::Fetching);
    if (lost.isEmpty())
        return;
    const QString words =
        lost.size() == 1
            ? tr("%1 could not be reached; the picture is without it, or with what came before.").arg(lost.front())
            : tr("%1 of %2 hosts could not be reached; the picture is without them, or with "
                 "what came before.")
                  .arg(lost.size())
                  .arg(remote);
    NoticeBar* bar = m_parts.notices->show(Topic::Fetching, words, false);
    bar->addAction(tr("Try again"), [this] { m_parts.document.fetchFailed(); });
}

void RemoteViews::offerAnotherTry()
{
    const std::vector<Fetch>& rows = m_parts.document.fetches().rows();
    const bool isFromElsewhere = std::any_of(rows.begin(), rows.end(),
                                             [](const Fetch& row) { return row.failure.has_value(); });
    NoticeBar* bar = m_parts.notices->bar(Topic::Opening);
    if (bar && isFromElsewhere)
        bar->addAction(tr("Try again"), [this] { m_parts.document.fetchFailed(); });
}

void RemoteViews::saveCopy(const SourceRow& row)
{
    if (!row.source)
        return;
    const std::optional<qint64> taken = row.graph ? row.graph->snapshot().timeOf(row.index) : std::nullopt;
    const Result<QString> written = askAndSaveCopy(*row.source, taken.value_or(QDateTime::currentMSecsSinceEpoch()),
                                                   m_parts.window);
    if (!written)
        m_parts.notices->show(Topic::Saving, written.error().message(), true);
    else if (!written->isEmpty())
        m_parts.notices->show(Topic::Saving, tr("Written to %1").arg(safeForPeople(*written)), false);
}

} // namespace unitscope
