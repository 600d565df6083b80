// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/strip/sourcewords.h"

#include "app/ui/sources/sourcerows.h"
#include "graph/base/timestamp.h"

#include <QtCore/qcoreapplication.h>
#include <algorithm>

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::SourceWords", words);
}

} // namespace

SourceWords sourceWords(const Visible& visible, qint64 asOf)
{
    const Snapshot& snapshot = visible.graph->snapshot();
    std::optional<qint64> newest;
    bool isOneTime = true;
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i) {
        const std::optional<qint64> time = snapshot.timeOf(i);
        isOneTime = isOneTime && (i == 0 || time == newest);
        newest = std::max(newest, time);
    }
    SourceWords words{.host = visible.caption.title};
    if (!newest)
        words.time = tr("no time stated");
    else
        words.time = (isOneTime ? tr("%1, %2") : tr("newest %1, %2")).arg(timeText(*newest), ageInWords(*newest, asOf));
    return words;
}

} // namespace unitscope
