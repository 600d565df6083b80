// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Tells when files that were read have other bytes on disk. Editors replace files and write them in pieces: a file is looked
/// at again a moment after it was touched, and counts as another one when it can be read and its bytes are not those that
/// were read. Reads on another thread. What cannot be watched is simply not told of.

#include "app/ui/jobs/job.h"
#include "graph/claims/source.h"

#include <QtCore/qfilesystemwatcher.h>
#include <QtCore/qobject.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qtimer.h>
#include <map>

namespace unitscope {

class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);

    /// Instead of those before. By path, with what was read from it.
    void watch(std::map<QString, SourcePtr> files);
    /// How long a file has to rest before it is looked at, in milliseconds.
    void setRest(int milliseconds) { m_rest.setInterval(milliseconds); }

Q_SIGNALS:
    void changed(const QStringList& files);

private:
    void look();
    void watchAgain();

    std::map<QString, SourcePtr> m_files;
    QFileSystemWatcher m_watcher;
    QTimer m_rest;
    Job m_looking;
    int m_missed = 0; ///< looks in a row that found a file missing: it is just being replaced
};

} // namespace unitscope
