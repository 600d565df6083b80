// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/audithost.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// What a frame asks for, in people's words. `id` without the number of a server is looked up by its beginning.
QString subjectOf(const QString& id)
{
    constexpr std::pair<QLatin1StringView, QLatin1StringView> words[] = {
        {"host."_L1, "facts about the host"_L1},
        {"units.timers"_L1, "times of timers"_L1},
        {"units."_L1, "systemd units"_L1},
        {"sockets.listen"_L1, "listening sockets"_L1},
        {"sockets.connected"_L1, "connections"_L1},
        {"sockets."_L1, "sockets"_L1},
        {"processes."_L1, "processes"_L1},
        {"files.venvs"_L1, "virtual environments"_L1},
        {"files.code.lines"_L1, "streams named in code"_L1},
        {"files.code"_L1, "code"_L1},
        {"audit.script"_L1, "hash of the audit's script"_L1},
    };
    for (const auto& [prefix, what] : words) {
        if (id.startsWith(prefix))
            return what;
    }
    if (id == "redis"_L1)
        return u"Redis streams"_s;
    if (!id.startsWith("redis."_L1))
        return id;
    const QString server = u"Redis server %1"_s.arg(id.section(u'.', 1, 1));
    return id.endsWith(".info"_L1)       ? server
           : id.contains(".clients"_L1)  ? u"clients of "_s + server
           : id.contains("consumers"_L1) ? u"consumers of "_s + server
                                         : u"streams of "_s + server;
}

/// Why it was not, or not wholly, looked at; empty where nothing is missing.
QLatin1StringView reasonOf(FrameNote note)
{
    switch (note) {
    case FrameNote::Ok:
    case FrameNote::Said: return {};
    case FrameNote::Partial: return "not wholly: some of it could not be read"_L1;
    case FrameNote::Failed: return "the command failed"_L1;
    case FrameNote::Absent: return "the program or the folder is not there"_L1;
    case FrameNote::Denied: return "not permitted"_L1;
    case FrameNote::Password: return "password needed"_L1;
    case FrameNote::Timeout: return "it took too long"_L1;
    case FrameNote::Cut: return "there was more than is kept"_L1;
    case FrameNote::Skipped: return "not asked"_L1;
    case FrameNote::Unknown: return "it ended in a way this program does not know"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

void stateGaps(AuditReading& reading)
{
    const auto host = reading.node(Kind::Host, reading.host());
    const Transcript& transcript = reading.transcript();
    for (const Frame& frame : transcript.frames) {
        const QLatin1StringView reason = reasonOf(frame.note);
        if (!host || reason.isEmpty())
            continue;
        // What was skipped says why in its body, and of what no command was run for, that is all there is.
        const bool saysWhy = frame.note == FrameNote::Skipped && !frame.body.isEmpty();
        const QString words = saysWhy ? reading.text(frame.body).trimmed() : QString(reason);
        const bool isScope = frame.id == "audit.not-looked-at"_L1;
        const ByteRange end = frame.end.isEmpty() ? frame.begin : frame.end;
        const Frame* said = transcript.find(frame.id + u".err"_s);
        Proof proof{saysWhy ? frame.body : end};
        if (said && !said->body.isEmpty())
            proof.push_back(said->body);
        reading.state(*host, Attr::NotLookedAt, Value::of(isScope ? words : subjectOf(frame.id) + u": "_s + words),
                      proof, u"said by the audit");
    }
    if (host && !transcript.isComplete())
        reading.state(*host, Attr::NotLookedAt, Value::of(u"what would have come next: "_s + transcript.whyIncomplete),
                      {transcript.frames.empty() ? transcript.head : transcript.frames.back().begin},
                      u"where the transcript ends");
}

} // namespace unitscope
