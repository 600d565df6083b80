// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/passwordnotice.h"

#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "app/ui/sources/fetch.h"
#include "graph/base/safetext.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qpushbutton.h>

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::PasswordNotice", words);
}

struct Wanted
{
    QStringList hosts = {};   ///< by their entries' names
    QStringList servers = {}; ///< in words
    bool isWrong = false;     ///< one was given, and not accepted
};

Wanted wantedBy(const SourceList& list)
{
    Wanted wanted;
    for (const SourceEntry& entry : list.entries) {
        if (!entry.takesPart() || entry.wantedPasswords.empty())
            continue;
        wanted.hosts += entry.name;
        for (const WantedPassword& one : entry.wantedPasswords) {
            wanted.servers += tr("%1 on %2").arg(safeForPeople(one.address), placeInWords(entry.name));
            wanted.isWrong = wanted.isWrong || one.isWrong;
        }
    }
    return wanted;
}

QString textOf(const Wanted& wanted)
{
    const QString& first = wanted.servers.front();
    const QString which =
        wanted.servers.size() == 1
            ? tr("Redis at %1 was not looked at").arg(first)
            : tr("%1 Redis servers were not looked at, the first at %2").arg(wanted.servers.size()).arg(first);
    return wanted.isWrong ? tr("%1: the password was not accepted.").arg(which) : tr("%1: password needed.").arg(which);
}

void show(Document* document, Notices* notices)
{
    notices->clear(Topic::Passwords);
    const Wanted wanted = wantedBy(document->sources());
    if (wanted.hosts.isEmpty())
        return;
    NoticeBar* bar = notices->show(Topic::Passwords, textOf(wanted), false);
    bar->addAction(tr("Give the password and audit again"),
                   [document, hosts = wanted.hosts] { document->auditWithPasswords(hosts); });
    bar->addAction(tr("Copy an account that is enough"),
                   [] { QGuiApplication::clipboard()->setText(redisAccountLine()); })
        ->setToolTip(
            tr("A line for redis-cli: it makes an account that may read what an audit reads, and nothing else"));
}

} // namespace

void followWantedPasswords(Document* document, Notices* notices)
{
    QObject::connect(document, &Document::sourcesChanged, notices, [document, notices] { show(document, notices); });
}

} // namespace unitscope
