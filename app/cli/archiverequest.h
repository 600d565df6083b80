// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody asked of an archive: a plain value, already checked.

#include "app/cli/sourcerequest.h"
#include "graph/model/decision.h"

namespace unitscope {

struct ArchiveRequest
{
    enum class What : quint8 { Add, List, Show, Verify, Import, Purge, History, Baseline, Approve, Sign };
    What what = What::List;
    QString folder = {};                                   ///< a path; empty: the usual one
    std::optional<qint64> asOf = {};                       ///< milliseconds UTC since 1970; nothing: now
    QString who = {};                                      ///< who writes; empty: the account
    SourceRequest source = {};                             ///< of Add
    std::vector<int> numbers = {};                         ///< of entries
    QString words = {};                                    ///< a note, or why
    QString other = {};                                    ///< of Import: the folder of the other copy
    QString thing = {};                                    ///< of History: as typed; "A -KIND-> B" is a connection
    QString field = {};                                    ///< of History: its name or label; empty: all of them
    QString host = {};                                     ///< of History; empty: any
    std::vector<std::pair<Verdict, QString>> decided = {}; ///< of Approve: names or keys of changes, as typed
    std::optional<qint64> until = {};                      ///< of Approve: milliseconds UTC since 1970
    QString rules = {};                                    ///< of Approve: a rules file; empty: the rules as they come
    QString key = {};                                      ///< of Sign: a path; empty: the user's own
    QString allowedSigners = {};                           ///< of Verify: a path; empty: the user's own
    bool acceptsEnd = false;                               ///< of Verify: the log ends where it should
    bool asJson = false;
};

} // namespace unitscope
