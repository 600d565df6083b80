// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/session/sessions.h"

#include "app/ui/actions.h"
#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "app/ui/plain/label.h"
#include "app/ui/selection.h"
#include "app/ui/sources/fetch.h"
#include "app/ui/sources/opening.h"
#include "app/ui/views/savedviews.h"
#include "graph/base/safetext.h"
#include "importers/source/address.h"

#include <QtCore/qfileinfo.h>
#include <QtWidgets/qmenu.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestInMenu = 70;

QString shown(const QString& name)
{
    return isRemote(name) ? placeInWords(name) : safeForPeople(elidedMiddle(name, longestInMenu));
}

QString listed(const QStringList& names)
{
    constexpr qsizetype mostNamed = 3;
    QStringList words;
    for (const QString& name : names.mid(0, mostNamed))
        words += shown(name);
    return names.size() <= mostNamed
               ? words.join(", "_L1)
               : Sessions::tr("%1 and %2 more").arg(words.join(", "_L1)).arg(names.size() - mostNamed);
}

void takeOut(Session& session, const QStringList& names)
{
    for (QStringList* side : {&session.sources, &session.before, &session.after})
        side->removeIf([&](const QString& name) { return names.contains(name); });
}

} // namespace

Sessions::Sessions(const SessionParts& parts, const QStringList& recent)
    : QObject(parts.window), m_parts(parts), m_recent(withOpened({}, recent))
{
    connect(&parts.document, &Document::sourcesChanged, this, &Sessions::note);
    connect(&parts.document, &Document::pictureChanged, this, &Sessions::select);
    connect(&parts.opening, &Opening::viewWanted, parts.views, &SavedViews::open);
    connect(parts.actions.recent, &QMenu::aboutToShow, this, &Sessions::fillMenu);
    fillMenu();
}

bool Sessions::restore(const Session& session)
{
    QStringList gone;
    QStringList remote;
    for (const QString& name : session.all()) {
        if (isRemote(name))
            remote += name;
        else if (!QFileInfo::exists(name))
            gone += name;
    }
    Session whole = session;
    takeOut(whole, gone);
    Session here = whole;
    takeOut(here, remote);
    m_last = session;
    if (!gone.isEmpty() || !remote.isEmpty())
        tell(gone, remote, whole);
    if (here.isEmpty())
        return false;
    show(here);
    return true;
}

void Sessions::show(const Session& session)
{
    if (const Result<ViewFile> view = readView(session.view, u"session"_s); view && !session.view.isEmpty())
        m_parts.document.setView(view->spec);
    if (!session.viewFile.isEmpty())
        m_parts.views->resume(session.viewFile);
    m_wanted = session.selected;
    m_parts.document.openList(sourceListOf(session));
}

void Sessions::open(QStringList names)
{
    const QStringList views = takeViewsOut(names);
    if (names.isEmpty())
        m_parts.document.openSample();
    else
        m_parts.document.open(names);
    if (!views.isEmpty())
        m_parts.views->open(views.front());
}

void Sessions::tell(const QStringList& gone, const QStringList& remote, const Session& whole)
{
    QStringList words;
    if (!gone.isEmpty())
        words += gone.size() == 1 ? tr("%1 was open last and is not there any more.").arg(listed(gone))
                                  : tr("These were open last and are not there any more: %1.").arg(listed(gone));
    if (!remote.isEmpty())
        words += tr("Not connected again without being asked: %1.").arg(listed(remote));
    NoticeBar* bar = m_parts.notices->show(Topic::Session, words.join(u' '), false);
    if (!remote.isEmpty())
        bar->addAction(tr("Connect again"), [this, whole] {
            m_parts.notices->clear(Topic::Session);
            show(whole);
        });
}

Session Sessions::now() const
{
    Session session = rememberable(sessionOf(m_parts.document.sources()));
    if (session.isEmpty())
        return m_parts.document.isSample() || m_parts.document.sources().entries.empty() ? m_last : session;
    if (const auto& subject = m_parts.selection.subject(); subject && std::holds_alternative<NodeId>(*subject))
        session.selected = std::get<NodeId>(*subject).text();
    if (m_parts.document.spec() != ViewSpec())
        session.view = writeView({.spec = m_parts.document.spec()});
    session.viewFile = m_parts.views->file();
    return session;
}

/// What could be read is offered again.
void Sessions::note()
{
    if (m_parts.document.isSample())
        return;
    QStringList names;
    for (const SourceEntry& entry : m_parts.document.sources().entries) {
        if (entry.source && isRememberable(entry))
            names += rememberedName(entry);
    }
    m_recent = withOpened(m_recent, names);
}

void Sessions::fillMenu()
{
    QMenu* menu = m_parts.actions.recent;
    menu->clear();
    for (const QString& name : std::as_const(m_recent))
        menu->addAction(menuWords(shown(name)), this, [this, name] { openAgain(name); });
    if (m_recent.isEmpty())
        menu->addAction(tr("Nothing was open yet"))->setEnabled(false);
    menu->addSeparator();
    QAction* clear = menu->addAction(tr("&Clear this list"), this, [this] { m_recent.clear(); });
    clear->setEnabled(!m_recent.isEmpty());
}

void Sessions::openAgain(const QString& name)
{
    if (isRemote(name) || QFileInfo::exists(name)) {
        m_recent = withOpened(m_recent, {name});
        m_parts.opening.take({name});
        return;
    }
    m_parts.notices->show(Topic::Session, tr("%1 is not there any more.").arg(shown(name)), false)
        ->addAction(tr("Remove it from the list"), [this, name] {
            m_recent.removeAll(name);
            m_parts.notices->clear(Topic::Session);
        });
}

void Sessions::select()
{
    if (m_wanted.isEmpty() || m_parts.document.isSample() || !m_parts.document.loadingName().isEmpty())
        return;
    const std::optional<NodeId> wanted = NodeId::parse(m_wanted);
    m_wanted.clear();
    if (wanted && m_parts.document.graph()->find(*wanted))
        m_parts.selection.select(*wanted);
}

} // namespace unitscope
