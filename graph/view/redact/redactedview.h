// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a view shows, without the secrets in it: the view is made of what is really there, filters and all, and then said in
/// aliases. So the same boxes and lines are shown, grouped, folded and marked as before. The user's own words are left out.

#include "graph/diff/twostates.h"
#include "graph/view/redact/redaction.h"
#include "graph/view/visible.h"

namespace unitscope {

/// `visible` is of redaction.original(); `review` too, or null. Of two states `redactedStates` are what they have become. Pure.
Visible redacted(const Visible& visible, const Review* review, const Redaction& redaction,
                 const TwoStates* redactedStates = nullptr);

} // namespace unitscope
