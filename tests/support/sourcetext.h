// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The language of graphtext.h for several sources. A source begins with its name and its time, then its statements, and
/// what it looked at:
///
///     source registry.json 2026-01-17T07:25:00Z
///     looked at service complete 8 of 35       # extent, listed, stated ("of 35" may be left out)
///     ai-engine: category=RUNNING
///
/// What stands before the first such line is of "test.txt". Every source's bytes are the lines between.

#include "graph/model/graph.h"

namespace unitscope::test {

Snapshot snapshotOfSources(const QByteArray& text);
/// resolve(infer(snapshotOfSources(text)))
GraphPtr graphOfSources(const QByteArray& text);

} // namespace unitscope::test
