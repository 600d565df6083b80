// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/auditself.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Of the words "ADDRESS PORT" of SSH_CONNECTION.
QString endpointText(const QByteArray& host, const QByteArray& port)
{
    const auto endpoint = parseEndpoint(normalHost(host).toLatin1() + ':' + port);
    return endpoint ? endpoint->text() : QString();
}

} // namespace

bool AuditSelf::isOwn(const SsRow& row) const
{
    if (!controlGroup.isEmpty() && row.controlGroup == controlGroup)
        return true;
    const QString local = row.local.text();
    const QString remote = row.remote.text();
    return !client.isEmpty() && ((local == client && remote == server) || (local == server && remote == client));
}

AuditSelf readAuditSelf(const AuditReading& reading)
{
    AuditSelf self;
    const Transcript& transcript = reading.transcript();
    for (const ByteRange& line : transcript.linesOf(u"audit.self"_s)) {
        const QList<QByteArray> words = reading.view(line).toByteArray().simplified().split(' ');
        if (words.size() == 5 && words[0] == "connection") {
            self.client = endpointText(words[1], words[2]);
            self.server = endpointText(words[3], words[4]);
        }
    }
    for (const ByteRange& line : transcript.linesOf(u"audit.self.cgroup"_s)) {
        const QByteArrayView words = reading.view(line);
        if (words.startsWith("0::/") && words.endsWith(".scope"))
            self.controlGroup = QString::fromUtf8(words.sliced(3));
    }
    return self;
}

} // namespace unitscope
