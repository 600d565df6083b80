// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The log of an archive: its entries in order, each holding the hash of the one before. Pure: bytes in, value out.

#include "graph/base/result.h"
#include "importers/archive/entry.h"

#include <set>

namespace unitscope {

/// Something that is not as an archive is, as one sentence for people, and safe for them.
struct ArchiveFault
{
    enum class What : quint8 {
        Changed,    ///< an entry or the bytes of a file
        Missing,    ///< an entry or a file
        Reordered,  ///< an entry stands in the place of another
        Duplicated, ///< an entry is there twice
        Replaced,   ///< an entry does not continue the one before
        Renamed,    ///< a file, or two that changed places
        Unnamed,    ///< a file that no entry names
        Cut,        ///< entries at the end that are known to have been there
        Unfinished  ///< bytes that an entry says are removed are there
    };
    What what = What::Changed;
    int entry = 0;     ///< the number of the entry it is about; 0: none
    QString file = {}; ///< the name of the file it is about
    QString text = {};
    bool operator==(const ArchiveFault&) const = default;
};

struct ArchiveLog
{
    std::vector<ArchiveEntry> entries = {}; ///< as far as they are right
    std::optional<ArchiveFault> fault = {}; ///< the first thing that is wrong

    /// Nothing if there is none of that number.
    const ArchiveEntry* entry(int number) const;
    /// The hash of the last entry; empty if there is none.
    QByteArray head() const { return entries.empty() ? QByteArray() : entries.back().hash; }
    bool isPurged(int number) const;
    std::set<int> purged() const;
    /// The newest snapshot that is not purged.
    const ArchiveEntry* lastSnapshot() const;
};

/// `name` of the file, for the fault's words.
ArchiveLog readArchiveLog(const QByteArray& bytes, const QString& name);

/// Adds an entry at the end: gives it its number and hashes.
ArchiveEntry& append(ArchiveLog& log, ArchiveEntry entry);
QByteArray writeArchiveLog(const ArchiveLog& log);

/// Whether a file of an archive may be called so: letters, digits, '-' and '.', and not '.' first.
bool isKeptFileName(const QString& name);

} // namespace unitscope
