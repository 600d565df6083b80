// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/transcript.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QByteArrayView version("unitscope-audit 1 ");
constexpr qsizetype mostNoise = 65536; // bytes that a login shell may print before

bool isHexadecimal(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

bool isFrameId(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
    });
}

std::optional<qint64> count(QByteArrayView digits)
{
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    return isNumber && number >= 0 && digits[0] != '+' ? std::optional(number) : std::nullopt;
}

FrameNote noteOf(QByteArrayView word)
{
    static constexpr std::pair<QByteArrayView, FrameNote> words[] = {
        {"ok", FrameNote::Ok},           {"partial", FrameNote::Partial}, {"failed", FrameNote::Failed},
        {"absent", FrameNote::Absent},   {"denied", FrameNote::Denied},   {"password", FrameNote::Password},
        {"timeout", FrameNote::Timeout}, {"cut", FrameNote::Cut},         {"skipped", FrameNote::Skipped},
        {"said", FrameNote::Said},
    };
    for (const auto& [name, note] : words) {
        if (name == word)
            return note;
    }
    return FrameNote::Unknown;
}

/// The words of a line between single spaces; at most seven, the last with the rest.
std::vector<QByteArrayView> wordsOf(QByteArrayView line)
{
    std::vector<QByteArrayView> words;
    while (words.size() < 7) {
        const qsizetype space = words.size() == 6 ? -1 : line.indexOf(' ');
        words.push_back(space < 0 ? line : line.first(space));
        if (space < 0)
            break;
        line = line.sliced(space + 1);
    }
    return words;
}

class Parser
{
public:
    explicit Parser(QByteArrayView bytes) { m_transcript.bytes = bytes; }

    Transcript run()
    {
        if (!findHead())
            breakOff(0, u"no line \"unitscope-audit 1\""_s);
        else
            while (m_transcript.isComplete() && !isDone() && readFrame()) { }
        return std::move(m_transcript);
    }

private:
    QByteArrayView rest(qint64 from) const { return m_transcript.bytes.sliced(from); }
    /// The whole line from `from` on; nothing if its end is missing.
    std::optional<ByteRange> lineAt(qint64 from) const
    {
        const qsizetype length = rest(from).indexOf('\n');
        return length < 0 ? std::nullopt : std::optional(ByteRange{from, from + length});
    }
    void breakOff(qint64 at, const QString& why)
    {
        m_transcript.incompleteAt = at;
        m_transcript.whyIncomplete = why;
    }

    bool findHead()
    {
        const QByteArrayView bytes = m_transcript.bytes;
        for (qsizetype at = bytes.indexOf(version); at >= 0 && at < mostNoise; at = bytes.indexOf(version, at + 1)) {
            const auto line = at == 0 || bytes[at - 1] == '\n' ? lineAt(at) : std::nullopt;
            if (!line)
                continue;
            const QByteArrayView nonce = m_transcript.view(*line).sliced(version.size());
            if (!isHexadecimal(nonce))
                continue;
            m_nonce = nonce;
            m_transcript.head = *line;
            m_place = line->end + 1;
            return true;
        }
        return false;
    }

    bool isDone()
    {
        const auto line = lineAt(m_place);
        const auto words = line ? wordsOf(m_transcript.view(*line)) : std::vector<QByteArrayView>();
        if (words.size() != 5 || words[0] != "DONE" || words[1] != m_nonce)
            return false;
        m_transcript.last = *line;
        if (count(words[2]) != qint64(m_transcript.frames.size()) || count(words[3]) != m_bytes
            || count(words[4]) != m_transcript.masked)
            breakOff(line->begin, u"the last line counts other frames, bytes or secrets than there are"_s);
        return true;
    }

