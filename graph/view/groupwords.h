// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is said of a group, expanded or collapsed, and of several lines that are drawn as one. Pure; safe for people.

#include "graph/view/fieldlist.h"
#include "graph/view/visible.h"

namespace unitscope {

/// What is in it as relations, by state, the worst first.
Description describe(const Visible& visible, const VisibleGroup& group);

/// "5 lines from Execution to Risk: data flow". Of a bundle.
QString bundleTitle(const Visible& visible, const VisibleEdge& bundle);
/// Its lines as relations, with what is stated of each: under "written by trader" each stream.
Description describe(const Visible& visible, const VisibleEdge& bundle);

} // namespace unitscope
