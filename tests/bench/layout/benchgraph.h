// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is measured: the graphs by their names, and how their pictures are scored.

#include "graph/layout/layout.h"
#include "support/picturescore.h"

namespace unitscope::bench {

/// One of the family ("s60", "m833"), "real-flow" (the bundled sample) or "real-sparse"; null for another name. `changed`:
/// with other readers for one stream of a hundred; null if the graph has no such second snapshot.
GraphPtr graphNamed(const QString& name, bool changed = false);

struct AskedGraph
{
    QString name;
    Visible visible;
    Sizes sizes;
};
/// Nothing for an unknown name.
std::optional<AskedGraph> wantedNamed(const QString& name, bool changed = false);

/// With the lines that are drawn.
test::PlacedPicture pictureOf(const AskedGraph& wanted, const Layout& layout);

double median(std::vector<double> values);

} // namespace unitscope::bench
