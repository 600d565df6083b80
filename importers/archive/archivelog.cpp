// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/archivelog.h"

#include "graph/base/safetext.h"
#include "importers/archive/entryline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using What = ArchiveFault::What;

/// The entries of a log, until the first one that is wrong. What comes after it is only asked what that one may be.
class LogReader
{
public:
    LogReader(const QByteArray& bytes, const QString& name) : m_lines(bytes.split('\n')), m_name(name)
    {
        m_endsWhole = m_lines.back().isEmpty();
        if (m_endsWhole)
            m_lines.removeLast();
    }

    ArchiveLog read()
    {
        for (qsizetype i = 0; i < m_lines.size() && !m_log.fault; ++i)
            readLine(i);
        if (!m_log.fault && !m_endsWhole)
            fault(What::Changed, int(m_lines.size()), u"its line is not complete"_s);
        if (m_log.fault && !m_endsWhole && m_log.fault->entry == int(m_lines.size()))
            m_log.entries.resize(std::min(m_log.entries.size(), size_t(m_lines.size() - 1)));
        return std::move(m_log);
    }

private:
    void fault(What what, int number, const QString& words)
    {
        m_log.fault = ArchiveFault{.what = what,
                                   .entry = number,
                                   .file = m_name,
                                   .text = u"entry %1 of %2: %3"_s.arg(number).arg(m_name, words)};
    }

    void readLine(qsizetype index)
    {
        const int expected = int(index) + 1;
        const Result<ArchiveEntry> read = readEntryLine(m_lines[index], expected, m_name);
        if (!read)
            return fault(What::Changed, expected, u"it has been changed, and is not an entry any more"_s);
        if (hashOf(*read) != read->hash)
            return fault(What::Changed, expected, u"it has been changed: its hash is another"_s);
        if (read->number != expected)
            return faultOfNumber(*read, expected);
        if (read->before != m_log.head())
            return fault(What::Replaced, expected,
                         expected == 1
                             ? u"it is not a first entry"_s
                             : u"it does not continue entry %1: one of the two has been replaced"_s.arg(expected - 1));
        if (read->of >= expected)
            return fault(What::Changed, expected, u"it is about an entry that does not come before it"_s);
        const auto badName = std::find_if(read->files.begin(), read->files.end(),
                                          [](const KeptFile& file) { return !isKeptFileName(file.file); });
        if (badName != read->files.end())
            return fault(What::Changed, expected,
                         u"it names a file \"%1\", which is no name of an archive"_s.arg(
                             safeForPeople(shortened(badName->file))));
        m_log.entries.push_back(*read);
    }

    void faultOfNumber(const ArchiveEntry& found, int expected)
    {
        if (found.number < expected)
            return fault(m_log.entry(found.number)->hash == found.hash ? What::Duplicated : What::Replaced, expected,
                         m_log.entry(found.number)->hash == found.hash
                             ? u"entry %1 stands there a second time"_s.arg(found.number)
                             : u"another entry %1 stands there"_s.arg(found.number));
        const bool isLater = std::any_of(m_lines.begin() + expected, m_lines.end(), [&](const QByteArray& line) {
            const Result<ArchiveEntry> other = readEntryLine(line, 0, m_name);
            return other && other->number == expected;
        });
        if (isLater)
            return fault(What::Reordered, expected, u"entry %1 stands in its place"_s.arg(found.number));
        fault(What::Missing, expected, u"it is missing; entry %1 stands in its place"_s.arg(found.number));
    }

    QList<QByteArray> m_lines;
    const QString m_name;
    bool m_endsWhole = true;
    ArchiveLog m_log;
};

} // namespace

const ArchiveEntry* ArchiveLog::entry(int number) const
{
    return number >= 1 && size_t(number) <= entries.size() ? &entries[size_t(number) - 1] : nullptr;
}

bool ArchiveLog::isPurged(int number) const
{
    return std::any_of(entries.begin(), entries.end(), [number](const ArchiveEntry& entry) {
        return entry.kind == EntryKind::Purge && entry.of == number;
    });
}

std::set<int> ArchiveLog::purged() const
{
    std::set<int> numbers;
    for (const ArchiveEntry& entry : entries) {
        if (entry.kind == EntryKind::Purge)
            numbers.insert(entry.of);
    }
    return numbers;
}

const ArchiveEntry* ArchiveLog::lastSnapshot() const
{
    const std::set<int> gone = purged();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->kind == EntryKind::Snapshot && !gone.contains(entry->number))
            return &*entry;
    }
    return nullptr;
}

ArchiveLog readArchiveLog(const QByteArray& bytes, const QString& name)
{
    return LogReader(bytes, name).read();
}

ArchiveEntry& append(ArchiveLog& log, ArchiveEntry entry)
{
    entry.number = int(log.entries.size()) + 1;
    entry.before = log.head();
    entry.hash = hashOf(entry);
    return log.entries.emplace_back(std::move(entry));
}

QByteArray writeArchiveLog(const ArchiveLog& log)
{
    QByteArray bytes;
    for (const ArchiveEntry& entry : log.entries)
        bytes += lineOf(entry);
    return bytes;
}

bool isKeptFileName(const QString& name)
{
    const auto isPlain = [](QChar unit) {
        return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9')
               || unit == u'-' || unit == u'.';
    };
    return !name.isEmpty() && name.size() <= 200 && name[0] != u'.' && std::all_of(name.begin(), name.end(), isPlain);
}

} // namespace unitscope
