// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/repair.h"

#include "graph/base/utf8.h"
#include "importers/report/mistaken.h"

namespace unitscope {

Rewritten repaired(const QByteArray& original)
{
    const QByteArrayView all(original);
    const qint64 begin = utf8BomSize(all);
    Rewritten text;
    text.skipTo(begin);
    for (const Mistaken& run : mistakenRuns(all.sliced(begin))) {
        qint64 at = run.range.begin + begin;
        text.copyTo(all, at);
        // A byte now for each character then, put in so that every character of both begins at an anchor.
        for (qsizetype i = 0; i < run.before.size();) {
            const qsizetype length = utf8SequenceAt(run.before, i);
            text.put(QByteArrayView(run.before).sliced(i, length));
            for (const qsizetype end = i + length; i < end; ++i)
                at += utf8SequenceAt(all, at);
            text.skipTo(at);
        }
    }
    text.copyTo(all, all.size());
    return text;
}

} // namespace unitscope
