// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: a text as it was before some program took its UTF-8 for another code page and saved that,
/// and where each of its characters stands in the bytes that were kept. Repairs only what is certain. A value; offsets
/// are bytes.

#include "graph/base/location.h"

#include <QtCore/qbytearray.h>
#include <vector>

namespace unitscope {

class RepairedText
{
public:
    /// `original` must be UTF-8. A leading byte order mark is left out.
    explicit RepairedText(const QByteArray& original);

    const QByteArray& bytes() const { return m_bytes; }
    /// The place in the original of a character that begins at `offset`, or of the end.
    qint64 originalOf(qint64 offset) const;
    ByteRange originalOf(ByteRange range) const { return {originalOf(range.begin), originalOf(range.end)}; }

private:
    /// From here to the next one the two texts are equal.
    struct Anchor
    {
        qint64 repaired = 0;
        qint64 original = 0;
    };

    QByteArray m_bytes;
    std::vector<Anchor> m_anchors;
};

} // namespace unitscope
