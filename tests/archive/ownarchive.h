// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// An archive of a test's own, with a state folder of its own beside it, removed afterwards.

#include "importers/archive/changearchive.h"
#include "importers/archive/verifyarchive.h"
#include "importers/open/open.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

namespace unitscope::test {

class OwnArchive
{
public:
    OwnArchive() { qputenv("XDG_STATE_HOME", path(QStringLiteral("state")).toLocal8Bit()); }

    QString path(const QString& name) const { return m_folder.filePath(name); }
    ArchiveFolder folder() const { return ArchiveFolder(path(QStringLiteral("archive"))); }
    ArchiveWriting writing(qint64 time = 0) const
    {
        return {.folder = folder(), .who = QStringLiteral("auditor"), .time = time, .patienceMs = 200};
    }

    /// A registry of one module, added at a time; its number, or 0 and a message.
    int add(const QString& module, qint64 time = 0) const { return addTo(writing(time), module); }
    static int addTo(const ArchiveWriting& writing, const QString& module)
    {
        const QString text = QStringLiteral(R"({"host": "shop", "modules": [{"name": "%1", "unit": "%1.service"}]})");
        const Result<SnapshotPtr> snapshot = openBytes(text.arg(module).toUtf8(), module + QStringLiteral(".json"));
        const Result<ArchiveEntry> added = addSnapshot(writing, *resolve(*snapshot), module);
        if (!added)
            qWarning("%s", qPrintable(added.error().message()));
        return added ? added->number : 0;
    }

    ArchiveVerified verified() const
    {
        const Result<ArchiveVerified> verified = verifyArchive(folder(), {});
        if (!verified)
            qFatal("%s", qPrintable(verified.error().message()));
        return *verified;
    }
    /// What is wrong, a line for each.
    QString faults() const
    {
        QStringList lines;
        for (const ArchiveFault& fault : verified().faults)
            lines << fault.text;
        return lines.join(u'\n');
    }
    /// The paths of the kept files, in the order of their entries.
    QStringList files() const
    {
        QStringList paths;
        const ArchiveVerified seen = verified();
        for (const ArchiveEntry& entry : seen.log.entries) {
            for (const KeptFile& file : entry.files)
                paths << folder().pathOf(entry.kind, file);
        }
        return paths;
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace unitscope::test
