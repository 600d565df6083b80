// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The script that audits a host (audit.sh), and what is sent to the shell that runs it. Pure. What the script prints is
/// described in docs/audit-transcript.md.

#include "importers/source/secret.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>
#include <optional>

namespace unitscope {

/// Where to look beside what the host itself tells; empty: as the script has it.
struct AuditOptions
{
    QStringList venvs = {};     ///< folders of virtual environments
    QStringList code = {};      ///< folders of code
    QStringList redis = {};     ///< HOST:PORT or the path of a socket
    QStringList databases = {}; ///< numbers
    bool readsCode = true;      ///< else writers and readers are not looked for in code
    int seconds = 60;           ///< for the whole run
    SecretPtr passwords = {};   ///< lines "ADDRESS USER PASSWORD"; null: none
    bool operator==(const AuditOptions&) const = default;
};

/// As reviewed and shipped, to be read or run by hand.
QByteArray auditScript();
/// Whether the script takes the text as a value: letters, digits and _ . / : - only, no - in front.
bool isAuditValue(QStringView text);
/// The script for the standard input of "sh -s", with the options in its last line: none is an argument of a process. What it
/// started ends with standard input, which has to stay open for as long (watchedscript.h). The values must
/// be audit values (Q_ASSERT); the nonce is of hexadecimal digits. With passwords, whoever sent it has to wipe it.
QByteArray scriptToSend(const AuditOptions& options, const QByteArray& nonce);
/// What the script printed, from its first line on: without what stands before. Nothing if it printed nothing.
std::optional<QByteArray> transcriptIn(const QByteArray& output, const QByteArray& nonce);
/// Whether the transcript was printed to its end.
bool isWholeTranscript(const QByteArray& transcript, const QByteArray& nonce);

} // namespace unitscope
