// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to view/file: the words for what a view file chooses between.

#include "graph/view/viewspec.h"

#include <array>
#include <utility>

namespace unitscope {

inline constexpr std::array<std::pair<Grouping, QLatin1StringView>, 8> groupingWords{
    {{Grouping::None, QLatin1StringView("none")},
     {Grouping::Target, QLatin1StringView("target")},
     {Grouping::Category, QLatin1StringView("category")},
     {Grouping::User, QLatin1StringView("user")},
     {Grouping::Venv, QLatin1StringView("venv")},
     {Grouping::Section, QLatin1StringView("section")},
     {Grouping::Topic, QLatin1StringView("topic")},
     {Grouping::Host, QLatin1StringView("host")}}};

inline constexpr std::array<std::pair<Compared, QLatin1StringView>, 5> comparedWords{
    {{Compared::Both, QLatin1StringView("both")},
     {Compared::Before, QLatin1StringView("before")},
     {Compared::After, QLatin1StringView("after")},
     {Compared::Changes, QLatin1StringView("changes")},
     {Compared::Tidied, QLatin1StringView("tidied")}}};

inline constexpr QLatin1StringView showOnlyWord("show-only");
inline constexpr QLatin1StringView hideWord("hide");

} // namespace unitscope
