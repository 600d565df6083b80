// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/gaps.h"

#include "graph/base/safetext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString reasonOf(const Frame* frame)
{
    if (!frame)
        return u"the transcript ends before it"_s;
    switch (frame->note) {
    case FrameNote::Ok: return {};
    case FrameNote::Partial: return u"something went wrong beside it"_s;
    case FrameNote::Failed: return u"the command failed"_s;
    case FrameNote::Absent: return u"the program is not there"_s;
    case FrameNote::Denied: return u"not permitted"_s;
    case FrameNote::Password: return u"password needed, or another one than was given"_s;
    case FrameNote::Timeout: return u"it took too long and was ended"_s;
    case FrameNote::Cut: return u"there was more than is kept"_s;
    case FrameNote::Skipped: return u"not asked"_s;
    case FrameNote::Said:
    case FrameNote::Unknown: break;
    }
    return u"it ended in a way that is not known"_s;
}

/// What the command itself said of it.
QString saidWords(const AuditReading& reading, const Frame* frame, const QString& frameId)
{
    const Frame* words = frame && frame->note == FrameNote::Skipped ? frame
                                                                    : reading.transcript().find(frameId + u".err"_s);
    if (frame && frame->note == FrameNote::Absent && !frame->body.isEmpty())
        words = frame;
    if (!words || words->body.isEmpty())
        return {};
    const QString text = reading.text(words->body).section(u'\n', 0, 0).trimmed();
    return text.isEmpty() ? QString() : u" ("_s + shortened(safeForPeople(text), 160) + u')';
}

} // namespace

QString whyNotWhole(const AuditReading& reading, const QString& frameId)
{
    const Frame* frame = reading.transcript().find(frameId);
    const QString reason = reasonOf(frame);
    return reason.isEmpty() ? reason : reason + saidWords(reading, frame, frameId);
}

void noteGap(AuditReading& reading, const QString& what, const QString& frameId)
{
    const QString reason = whyNotWhole(reading, frameId);
    if (reason.isEmpty())
        return;
    const Frame* frame = reading.transcript().find(frameId);
    const bool isPart = frame && frame->hasEvidence();
    const ByteRange at = !frame ? reading.transcript().head : frame->end.isEmpty() ? frame->begin : frame->end;
    noteGap(reading, (isPart ? u"all of "_s : QString()) + what + u": "_s + reason, at);
}

void noteGap(AuditReading& reading, const QString& words, const ByteRange& at)
{
    if (const auto host = reading.node(Kind::Host, reading.host()))
        reading.state(*host, Attr::NotLookedAt, Value::of(words), {at}, u"said by the audit");
}

} // namespace unitscope
