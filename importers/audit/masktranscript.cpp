// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/masktranscript.h"

#include "importers/audit/transcript.h"
#include "importers/source/secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Part
{
    ByteRange range;
    SecretPlace place = SecretPlace::Plain;
};

SecretPlace placeOf(const QString& frame)
{
    if (frame == "processes.arguments"_L1)
        return SecretPlace::Arguments;
    return frame == "files.code.lines"_L1 ? SecretPlace::Code : SecretPlace::Units;
}

/// All but the lines of the form.
std::vector<Part> partsOf(const Transcript& transcript)
{
    std::vector<Part> parts{{{0, transcript.head.begin}}};
    qint64 end = transcript.head.end;
    for (const Frame& frame : transcript.frames) {
        parts.push_back({frame.body, placeOf(frame.id)});
        end = std::max({end, frame.body.end, frame.end.end});
    }
    parts.push_back({{std::max(end, transcript.last.end), transcript.bytes.size()}});
    return parts;
}

ByteRange firstDifference(QByteArrayView before, QByteArrayView after)
{
    const auto place = std::mismatch(before.begin(), before.end(), after.begin()).first - before.begin();
    const qsizetype begin = before.first(place).lastIndexOf('\n') + 1;
    const qsizetype end = before.indexOf('\n', place);
    return {begin, end < 0 ? before.size() : end};
}

} // namespace

MaskedHere maskTranscript(QByteArray& bytes)
{
    const QByteArray before = bytes;
    MaskedHere masked;
    char* data = bytes.data(); // `before` keeps the bytes as they were
    for (const Part& part : partsOf(parseTranscript(before)))
        masked.count += maskSecrets(data + part.range.begin, part.range.size(), part.place);
    if (masked.count > 0)
        masked.first = firstDifference(before, bytes);
    return masked;
}

} // namespace unitscope
