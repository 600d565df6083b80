// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The same picture laid out by the `dot` program, to measure against: boxes of the same size, its sections and hosts as
/// clusters, everything else as dot does it by itself.

#include "graph/look/sizes.h"
#include "support/picturescore.h"

namespace unitscope::bench {

QByteArray dotText(const Visible& visible, const Sizes& sizes);

struct DotRun
{
    double ms = 0;
    bool isEnded = false; ///< within the time it was given
    QByteArray plain;
};
DotRun runDot(const QString& file, int deadlineMs);
QString dotVersion();

/// Boxes and lines of what `dot -Tplain` printed, in the order of the picture's nodes and edges; curves as polylines.
test::PlacedPicture readPlain(const QByteArray& plain, const Visible& visible, const Sizes& sizes);

} // namespace unitscope::bench
