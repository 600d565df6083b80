// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/repair.h"

#include "graph/base/utf8.h"
#include "importers/report/mistaken.h"

#include <algorithm>

namespace unitscope {

RepairedText::RepairedText(const QByteArray& original)
{
    const QByteArrayView all(original);
    qint64 at = utf8BomSize(all);
    m_anchors.push_back({0, at});
    for (const Mistaken& run : mistakenRuns(all.sliced(at))) {
        const qint64 shift = utf8BomSize(all);
        m_bytes.append(all.sliced(at, run.range.begin + shift - at));
        at = run.range.begin + shift;
        // One byte now for each character then: an anchor where a character begins in both.
        for (qsizetype i = 0; i < run.before.size(); ++i) {
            if (utf8SequenceAt(run.before, i) > 0)
                m_anchors.push_back({m_bytes.size() + i, at});
            at += utf8SequenceAt(all, at);
        }
        m_bytes.append(run.before);
        m_anchors.push_back({m_bytes.size(), at});
    }
    m_bytes.append(all.sliced(at));
}

qint64 RepairedText::originalOf(qint64 offset) const
{
    const auto after = std::upper_bound(m_anchors.begin(), m_anchors.end(), offset,
                                        [](qint64 wanted, const Anchor& anchor) { return wanted < anchor.repaired; });
    const Anchor& anchor = *std::prev(after);
    return anchor.original + (offset - anchor.repaired);
}

} // namespace unitscope
