// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to redact/: which words stand for what is secret. First everything is collected, then it is numbered in sorted order:
/// the same secrets give the same aliases, whatever the order they were met in. Text is searched for what looks like an
/// address or a path wherever it stands, and for every secret that some typed value gave away.

#include <QtCore/qhash.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstring.h>
#include <array>
#include <map>
#include <vector>

namespace unitscope {

enum class AliasOf : quint8 { Host, Domain, Address, User, Path, Pid, Instance, Machine, Field };
inline constexpr size_t aliasCount = size_t(AliasOf::Field) + 1;
QLatin1StringView wordFor(AliasOf kind); ///< "host"

/// What a name belongs to decides what '@' means in it: "getty@tty1" or "bob@web1".
enum class NameOf : quint8 { Unit, Other };

class Aliases
{
public:
    /// "host-2" once numbered, and before that the secret is learnt. What is well known (root, 127.0.0.1, 0.0.0.0) stays as it is;
    /// of what was never learnt nothing stays.
    QString of(AliasOf kind, const QString& value);
    /// The text with all that is recognised replaced.
    QString in(QStringView text, NameOf what);

    /// Nothing is learnt from now on; what was learnt is found in texts.
    void number();
    bool isNumbered() const { return m_isNumbered; }
    /// How many there are of each.
    const std::array<qsizetype, aliasCount>& counts() const { return m_counts; }

private:
    void learnFrom(AliasOf kind, const QString& value);
    void learnHost(const QString& host);
    QString number(AliasOf kind, const QString& value) const;
    QString matched(const QRegularExpressionMatch& match);
    QString knownIn(QStringView text) const;
    qsizetype knownAt(QStringView folded, qsizetype at) const;
    QString inUnitName(QStringView text);

    std::array<std::map<QString, qsizetype>, aliasCount> m_known; ///< with their numbers
    QHash<QString, AliasOf> m_byWord;                             ///< folded, those that are searched for in texts
    std::map<QChar, std::vector<qsizetype>> m_lengths;            ///< of words that begin so, the longest first
    std::array<qsizetype, aliasCount> m_counts{};
    bool m_isNumbered = false;
};

/// "2 hosts, 3 addresses, 1 user": for people; empty if nothing was found.
QString countWords(const Aliases& aliases);

/// Accounts that every distribution has alike, and which therefore tell nothing: "root", "www-data".
bool isWellKnownAccount(QStringView user);
/// Addresses that name no machine but say who may connect: "127.0.0.1", "0.0.0.0", "::".
bool isWellKnownAddress(QStringView address);

} // namespace unitscope
