// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether an evidence pack is as it was packed: its files against its list, the list against its signature, and what is said to be
/// known against the sources, read again. Nothing is unpacked to a disk. Blocking and cancellable.

#include "graph/claims/source.h"
#include "importers/archive/sshsignature.h"
#include "importers/pack/manifest.h"

namespace unitscope {

struct PackFault
{
    enum class What : quint8 {
        Altered, ///< its bytes are others
        Missing,
        Added,
        Renamed,      ///< the bytes are there under another name
        DoesNotFollow ///< what it says is not what the sources say
    };
    What what = What::Altered;
    QString name = {}; ///< within the pack's folder; safe for people
    QString now = {};  ///< of a renamed one: its name now
    bool operator==(const PackFault&) const = default;
};

struct PackVerified
{
    PackManifest manifest = {};
    std::vector<PackFault> faults = {}; ///< in the order of the list, then what was added, by name
    int files = 0;                      ///< that are as they were packed
    /// Whether topology.json is what this program reads in the sources; of a redacted pack, in those that PackCheck has. Nothing: they
    /// were not read, because something is wrong with the files, another version made it, which may have read them
    /// differently, or they are not there.
    std::optional<bool> follows = {};
    /// For each of PackCheck::sources what the pack calls the same bytes: "source-1", "sources/1-registry.json"; empty: nothing.
    std::vector<QString> sourceNames = {};
    std::optional<JudgedSignature> signature = {}; ///< nothing: nobody signed

    bool isIntact() const { return faults.empty(); }
};

struct PackCheck
{
    QString allowedSigners = {};         ///< a path
    std::optional<qint64> asOf = {};     ///< when keys have to be valid; nothing: when the pack says it was signed
    QString program = {};                ///< this program's version
    std::vector<SourcePtr> sources = {}; ///< somebody asks which of the pack's they are
};

/// BadFormat for what is no pack, and for a zip file that only looks like one (see ZipFile::open()); TooLarge; Incomplete without
/// ssh-keygen if there is a signature; Cancelled. `where` names it in errors.
Result<PackVerified> verifyPack(QByteArray bytes, const QString& where, const PackCheck& check,
                                const std::stop_token& stop);

} // namespace unitscope
