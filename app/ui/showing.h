// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How much of what is known a picture shows, in words. Pure.

#include "graph/view/visible.h"

#include <utility>
#include <vector>

namespace unitscope {

/// Why something is not shown by itself.
enum class ShowingPart : quint8 { Folded, Collapsed, Focus, Filter, Kinds };

struct ShowingWords
{
    QString head;                                            ///< "Showing 12 of 19"
    std::vector<std::pair<ShowingPart, QString>> parts = {}; ///< "5 venvs, 1 code folder not drawn"
};

/// The host counts as its frame and is left out.
ShowingWords showingWords(const Visible& visible);
/// In one line: "Showing 12 of 19: 5 venvs, 1 code folder not drawn", or "Showing all 12".
QString showingText(const Visible& visible);
/// "services", "venvs", "code folders": a kind in the plural, for menus and counts.
QString pluralOf(Kind kind);

} // namespace unitscope
