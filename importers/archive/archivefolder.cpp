// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/archivefolder.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qdir.h>
#include <QtCore/qstandardpaths.h>

using namespace Qt::StringLiterals;

namespace unitscope {

QString usualArchive()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/unitscope/archive"_s;
}

QString headsFolder()
{
    // QStandardPaths knows this folder only from a later Qt on.
    const QString stated = qEnvironmentVariable("XDG_STATE_HOME");
    const QString folder = QDir::isAbsolutePath(stated) ? stated : QDir::homePath() + u"/.local/state"_s;
    return folder + u"/unitscope/heads"_s;
}

QString keptFileName(qint64 time, const QByteArray& sha256, const QString& format)
{
    const QString ending = format == "audit"_L1    ? u"audit"_s
                           : format == "report"_L1 ? u"md"_s
                           : format == "text"_L1   ? u"txt"_s
                                                   : u"json"_s;
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(u"yyyy-MM-dd"_s) + u'-' + QString::fromLatin1(sha256)
           + u'.' + ending;
}

} // namespace unitscope
