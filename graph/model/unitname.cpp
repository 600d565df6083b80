// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/unitname.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr std::array kinds = {Kind::Service, Kind::Timer, Kind::Target, Kind::Socket};
constexpr std::array suffixes = {".service"_L1, ".timer"_L1, ".target"_L1, ".socket"_L1};
static_assert(kinds.size() == suffixes.size());

} // namespace

std::span<const Kind> unitKinds()
{
    return kinds;
}

std::optional<NamedUnit> namedUnit(QStringView unit)
{
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (unit.size() > suffixes[i].size() && unit.endsWith(suffixes[i]))
            return NamedUnit{kinds[i], unit.chopped(suffixes[i].size())};
    }
    return std::nullopt;
}

} // namespace unitscope
