// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: one finding as lines for people. Everything returned is safe for people; each line is one line.

#include "graph/export/checked.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

/// "error: 35 modules stated, 8 listed", "cannot be judged: who writes 21 streams: ..."
QString headlineOf(const Finding& finding);
/// Nobody is to take it for something that fails.
QString unjudgedWords(const QString& words);
/// What stands under the headline: key, subjects, both sides with "file:line (stated in file)", and a decision that does
/// not hold any more.
QStringList detailsOf(const Checked& checked, const Finding& finding);
/// "service:a, service:b and 3 more"
QString subjectWords(const Checked& checked, const Finding& finding);
/// "ignored until 2027-01-01 00:00 UTC, by ops: shared disk"
QString decisionWords(const Decision& decision);
/// A rule that cannot be judged, with what is missing.
struct UnjudgedRule
{
    const RuleInfo* rule;
    QString words; ///< of all its findings that are not ignored
    bool counts;   ///< the check cannot be decided because of it
};
/// In the order of the rules.
std::vector<UnjudgedRule> unjudgedRules(const Checked& checked);

/// "registry.json, 2026-01-17 07:25 UTC, sha256 0123456789ab" for each source, sorted.
QStringList sourceLines(const Checked& checked);
/// The name of the rules file, or "as they come".
QString rulesLine(const Checked& checked);

/// "2026-11-25 16:01 UTC", with seconds and milliseconds where there are any: reading it back gives the same time.
QString exactTimeText(qint64 time);

} // namespace unitscope
