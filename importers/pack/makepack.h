// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// An evidence pack: everything that somebody needs to hold a report against its sources, in one zip file. Plain programs read it:
/// "unzip", "sha256sum -c SHA256SUMS", "ssh-keygen -Y verify". Same contents, same bytes, on any machine.

#include "graph/base/result.h"
#include "graph/view/redact/redaction.h"
#include "importers/open/samehosts.h"
#include "importers/source/ask.h"

#include <stop_token>

namespace unitscope {

struct PackContents
{
    GraphPtr graph = {};  ///< its sources are packed as they were kept; never null
    GraphPtr before = {}; ///< of an earlier state that the report compares with; null: none
    /// Of `graph`: everything is said in its aliases, and of what was read only hashes are packed; null: as it is.
    const Redaction* redaction = nullptr;
    SameHosts sameHosts = {}; ///< with which the sources were read
    QByteArray report = {};   ///< as a page
    QByteArray rules = {};    ///< the bytes of the rules file; empty: the rules as they come
    QByteArray view = {};     ///< likewise of the view
    QString program = {};     ///< the version that makes it
    qint64 asOf = 0;          ///< of the report, milliseconds UTC since 1970
};

/// Somebody vouches for a pack with an SSH key.
struct PackSigning
{
    QString key = {}; ///< as for signArchive()
    qint64 time = 0;  ///< milliseconds UTC since 1970
    Ask ask = {};
};

/// `signing`: null for a pack without a signature. As sshSignature(); TooLarge, WriteFailed.
Result<QByteArray> makePack(const PackContents& contents, const PackSigning* signing, const std::stop_token& stop);

} // namespace unitscope
