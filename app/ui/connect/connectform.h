// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is typed to reach other machines, and what is made of it: addresses, or what is wrong with which field. Pure; complaints
/// are safe for people.

#include "importers/audit/auditscript.h"

#include <map>

namespace unitscope {

struct ConnectForm
{
    QString hosts = {}; ///< "[ACCOUNT@]HOST[:PORT]", or an address; several apart by commas, white space or lines
    bool isAudit = true;
    QString path = {};    ///< of the file, unless it is an audit
    QString account = {}; ///< for hosts that name none; empty: as the ssh configuration has it
    QString port = {};    ///< likewise
    QString code = {};    ///< folders, apart by commas or white space; empty: as the script has them
    QString venvs = {};   ///< likewise
    bool readsCode = true;

    bool operator==(const ConnectForm&) const = default;
};

enum class ConnectField : quint8 { Hosts, Path, Account, Port, Code, Venvs };

struct ConnectWish
{
    QStringList names = {}; ///< addresses, each once
    AuditOptions audit = {};
    std::map<ConnectField, QString> complaints = {};
    bool canConnect = false; ///< no complaint, and nothing is missing

    QString complaint(ConnectField field) const;
};

ConnectWish wishOf(const ConnectForm& form);
/// What was typed as several, one by one; "#" begins a comment to the end of its line.
QStringList wordsIn(const QString& typed);
/// The form that gives an address again; what is not for this form is left empty.
ConnectForm formFor(const QString& address);

/// How many are remembered, at most.
inline constexpr qsizetype mostRecent = 20;
/// With these in front. Nothing but addresses, and none that has a secret in it.
QStringList withRecent(QStringList recent, const QStringList& names);

} // namespace unitscope
