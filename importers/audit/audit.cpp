// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/audit.h"

#include "importers/audit/auditfiles.h"

using namespace Qt::StringLiterals;

namespace unitscope {

Result<void> readAudit(SourceIndex source, SnapshotBuilder& builder)
{
    const SourcePtr kept = builder.current().sources()[source]; // holds the bytes while they are read
    const Transcript transcript = parseTranscript(kept->bytes());
    if (transcript.head.isEmpty())
        return failed({.code = Error::Code::BadFormat,
                       .where = {.file = kept->origin(), .line = 1},
                       .expected = u"the transcript of an audit, with a line \"unitscope-audit 1 NONCE\""_s,
                       .found = u"no such line"_s,
                       .advice = u"Give what \"unitscope-cli audit\" or its script printed, whole."_s});
    AuditReading reading(transcript, source, builder);
    const HostFacts host = readHost(reading);
    const ProcessTable processes = readProcesses(reading);
    const UnitTable units = readUnits(reading);
    const SocketTable sockets = readSockets(reading, host, units, processes);
    const RedisFacts redis = readRedis(reading, units, processes, sockets);
    readFiles(reading, units, processes, redis);
    stateGaps(reading);
    if (!transcript.isComplete())
        reading.report({transcript.incompleteAt, transcript.incompleteAt}, u"a transcript with its last line"_s,
                       transcript.whyIncomplete, u"What came after was not looked at: take the audit again."_s);
    reading.reportRest();
    return {};
}

} // namespace unitscope
