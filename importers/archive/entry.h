// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One entry of an archive's log: what was kept, removed, decided, approved or signed, and when. A plain value; times are
/// milliseconds UTC since 1970, hashes are SHA-256 as 64 lower-case hexadecimal digits.

#include "graph/model/decision.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>
#include <optional>
#include <vector>

namespace unitscope {

enum class EntryKind : quint8 {
    Snapshot,  ///< sources that were taken together
    Approved,  ///< an approved state: a snapshot as it is, or a state written from what was accepted
    Decisions, ///< what was decided about the changes of a snapshot
    Purge,     ///< what is left of bytes that were removed
    Signature  ///< somebody vouches for all entries before
};

/// Bytes in the folder that an entry names.
struct KeptFile
{
    QString file = {};      ///< within the archive's sources/ or, of a signature, signatures/
    QByteArray sha256 = {}; ///< of the bytes
    qint64 bytes = 0;
    QString origin = {};               ///< where they came from, as the user named it
    QString format = {};               ///< "registry", "audit", ... as sourceKind() says
    std::optional<qint64> stated = {}; ///< the time that the source states of itself
    bool operator==(const KeptFile&) const = default;
};

/// Where an entry that was taken over from another copy of the archive stood there.
struct ImportedFrom
{
    int number = 0;
    QByteArray hash = {};
    qint64 time = 0; ///< when it was taken over
    bool operator==(const ImportedFrom&) const = default;
};

struct ArchiveEntry
{
    int number = 0; ///< from 1, without a gap
    EntryKind kind = EntryKind::Snapshot;
    qint64 time = 0;                  ///< when it was written; of an imported one, when it was written there
    QStringList hosts = {};           ///< of a snapshot; sorted
    int of = 0;                       ///< the entry it is about; 0: none
    QString who = {};                 ///< the account that wrote it
    QString note = {};                ///< of a purge: why
    std::vector<KeptFile> files = {}; ///< of a purge: those whose bytes are gone
    std::vector<Decision> decisions = {};
    std::optional<ImportedFrom> imported = {};
    QByteArray before = {}; ///< hash of the entry before; empty in the first one
    QByteArray hash = {};   ///< of this one's line without the hash itself
    bool operator==(const ArchiveEntry&) const = default;
};

/// Of a snapshot or an approved state the time that its sources state, the newest of them; else when it was written.
qint64 timeOf(const ArchiveEntry& entry);

QLatin1StringView wordFor(EntryKind kind); ///< "snapshot", "approved", ...
QLatin1StringView wordFor(Verdict verdict);

} // namespace unitscope
