// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: the virtual environments on the disk, and whether each is whole: "VALID_VENV" with pyvenv.cfg and a
/// Python, else "BROKEN_VENV".

#include "importers/audit/auditreading.h"

#include <map>

namespace unitscope {

struct VenvOnDisk
{
    NodeId node;
    ByteRange line;                    ///< that lists its folder
    std::vector<ByteRange> marks = {}; ///< what it has: pyvenv.cfg, Pythons
    std::optional<bool> isWhole = {};  ///< nothing if that was not looked at
    QStringView status() const;
    Proof proof() const; ///< of its status: the marks, then the folder
};

struct VenvsOnDisk
{
    std::map<QString, VenvOnDisk> byPath;
    QStringList folders; ///< that were looked into
    ByteRange end = {};  ///< what says that these are all; empty if they need not be
    /// The folder is in one that was looked into, all of it, and not there.
    bool isMissing(const QString& path) const;
};

VenvsOnDisk readVenvs(AuditReading& reading);

} // namespace unitscope
