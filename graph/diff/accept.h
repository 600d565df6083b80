// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What becomes of an approved state when some of the changes to a later one are accepted.

#include "graph/base/result.h"
#include "graph/diff/decided.h"

namespace unitscope {

/// The earlier side with what was accepted taken over from the later one, and nothing else: of a changed thing the fields
/// that differ, of an added one everything, of a renamed one its name too. What either side did not look at stays as the
/// earlier side has it, and so does what the earlier side looked at. Each of `accepted` is of `diff`. Resolved as it is: infer() would add
/// what nobody accepted.
///
/// Usage if a change cannot stand without another one that is not accepted (a removed thing whose connections stay): the
/// error names it. The result is checked: compared with the later side it has every other change, exactly as before, and
/// no more.
Result<GraphPtr> acceptedState(const GraphDiff& diff, const std::vector<ChangeToDecide>& accepted);

} // namespace unitscope
