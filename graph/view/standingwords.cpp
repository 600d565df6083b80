// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/standingwords.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <QtCore/qstringlist.h>

using namespace Qt::StringLiterals;

namespace unitscope {

QString decisionLine(const ChangeToDecide& change)
{
    Q_ASSERT(change.decision);
    const Decision& decision = *change.decision;
    const bool holds = change.standing != Standing::Open;
    QString line = wordFor(standingFor(decision.verdict));
    if (decision.until)
        line += (holds ? u" until "_s : u", which held until "_s) + timeText(*decision.until);
    if (!decision.who.isEmpty())
        line += u" by "_s + safeForPeople(shortened(decision.who, 60));
    if (decision.when)
        line += u", "_s + timeText(*decision.when);
    return line + u": "_s + safeForPeople(decision.why);
}

QString standingWords(const StandingCounts& counts)
{
    QString words = counts.stillOpen() == 0 ? u"nothing is open"_s : u"open: %1"_s.arg(counts.stillOpen());
    QStringList parts;
    if (counts.rejected > 0)
        parts << u"%1 rejected"_s.arg(counts.rejected);
    if (counts.deferred > 0)
        parts << u"%1 deferred"_s.arg(counts.deferred);
    if (!parts.isEmpty())
        words += u" ("_s + parts.join(u", "_s) + u')';
    if (counts.accepted > 0)
        words += u"; accepted: %1"_s.arg(counts.accepted);
    return words;
}

} // namespace unitscope
