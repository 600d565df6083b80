// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Who vouches for an archive's log: signatures with a user's SSH key, made and checked by ssh-keygen (namespace "unitscope"),
/// each over the hash of one entry, and so over all entries before it. Blocking, bounded and cancellable.

#include "importers/archive/archivewriter.h"
#include "importers/source/ask.h"

namespace unitscope {

/// What is signed: three lines of text that name the last entry, its hash, and when it was signed.
QByteArray signedText(const ArchiveEntry& last, qint64 time);

/// The first of the user's keys in ~/.ssh that there is; empty if there is none.
QString usualKey();

/// Signs the last entry and adds an entry that says so. `key`: a private key, or a public one whose other half an agent has. Usage
/// if there is nothing to sign; NotFound without a key; Incomplete if the key cannot be used (a passphrase that nobody
/// can be asked for); WriteFailed also if somebody else wrote meanwhile; Cancelled.
Result<ArchiveEntry> signArchive(const ArchiveWriting& writing, const QString& key, const Ask& ask);

enum class SignatureAnswer : quint8 {
    Good,
    Bad,     ///< it is not one of this log as it is
    Unknown, ///< right, but of nobody whose signature counts
    Expired, ///< of somebody whose key was not valid then: not yet, or no longer
    Missing  ///< its file is gone
};
QLatin1StringView wordFor(SignatureAnswer answer); ///< "good", "bad", ...

struct SignatureVerdict
{
    int entry = 0; ///< the signature's own
    int of = 0;    ///< it vouches for the entries up to this one
    SignatureAnswer answer = SignatureAnswer::Unknown;
    QString signer = {}; ///< as the allowed signers call them; of a Good one. Safe for people
    QString key = {};    ///< "ED25519 key SHA256:..."; empty if it cannot be told
    QString why = {};    ///< of another one than Good, for people
    bool operator==(const SignatureVerdict&) const = default;
};

struct SignatureCheck
{
    QString allowedSigners = {};     ///< a path
    std::optional<qint64> asOf = {}; ///< when keys have to be valid; nothing: when each signature says it was made
};

/// One for each signature of the log, in its order. Incomplete without ssh-keygen; Cancelled. Allowed signers that cannot be read make
/// everybody unknown, which is said.
Result<std::vector<SignatureVerdict>> checkSignatures(const ArchiveFolder& folder, const ArchiveLog& log,
                                                      const SignatureCheck& check, const std::stop_token& stop);

} // namespace unitscope
