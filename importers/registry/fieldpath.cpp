// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/fieldpath.h"

#include <QtCore/qcryptographichash.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestPath = 160; // a path is stored with every leaf below it
constexpr qsizetype keptPath = 100;

QString bounded(const QString& path)
{
    if (path.size() <= longestPath)
        return path;
    const qsizetype kept = path[keptPath - 1].isHighSurrogate() ? keptPath - 1 : keptPath;
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return path.first(kept) + u'~' + QLatin1StringView(hash).first(16);
}

} // namespace

QString pathOf(QStringView key)
{
    QString path = key.toString();
    if (path.contains(u'%') || path.contains(u'.'))
        path.replace(u'%', "%25"_L1).replace(u'.', "%2E"_L1);
    return bounded(path);
}

QString joinedPath(const QString& parent, QStringView key)
{
    return bounded(parent + u'.' + pathOf(key));
}

QString joinedPath(const QString& parent, int item)
{
    return bounded(parent + u'.' + QString::number(item));
}

QString unknownAttribute(const QString& path)
{
    return u"x."_s + path;
}

} // namespace unitscope
