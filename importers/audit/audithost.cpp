// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/audithost.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "1: lo    inet 127.0.0.1/8 scope host lo"
QSet<QString> readAddresses(const AuditReading& reading)
{
    QSet<QString> addresses;
    const Frame* frame = reading.transcript().find(u"host.addresses"_s);
    if (!frame || !frame->hasEvidence())
        return addresses;
    for (const ByteRange& line : reading.transcript().linesOf(*frame)) {
        const QStringList words = reading.text(line).simplified().split(u' ');
        if (words.size() >= 4 && (words[2] == "inet"_L1 || words[2] == "inet6"_L1))
            addresses.insert(words[3].section(u'/', 0, 0));
    }
    return addresses;
}

} // namespace

HostFacts readHost(AuditReading& reading)
{
    const Frame* name = reading.transcript().find(u"host.name"_s);
    const QString host = name && name->hasEvidence() ? reading.text(name->body).trimmed() : QString();
    reading.setHost(host.isEmpty() ? u"unknown-host"_s : host);
    HostFacts facts;
    facts.addresses = readAddresses(reading);
    return facts;
}

} // namespace unitscope
