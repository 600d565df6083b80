// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One signature of one text with a user's SSH key (namespace "unitscope"): made and judged by ssh-keygen. What is signed is up to the
/// caller. Blocking, bounded and cancellable.

#include "graph/base/result.h"
#include "importers/archive/signatures.h"
#include "importers/source/ask.h"

#include <QtCore/qtemporarydir.h>

namespace unitscope {

struct KeygenAnswer;

/// "-----BEGIN SSH SIGNATURE-----" and so on. `key`: as for signArchive(). NotFound without a key; Incomplete if it cannot be used;
/// Cancelled.
Result<QByteArray> sshSignature(const QByteArray& text, const QString& key, const Ask& ask,
                                const std::stop_token& stop);

struct JudgedSignature
{
    SignatureAnswer answer = SignatureAnswer::Unknown;
    QString signer = {}; ///< as in SignatureVerdict, like the two that follow
    QString key = {};
    QString why = {};
};

/// Judges signatures by one file of allowed signers, which is read once, so that everything is asked of the same bytes.
class SignatureJudge
{
public:
    /// `allowedSigners`: a path. One that cannot be read makes everybody unknown, which is said.
    SignatureJudge(QString allowedSigners, std::stop_token stop);

    /// `notOfThis`: why a signature is bad that is of another text. `time`: when the key has to be valid, milliseconds UTC since 1970.
    Result<JudgedSignature> judge(const QByteArray& text, const QByteArray& signature, qint64 time,
                                  const QString& notOfThis);

private:
    Result<void> begin();
    Result<void> judgeSigner(qint64 time, JudgedSignature& judged);
    Result<QString> signerBy(const QString& file, qint64 time);
    Result<KeygenAnswer> ask(const QStringList& arguments) const;
    QString shown() const;
    QString signature() const { return m_temporary.filePath(QStringLiteral("signature")); }
    QString signers() const { return m_temporary.filePath(QStringLiteral("signers")); }
    QString timeless() const { return m_temporary.filePath(QStringLiteral("timeless")); }

    const QString m_allowedSigners;
    const std::stop_token m_stop;
    const QTemporaryDir m_temporary;
    bool m_hasBegun = false;
    QString m_whyNobody;
    QByteArray m_text;
};

} // namespace unitscope
