// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/auditfiles.h"

#include "importers/audit/codenodes.h"
#include "importers/audit/codestreams.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString wordsFor(FrameNote note)
{
    switch (note) {
    case FrameNote::Absent: return u"the folders are not there, or not visible"_s;
    case FrameNote::Denied: return u"not all of it may be read"_s;
    case FrameNote::Timeout: return u"it took too long"_s;
    case FrameNote::Cut: return u"there is more than was printed"_s;
    case FrameNote::Skipped: return u"the time of the audit was over"_s;
    default: return u"looking failed"_s;
    }
}

/// What the frame does not say, in people's words, with the host.
void nameGap(AuditReading& reading, const QString& id, const QString& what, const QString& advice)
{
    const Frame* frame = reading.transcript().find(id);
    const auto host = reading.node(Kind::Host, reading.host());
    if (!host || (frame && frame->isWhole()))
        return;
    const ByteRange at = !frame ? reading.transcript().head : frame->end.isEmpty() ? frame->begin : frame->end;
    const QString why = frame ? wordsFor(frame->note) : u"the transcript does not have it"_s;
    reading.state(*host, Attr::NotLookedAt, Value::of(u"%1: %2"_s.arg(what, why)), {at}, u"as the transcript says");
    reading.report(at, u"%1, looked at as a whole"_s.arg(what), why, advice);
}

} // namespace

void readFiles(AuditReading& reading, const UnitTable& units, const ProcessTable& processes, const RedisFacts& redis)
{
    const VenvsOnDisk venvs = readVenvs(reading);
    CodeTree tree(reading);
    const std::vector<LaunchedUnit> launched = readLaunches(reading, units, processes, venvs, tree);
    stateCode(reading, tree, launched);
    concludeStreams(reading, tree, launched, redis);

    const QString venvAdvice = u"Name their folders with --venvs, or take the audit with more rights."_s;
    const QString codeAdvice = u"Name its folders with --code, or take the audit with more rights."_s;
    nameGap(reading, u"files.venvs"_s, u"Python venvs"_s, venvAdvice);
    nameGap(reading, u"files.venvs.marks"_s, u"what Python venvs hold"_s, venvAdvice);
    nameGap(reading, u"files.code"_s, u"code"_s, codeAdvice);
    nameGap(reading, u"files.code.lines"_s, u"streams in code"_s, codeAdvice);
    reading.cover(Kind::Venv, reading.extentOf({u"files.venvs"_s, u"files.venvs.marks"_s}));
    reading.cover(Kind::Code, reading.extentOf({u"files.code"_s, u"files.code.lines"_s}));
}

} // namespace unitscope
