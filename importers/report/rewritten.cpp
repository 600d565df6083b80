// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/rewritten.h"

#include <algorithm>

namespace unitscope {

qint64 Rewritten::originalOf(qint64 offset) const
{
    const auto after = std::upper_bound(m_anchors.begin(), m_anchors.end(), offset,
                                        [](qint64 wanted, const Anchor& anchor) { return wanted < anchor.here; });
    const Anchor& anchor = *std::prev(after);
    return anchor.original + (offset - anchor.here);
}

void Rewritten::copyTo(QByteArrayView original, qint64 end)
{
    m_bytes.append(original.sliced(m_at, end - m_at));
    m_at = end;
}

void Rewritten::skipTo(qint64 end)
{
    m_at = end;
    m_anchors.push_back({m_bytes.size(), m_at});
}

void Rewritten::put(QByteArrayView bytes)
{
    m_bytes.append(bytes);
    m_anchors.push_back({m_bytes.size(), m_at});
}

} // namespace unitscope
