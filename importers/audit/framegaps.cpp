// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/audithost.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Whoever reads sockets, Redis and files says what is missing there.
bool isSaidElsewhere(const QString& id)
{
    return id.startsWith("sockets."_L1) || id.startsWith("redis"_L1) || id.startsWith("files."_L1);
}

/// What a frame asks for, in people's words.
QString subjectOf(const QString& id)
{
    constexpr std::pair<QLatin1StringView, QLatin1StringView> words[] = {
        {"host."_L1, "facts about the host"_L1},
        {"units.timers"_L1, "times of timers"_L1},
        {"units."_L1, "systemd units"_L1},
        {"processes."_L1, "processes"_L1},
        {"audit.script"_L1, "hash of the audit's script"_L1},
    };
    for (const auto& [prefix, what] : words) {
        if (id.startsWith(prefix))
            return what;
    }
    return id;
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
        if (!host || reason.isEmpty() || isSaidElsewhere(frame.id))
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
