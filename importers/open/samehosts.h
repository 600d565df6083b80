// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What people decided about hosts: that two names are of one host, or of two. A value; the newest decision about two names
/// stands. A host is named by its name, one of its addresses, its hashed machine id, or NAME@ADDRESS where several have one
/// name. Letter case does not matter.

#include "graph/base/result.h"

#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

struct HostDecision
{
    QString host;
    QString other;
    bool isSame = true;
    bool operator==(const HostDecision&) const = default;
};

struct SameHosts
{
    std::vector<HostDecision> decisions = {}; ///< oldest first, each two names once

    /// The oldest of very many are forgotten.
    void decide(HostDecision decision);
    bool operator==(const SameHosts&) const = default;
};

/// "A=B" or "A!=B"; Usage for anything else, in words about the option that is called `where`.
Result<HostDecision> hostDecisionFrom(const QString& where, const QString& typed);
/// The same the other way round.
QString textOf(const HostDecision& decision);

/// From a JSON text with "schema": "unitscope-same-hosts/1". BadFormat if it is anything else.
Result<SameHosts> readSameHosts(QByteArray bytes, const QString& file);
QByteArray toJson(const SameHosts& hosts);

/// A file that is not there holds no decisions. Blocking, a file of a few kilobytes.
Result<SameHosts> loadSameHosts(const QString& path);
/// Adds one decision to a file, or makes it. A file that cannot be read stays as it is, which is the error.
Result<SameHosts> rememberSameHosts(const QString& path, const HostDecision& decision);

} // namespace unitscope
