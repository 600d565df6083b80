// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Turns what was typed after "query", "neighbours", "path", "impact" and "view" into requests. Pure; a failure is an Error::Usage.

#include "app/cli/rulesarguments.h"
#include "app/cli/sourcearguments.h"

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedExplore
{
    TypedSource source;
    TypedRules rules;
    std::vector<std::string> before;
    std::string filter;
    std::string by;
    std::string node;
    std::string to;
    std::string depth;
    std::string way;
    std::string limit;
    std::string format;
    std::string view;
    bool onlyCounts = false;
    bool isAnyWay = false;
};

Result<QueryRequest> queryRequest(const TypedExplore& typed);
Result<NeighboursRequest> neighboursRequest(const TypedExplore& typed);
Result<PathRequest> pathRequest(const TypedExplore& typed);
Result<ImpactRequest> impactRequest(const TypedExplore& typed);
Result<ViewCheckRequest> viewCheckRequest(const TypedExplore& typed);

/// The filters that are known by a name, as a table for people.
QString presetList();

} // namespace unitscope
