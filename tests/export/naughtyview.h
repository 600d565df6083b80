// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A view in which every naughty name stands everywhere a text can stand: on a service, on a stream that it writes, on the group
/// it is in, in a note; several of them in the title.

#include "graph/view/visible.h"

namespace unitscope::test {

GraphPtr naughtyGraph();
Visible naughtyView();
/// Two states of which each name is on one side alone, or on both with a naughty value that changed; with its stream.
Visible naughtyComparison();
/// What a diagram shows of each name: sorted, twice each, since there are services and streams.
QStringList shownNaughtyNames();

} // namespace unitscope::test
