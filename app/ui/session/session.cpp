// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/session/session.h"

#include "importers/source/address.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isRememberableName(const QString& name)
{
    if (name.isEmpty() || name == "-"_L1 || name.startsWith(u':') || name.contains(u'\0'))
        return false;
    if (!name.contains("://"_L1))
        return QFileInfo(name).isAbsolute();
    return sourceAddress(name) && isRemote(name) && withoutPassword(name) == name && !name.contains(u'?');
}

QStringList rememberableNames(const QStringList& names)
{
    QStringList kept;
    for (const QString& name : names) {
        if (isRememberableName(name) && !kept.contains(name))
            kept += name;
    }
    return kept.mid(0, mostSources);
}

} // namespace

QString rememberedName(const SourceEntry& entry)
{
    return isRemote(entry.name) || entry.name == "-"_L1 || entry.name.startsWith(u':')
               ? entry.name
               : QDir::cleanPath(QFileInfo(entry.name).absoluteFilePath());
}

bool isRememberable(const SourceEntry& entry)
{
    return !entry.isKept && isRememberableName(rememberedName(entry));
}

Session rememberable(Session session)
{
    for (QStringList* names : {&session.sources, &session.before, &session.after, &session.leftOut})
        *names = rememberableNames(*names);
    return session;
}

QStringList withOpened(const QStringList& recent, const QStringList& names)
{
    return rememberableNames(names + recent).mid(0, mostReopened);
}

SourceList sourceListOf(const Session& session)
{
    const bool isCompared = !session.before.isEmpty() && !session.after.isEmpty();
    SourceList list = isCompared ? comparedListOf(session.before, session.after) : sourceListOf(session.all());
    for (const QString& name : session.leftOut) {
        if (SourceEntry* entry = list.find(name))
            entry->isLeftOut = true;
    }
    if (partakersOf(list).isEmpty()) {
        for (SourceEntry& entry : list.entries)
            entry.isLeftOut = false;
    }
    return list;
}

Session sessionOf(const SourceList& sources)
{
    Session session;
    if (sources.isSample)
        return session;
    for (const SourceEntry& entry : sources.entries) {
        if (!isRememberable(entry))
            continue;
        const QString name = rememberedName(entry);
        QStringList& side = !sources.isCompared() || entry.side == TimeSide::Undecided ? session.sources
                            : entry.side == TimeSide::Before                           ? session.before
                                                                                       : session.after;
        side += name;
        if (entry.isLeftOut)
            session.leftOut += name;
    }
    return session;
}

} // namespace unitscope
