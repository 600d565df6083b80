// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/filtermessages.h"

using namespace Qt::StringLiterals;

namespace unitscope {

ExitCode refuse(const Console& console, const QString& filter, const QueryError& error)
{
    say(console, u"filter, column %1: %2"_s.arg(error.columnIn(filter)).arg(error.message()));
    console.messages.write(error.marked(filter).toUtf8());
    return ExitCode::Unusable;
}

void sayShown(const Console& console, const Visible& visible)
{
    const ShownCounts& counts = visible.counts;
    QStringList reasons;
    const auto add = [&reasons](qsizetype count, const QString& words) {
        if (count > 0)
            reasons += QString::number(count) + u' ' + words;
    };
    add(counts.folded, u"folded"_s);
    add(counts.collapsed, u"in collapsed groups"_s);
    add(counts.filtered, u"hidden by the filter"_s);
    add(counts.outOfFocus, u"too far away"_s);
    add(counts.ofOtherKinds, u"of kinds that are not shown"_s);
    const QString shown = u"showing %1 of %2 things"_s.arg(counts.shown()).arg(counts.all);
    say(console, reasons.isEmpty() ? shown : shown + u": "_s + reasons.join(u", "_s));
    for (const QString& reason : visible.whyEmpty)
        say(console, reason);
}

} // namespace unitscope