    bool readFrame()
    {
        const auto begin = lineAt(m_place);
        const auto words = begin ? wordsOf(m_transcript.view(*begin)) : std::vector<QByteArrayView>();
        if (words.size() != 3 || words[0] != "BEGIN" || words[1] != m_nonce || !isFrameId(words[2])) {
            breakOff(m_place, u"what comes next is no frame"_s);
            return false;
        }
        Frame frame{.id = QString::fromLatin1(words[2]), .begin = *begin};
        if (m_transcript.indexById.contains(frame.id)) {
            breakOff(m_place, u"frame %1 is there twice"_s.arg(frame.id));
            return false;
        }
        if (const auto end = findEnd(*begin))
            closeFrame(frame, *end);
        else if (m_transcript.isComplete()) {
            frame.note = FrameNote::Cut;
            frame.body = {begin->end + 1, m_transcript.bytes.size()};
            breakOff(frame.body.end, u"frame %1 has no end"_s.arg(frame.id));
        } else {
            return false;
        }
        m_transcript.indexById.insert(frame.id, int(m_transcript.frames.size()));
        m_transcript.frames.push_back(std::move(frame));
        return true;
    }

    /// The first line that ends a frame. No name on the host can hold one: the nonce is in nobody's hands there.
    std::optional<ByteRange> findEnd(const ByteRange& begin)
    {
        const QByteArray mark = "\nEND " + m_nonce.toByteArray() + ' ';
        const qsizetype at = m_transcript.bytes.indexOf(mark, begin.end);
        return at < 0 ? std::nullopt : lineAt(at + 1);
    }

    void closeFrame(Frame& frame, const ByteRange& line)
    {
        const auto words = wordsOf(m_transcript.view(line));
        frame.end = line;
        frame.body = {frame.begin.end + 1, std::max(line.begin - 1, frame.begin.end + 1)};
        const auto masked = words.size() == 7 ? count(words[5]) : std::nullopt;
        if (!masked || words[2] != QByteArrayView(frame.id.toLatin1()) || count(words[4]) != frame.body.size()) {
            frame.note = FrameNote::Cut;
            breakOff(line.begin, u"frame %1 ends with other words or after other bytes than it says"_s.arg(frame.id));
            return;
        }
        if (const auto status = count(words[3]))
            frame.status = int(std::min<qint64>(*status, 255));
        frame.masked = int(std::min<qint64>(*masked, 1'000'000'000));
        frame.note = noteOf(words[6]);
        m_bytes += frame.body.size();
        m_transcript.masked += frame.masked;
        m_place = line.end + 1;
    }

    Transcript m_transcript;
    QByteArrayView m_nonce;
    qint64 m_place = 0;
    qint64 m_bytes = 0;
};

} // namespace

bool Frame::hasEvidence() const
{
    switch (note) {
    case FrameNote::Ok:
    case FrameNote::Partial:
    case FrameNote::Denied:
    case FrameNote::Timeout:
    case FrameNote::Cut: return true;
    default: return false;
    }
}

const Frame* Transcript::find(const QString& id) const
{
    const auto found = indexById.constFind(id);
    return found == indexById.cend() ? nullptr : &frames[size_t(*found)];
}

const Frame* Transcript::evidence(const QString& id) const
{
    const Frame* frame = find(id);
    return frame && frame->hasEvidence() ? frame : nullptr;
}

std::vector<ByteRange> Transcript::linesOf(const QString& evidenceId) const
{
    const Frame* frame = evidence(evidenceId);
    return frame ? linesOf(*frame) : std::vector<ByteRange>();
}

std::vector<ByteRange> Transcript::linesOf(const Frame& frame) const
{
    std::vector<ByteRange> lines = linesOf(frame.body);
    if (frame.note == FrameNote::Cut && !lines.empty())
        lines.pop_back();
    return lines;
}

std::vector<ByteRange> Transcript::linesOf(const ByteRange& range) const
{
    std::vector<ByteRange> lines;
    for (qint64 at = range.begin; at < range.end;) {
        const qsizetype length = view({at, range.end}).indexOf('\n');
        const qint64 end = length < 0 ? range.end : at + length;
        lines.push_back({at, end});
        at = end + 1;
    }
    return lines;
}

bool looksLikeTranscript(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min(bytes.size(), mostNoise));
    for (qsizetype at = head.indexOf(version); at >= 0; at = head.indexOf(version, at + 1)) {
        if ((at == 0 || head[at - 1] == '\n') && at + version.size() < head.size()
            && isHexadecimal(head.sliced(at + version.size(), 1)))
            return true;
    }
    return false;
}

Transcript parseTranscript(QByteArrayView bytes)
{
    return Parser(bytes).run();
}

} // namespace unitscope
