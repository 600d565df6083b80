// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/keptfiles.h"

#include "graph/base/safetext.h"
#include "importers/archive/archivewriter.h"
#include "importers/archive/entryline.h"
#include "importers/source/readfile.h"

#include <QtCore/qdir.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using What = ArchiveFault::What;

constexpr qint64 mostBytes = qint64(1) << 31;

class FileCheck
{
public:
    FileCheck(const ArchiveFolder& folder, const ArchiveLog& log, std::stop_token stop)
        : m_folder(folder), m_log(log), m_stop(std::move(stop)), m_named(namedPaths(folder, log))
    { }

    Result<KeptFiles> run()
    {
        for (const ArchiveEntry& entry : m_log.entries) {
            for (const KeptFile& file : entry.files) {
                const QString path = m_folder.pathOf(entry.kind, file);
                if (entry.kind == EntryKind::Purge || !m_looked.insert(path).second)
                    continue;
                if (const Result<void> looked = look(entry, file, path); !looked)
                    return tl::unexpected(looked.error());
            }
        }
        const QStringList beingAdded = filesBeingAdded(m_folder);
        for (const QString& folder : {m_folder.sources(), m_folder.signatures()})
            lookForUnnamed(folder, beingAdded);
        lookBeside();
        for (const Trouble& trouble : m_troubles)
            addFault(trouble);
        for (const auto& [path, hash] : m_unnamed) {
            if (!m_explained.contains(path))
                addUnnamed(path);
        }
        return std::move(m_found);
    }

private:
    struct Trouble
    {
        int entry;
        KeptFile file;
        QString path;
        QByteArray found; ///< the hash of what is there; empty: nothing is
    };

    QString shown(const QString& path) const
    {
        return safeForPeople(elidedMiddle(QDir(m_folder.path()).relativeFilePath(path), 120));
    }

    Result<QByteArray> hashAt(const QString& path) const
    {
        return readFile(path, {.bytes = mostBytes}, m_stop).map([](const QByteArray& bytes) {
            return sha256Of(bytes);
        });
    }

    Result<void> look(const ArchiveEntry& entry, const KeptFile& file, const QString& path)
    {
        const bool isThere = QFileInfo::exists(path) || QFileInfo(path).isSymLink();
        if (m_named.at(path)) {
            if (isThere)
                m_found.faults.push_back(
                    {.what = What::Unfinished,
                     .entry = entry.number,
                     .file = file.file,
                     .text = u"%1: the log says that the bytes of entry %2 are removed, and they are there; the next "
                             "change of the archive removes them"_s.arg(shown(path))
                                 .arg(entry.number)});
            return {};
        }
        if (!isThere) {
            m_troubles.push_back({entry.number, file, path, {}});
            return {};
        }
        const Result<QByteArray> hash = hashAt(path);
        if (!hash)
            return tl::unexpected(hash.error());
        if (*hash == file.sha256)
            ++m_found.right;
        else
            m_troubles.push_back({entry.number, file, path, *hash});
        return {};
    }

    void lookForUnnamed(const QString& folder, const QStringList& beingAdded)
    {
        const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                         | QDir::NoDotAndDotDot);
        for (const QString& name : names) {
            const QString path = folder + u'/' + name;
            if (m_named.contains(path) || isLeftover(name))
                continue;
            if (beingAdded.contains(QDir(m_folder.path()).relativeFilePath(path)))
                m_found.unfinished.push_back(name);
            else
                m_unnamed[path] = hashAt(path).value_or(QByteArray());
        }
    }

    /// Of a write that was killed (graph/base/atomicfile.h).
    static bool isLeftover(const QString& name)
    {
        return name.startsWith(".unitscope-"_L1) && name.endsWith(".part"_L1);
    }

    /// Beside the log people may keep what they want, but nothing that looks like part of it.
    void lookBeside()
    {
        const QStringList names = QDir(m_folder.path()).entryList({u"*.jsonl"_s}, QDir::Files | QDir::System);
        for (const QString& name : names) {
            if (name != "log.jsonl"_L1)
                m_unnamed[m_folder.path() + u'/' + name] = {};
        }
    }

    /// A signature outlives the entries that were cut off with the one that names it.
    void addUnnamed(const QString& path)
    {
        const QString name = QFileInfo(path).fileName();
        const int last = int(m_log.entries.size());
        const int of = path.startsWith(m_folder.signatures() + u'/') ? name.section(u'-', 0, 0).toInt() : 0;
        if (of >= last && of > 0)
            m_found.faults.push_back(
                {.what = What::Cut,
                 .entry = of + 1,
                 .file = name,
                 .text = u"%1: somebody signed entry %2, and the log ends with entry %3: its end has been cut off"_s
                             .arg(shown(path))
                             .arg(of)
                             .arg(last)});
        else
            m_found.faults.push_back(
                {.what = What::Unnamed, .file = name, .text = u"%1: no entry names this file"_s.arg(shown(path))});
    }

    void addFault(const Trouble& trouble)
    {
        const QString name = shown(trouble.path);
        ArchiveFault fault{.what = trouble.found.isEmpty() ? What::Missing : What::Changed,
                           .entry = trouble.entry,
                           .file = trouble.file.file,
                           .text = {}};
        const QString itsPath = pathWith(trouble.file.sha256, trouble.path);
        if (!itsPath.isEmpty()) {
            fault.what = What::Renamed;
            m_explained.insert(itsPath);
            fault.text = u"%1 of entry %2: its bytes are in %3"_s.arg(name).arg(trouble.entry).arg(shown(itsPath));
        } else if (trouble.found.isEmpty()) {
            fault.text = u"%1 of entry %2: the file is missing"_s.arg(name).arg(trouble.entry);
        } else {
            fault.text = u"%1 of entry %2: the bytes are others than were kept"_s.arg(name).arg(trouble.entry);
        }
        m_found.faults.push_back(std::move(fault));
    }

    /// Another file with those bytes, which should not have them.
    QString pathWith(const QByteArray& sha256, const QString& but) const
    {
        for (const auto& [path, hash] : m_unnamed) {
            if (hash == sha256)
                return path;
        }
        for (const Trouble& other : m_troubles) {
            if (other.found == sha256 && other.path != but)
                return other.path;
        }
        return {};
    }

    const ArchiveFolder& m_folder;
    const ArchiveLog& m_log;
    const std::stop_token m_stop;
    const std::map<QString, bool> m_named;
    std::set<QString> m_looked;
    std::map<QString, QByteArray> m_unnamed;
    std::set<QString> m_explained;
    std::vector<Trouble> m_troubles;
    KeptFiles m_found;
};

} // namespace

Result<KeptFiles> lookAtKeptFiles(const ArchiveFolder& folder, const ArchiveLog& log, const std::stop_token& stop)
{
    return FileCheck(folder, log, stop).run();
}

} // namespace unitscope
