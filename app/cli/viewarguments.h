// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Turns what was typed of a view, for a picture or a report, into what is wanted. A failure is an Error::Usage.

#include "app/cli/viewwish.h"
#include "graph/base/result.h"

#include <string>

namespace CLI {
class App;
}

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedView
{
    std::string file;
    std::string show;
    std::string only;
    std::string hide;
    std::string around;
    std::string depth;
    std::string way;
    std::string groupBy;
    std::vector<std::string> collapse;
};

/// Not "--view", which commands without these options take too.
void addViewOptions(CLI::App& command, TypedView& typed);
/// A filter is not read yet, a name not looked up.
Result<ViewWish> viewWish(const TypedView& typed);

/// Of "--depth" and "--direction"; not typed: one line, both ways.
Result<int> depthOf(const std::string& typed);
Result<Way> wayOf(const std::string& typed);

} // namespace unitscope
