// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: a text made from another one, which knows where each of its characters stood there.
/// A value; offsets are bytes.

#include "graph/base/location.h"

#include <QtCore/qbytearray.h>
#include <vector>

namespace unitscope {

class Rewritten
{
public:
    const QByteArray& bytes() const { return m_bytes; }
    /// The place in the original of a character that begins at `offset`, or of the end. Not for what was put in.
    qint64 originalOf(qint64 offset) const;
    ByteRange originalOf(ByteRange range) const { return {originalOf(range.begin), originalOf(range.end)}; }

    /// Goes on with what stands in `original` from where it is now up to `end`.
    void copyTo(QByteArrayView original, qint64 end);
    /// Goes on behind what stands in the original up to `end`.
    void skipTo(qint64 end);
    /// Goes on with bytes that the original does not have.
    void put(QByteArrayView bytes);

private:
    /// From here to the next one the two texts are equal.
    struct Anchor
    {
        qint64 here = 0;
        qint64 original = 0;
    };

    QByteArray m_bytes;
    qint64 m_at = 0; ///< in the original
    std::vector<Anchor> m_anchors = {{}};
};

} // namespace unitscope
