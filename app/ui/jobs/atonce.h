// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Blocking work for many things, some of them at a time, for a job that waits for all.

#include <cstddef>
#include <functional>

namespace unitscope {

/// Calls `work(i)` for each i below `count`, on threads of its own, `most` at a time, in order as far as that goes; returns
/// when all have returned. What is to end early looks at a stop_token itself.
void eachAtOnce(size_t count, int most, const std::function<void(size_t)>& work);

} // namespace unitscope
