// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/fingerprint.h"

using namespace Qt::StringLiterals;

namespace unitscope {

QStringList fingerprintGroups(const QString& fingerprint)
{
    const QString letters = fingerprint.section(u':', 1); // an MD5 has more colons, which stay
    QStringList groups;
    for (qsizetype i = 0; i < letters.size(); i += 4)
        groups << letters.mid(i, 4);
    return groups;
}

QString fingerprintCommand(const QString& keyType)
{
    const bool isUsual = keyType == "RSA"_L1 || keyType == "ECDSA"_L1 || keyType == "DSA"_L1;
    return u"ssh-keygen -lf /etc/ssh/ssh_host_%1_key.pub"_s.arg(isUsual ? keyType.toLower() : u"ed25519"_s);
}

} // namespace unitscope
