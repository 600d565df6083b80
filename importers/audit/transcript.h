// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The form of an audit's transcript (docs/audit-transcript.md): frames between lines that a nonce marks. Pure, any bytes. Ranges
/// are bytes of what was parsed; views live as long as it does.

#include "graph/base/location.h"

#include <QtCore/qhash.h>
#include <QtCore/qstring.h>
#include <optional>
#include <vector>

namespace unitscope {

/// How a frame ended, in the transcript's own words.
enum class FrameNote : quint8 { Ok, Partial, Failed, Absent, Denied, Password, Timeout, Cut, Skipped, Said, Unknown };

struct Frame
{
    QString id;
    std::optional<int> status = {}; ///< nothing if no command was run
    FrameNote note = FrameNote::Unknown;
    int masked = 0;
    ByteRange body = {};
    ByteRange begin = {}; ///< the line BEGIN, without its end
    ByteRange end = {};   ///< the line END; what the transcript says of a frame that is empty. Of a cut frame: empty

    bool isWhole() const { return note == FrameNote::Ok; }
    /// Whether the body says something about the host.
    bool hasEvidence() const;
};

struct Transcript
{
    QByteArrayView bytes;
    std::vector<Frame> frames = {};
    QHash<QString, int> indexById = {};
    ByteRange head = {};        ///< the version line
    ByteRange last = {};        ///< the line DONE, if it is there
    QString whyIncomplete = {}; ///< in words, empty if the transcript is whole
    qint64 incompleteAt = 0;    ///< where it breaks off
    int masked = 0;

    bool isComplete() const { return whyIncomplete.isEmpty(); }
    /// nullptr if there is no such frame.
    const Frame* find(const QString& id) const;
    /// The same if its body says something about the host.
    const Frame* evidence(const QString& id) const;
    QByteArrayView view(const ByteRange& range) const { return bytes.sliced(range.begin, range.size()); }
    /// The lines of a range, without their ends; none that is cut off by the limit of its frame.
    std::vector<ByteRange> linesOf(const Frame& frame) const;
    std::vector<ByteRange> linesOf(const ByteRange& range) const;
    /// Of the frame with that evidence; none without it.
    std::vector<ByteRange> linesOf(const QString& evidenceId) const;
};

/// Whether a line among the first bytes says that a transcript begins.
bool looksLikeTranscript(QByteArrayView bytes);
/// Everything up to where the form is broken. Without a version line there are no frames.
Transcript parseTranscript(QByteArrayView bytes);

} // namespace unitscope
