// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/filewatch.h"

#include "importers/source/readfile.h"

#include <QtCore/qfileinfo.h>

namespace unitscope {

namespace {

constexpr int restMs = 400;
constexpr int mostMissed = 10;
constexpr qint64 mostBytes = qint64(64) * 1024 * 1024;

struct Look
{
    QStringList changed;
    bool isMissing = false;
};

Look lookAt(const std::map<QString, SourcePtr>& files, const std::stop_token& stop)
{
    Look look;
    for (const auto& [path, source] : files) {
        if (stop.stop_requested())
            break;
        const Result<QByteArray> bytes = readFile(path, {.bytes = mostBytes}, stop);
        if (!bytes)
            look.isMissing = look.isMissing || bytes.error().code == Error::Code::NotFound;
        else if (*bytes != source->bytes())
            look.changed.append(path);
    }
    return look;
}

} // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    const auto touched = [this] {
        m_missed = 0;
        m_rest.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, touched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (m_watcher.files().size() < qsizetype(m_files.size())) // one of them was taken away, and may be back
            m_rest.start();
    });
    connect(&m_rest, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::watch(std::map<QString, SourcePtr> files)
{
    m_files = std::move(files);
    m_looking.cancel();
    m_rest.stop();
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    watchAgain();
}

void FileWatch::watchAgain()
{
    QStringList wanted;
    for (const auto& [path, source] : m_files) {
        if (QFileInfo::exists(path))
            wanted.append(path);
        wanted.append(QFileInfo(path).absolutePath());
    }
    wanted.removeDuplicates();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& path : std::as_const(wanted)) {
        if (!watched.contains(path))
            m_watcher.addPath(path);
    }
}

void FileWatch::look()
{
    watchAgain();
    m_looking.start([files = m_files](const std::stop_token& stop) { return lookAt(files, stop); },
                    [this](const Look& look) {
                        if (look.isMissing && ++m_missed < mostMissed)
                            m_rest.start();
                        if (!look.changed.isEmpty())
                            Q_EMIT changed(look.changed);
                    });
}

} // namespace unitscope
