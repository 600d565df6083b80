// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/remoteviews.h"

#include "app/ui/actions.h"
#include "app/ui/asking/asking.h"
#include "app/ui/connect/connectdialog.h"
#include "app/ui/connect/hostsdialog.h"
#include "app/ui/connect/passwordnotice.h"
#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "app/ui/sources/savecopy.h"
#include "app/ui/sources/sourcespanel.h"
#include "app/ui/statusline.h"
#include "graph/base/safetext.h"
#include "importers/source/address.h"
#include "importers/source/ssh/sshconfighosts.h"

#include <QtCore/qdatetime.h>
#include <QtWidgets/qpushbutton.h>
#include <algorithm>

namespace unitscope {

RemoteViews::RemoteViews(const RemoteViewParts& parts) : QObject(parts.window), m_parts(parts)
{
    Document* document = &m_parts.document;
    connect(m_parts.actions.connectTo, &QAction::triggered, this, &RemoteViews::askForHosts);
    connect(&document->fetches(), &Fetches::ended, this, [this] {
        const std::vector<Fetch>& rows = m_parts.document.fetches().rows();
        const auto isDone = [](const Fetch& row) { return row.state == FetchState::Done; };
        if (m_hosts && std::all_of(rows.begin(), rows.end(), isDone))
            m_hosts->hide(); // nothing is left to be seen there
    });
    document->setAsk((new UiAsk(m_parts.window))->ask());
    connect(document, &Document::becameSlow, this, &RemoteViews::showSlow);
    connect(&document->fetches(), &Fetches::changed, this, &RemoteViews::showStep);
    connect(document, &Document::sourcesChanged, this, &RemoteViews::showLost);
    followWantedPasswords(document, m_parts.notices);
    connect(document, &Document::couldNotOpen, this, &RemoteViews::offerAnotherTry);
    connect(m_parts.sources, &SourcesPanel::fetchWanted, document, &Document::fetchAgain);
    connect(m_parts.sources, &SourcesPanel::saveWanted, this, &RemoteViews::saveCopy);
}

HostsDialog* RemoteViews::hostsDialog()
{
    if (m_hosts)
        return m_hosts;
    Document* document = &m_parts.document;
    m_hosts = new HostsDialog(document->fetches(), m_parts.window);
    connect(m_hosts, &HostsDialog::retryWanted, document, &Document::fetchFailed);
    connect(m_hosts, &HostsDialog::cancelAllWanted, document, &Document::cancel);
    connect(m_hosts, &QDialog::finished, this, [this] {
        if (m_parts.document.fetches().isRunning())
            m_parts.notices->show(Topic::Fetching, tr("Hosts are still being read from."), false)
                ->addAction(tr("See them"), [this] { showHosts(); });
    });
    return m_hosts;
}

ConnectDialog* RemoteViews::connectDialog() const
{
    return m_connect;
}

void RemoteViews::askForHosts()
{
    if (m_connect) {
        m_connect->raise();
        m_connect->activateWindow();
        return;
    }
    const bool isInUse = !m_parts.document.sources().entries.empty() && !m_parts.document.isSample();
    m_connect = new ConnectDialog(
        {.form = m_form, .recent = m_parts.recent, .configFile = usualSshConfig(), .mayAdd = isInUse}, m_parts.window);
    connect(m_connect, &ConnectDialog::recentCleared, this, [this] { m_parts.recent.clear(); });
    connect(m_connect, &QDialog::accepted, this, [this] { startFrom(*m_connect); });
    m_connect->open();
}

void RemoteViews::startFrom(const ConnectDialog& dialog)
{
    const ConnectWish wish = dialog.wish();
    m_form = dialog.form();
    m_parts.recent = withRecent(m_parts.recent, wish.names);
    if (dialog.isToAdd())
        m_parts.document.add(wish.names, wish.audit);
    else
        m_parts.document.open(wish.names, wish.audit);
}

void RemoteViews::showHosts()
{
    m_parts.notices->clear(Topic::Fetching);
    HostsDialog* hosts = hostsDialog();
    hosts->show();
    hosts->raise();
    hosts->activateWindow();
}

/// Several are followed in a table, if it takes so long that there is something to follow.
void RemoteViews::showSlow()
{
    const Fetches& fetches = m_parts.document.fetches();
    if (fetches.isRunning() && fetches.newest().size() > 1)
        showHosts();
    showStep();
}

/// In place of the name of what is loaded, as long as something is on its way.
void RemoteViews::showStep()
{
    const Document& document = m_parts.document;
    if (!m_parts.status->isWaiting() || document.loadingName().isEmpty())
        return;
    const std::vector<Fetch> rows = document.fetches().newest();
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
    bool hasOlder = false;
    for (const SourceEntry& entry : list.entries) {
        remote += isRemote(entry.name) ? 1 : 0;
        hasOlder = hasOlder || (entry.failure && entry.source);
        if (entry.failure)
            lost += placeInWords(entry.name);
    }
    m_parts.notices->clear(Topic::Fetching);
    if (lost.isEmpty())
        return;
    const QString which = lost.size() == 1 ? tr("%1 could not be read").arg(lost.front())
                                           : tr("%1 of %2 hosts could not be read").arg(lost.size()).arg(remote);
    const QString words = hasOlder           ? tr("%1; what came from there before is shown.").arg(which)
                          : lost.size() == 1 ? tr("%1; the picture is without it.").arg(which)
                                             : tr("%1; the picture is without them.").arg(which);
    NoticeBar* bar = m_parts.notices->show(Topic::Fetching, words, false);
    if (m_parts.document.fetches().rows().size() > 1)
        bar->addAction(tr("See them"), [this] { showHosts(); });
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
