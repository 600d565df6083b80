// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/acceptknown.h"

#include "graph/base/safetext.h"

#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isSameFile(const QString& one, const QString& other)
{
    return QFileInfo(one).canonicalFilePath() == QFileInfo(other).canonicalFilePath();
}

bool asksTheSame(RuleSet one, const RuleSet& other)
{
    one.ignored = other.ignored;
    return one == other;
}

} // namespace

Result<AcceptedRules> acceptedRules(const RulesRequest& request, const AcceptRequest& accept,
                                    const std::stop_token& stop)
{
    Result<RuleSet> asked = loadRules(request, stop);
    if (!asked)
        return tl::unexpected(asked.error());
    const QFileInfo known(accept.file);
    if (!known.exists() && !known.isSymLink())
        return AcceptedRules{*std::move(asked), true};
    if (!request.file.isEmpty() && isSameFile(request.file, accept.file))
        return AcceptedRules{*std::move(asked), false};
    Result<RuleSet> there = loadRules({.file = accept.file}, stop);
    if (!there)
        return tl::unexpected(there.error());
    if (!request.file.isEmpty() && !asksTheSame(*asked, *there))
        return failed({.code = Error::Code::Usage,
                       .where = {.file = accept.file},
                       .expected = u"the same rules as in %1"_s.arg(safeForPeople(shortened(request.file))),
                       .found = u"others"_s,
                       .advice = u"Leave --rules out to check by this file, or name another file after "
                                 "--accept-known."_s});
    for (const Decision& decision : asked->ignored) {
        if (std::find(there->ignored.begin(), there->ignored.end(), decision) == there->ignored.end())
            there->ignored.push_back(decision);
    }
    return AcceptedRules{*std::move(there), false};
}

std::vector<Decision> decisionsFor(const Checked& checked, const AcceptRequest& accept)
{
    std::vector<Decision> decisions;
    for (const Finding& finding : checked.findings) {
        if (isFailure(checked, finding) || isUndecided(checked, finding))
            decisions.push_back({.verdict = Verdict::Ignored,
                                 .subject = finding.key,
                                 .after = finding.words,
                                 .why = accept.why,
                                 .when = checked.asOf,
                                 .until = accept.until});
    }
    return decisions;
}

} // namespace unitscope
