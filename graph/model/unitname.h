// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which kind of thing a unit's name says it is, and what that thing is called: "shop.timer" is the timer "shop". Pure.

#include "graph/base/ids.h"

#include <optional>
#include <span>

namespace unitscope {

struct NamedUnit
{
    Kind kind;
    QStringView name; ///< of the text that was asked about, without the suffix; never empty
};

/// The kinds that are units.
std::span<const Kind> unitKinds();
/// Nothing for other sorts of units (mounts, slices) and for what has no suffix.
std::optional<NamedUnit> namedUnit(QStringView unit);

} // namespace unitscope
