// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The same picture laid out by others, to measure against: boxes of the same size, sections and hosts as clusters,
/// everything else as they do it by themselves.

#include "bench/layout/benchgraph.h"

namespace unitscope::bench {

struct PeerRun
{
    double ms = 0;
    bool isEnded = false; ///< in peace, within the time it was given
    test::PlacedPicture picture;
};

QByteArray dotText(const AskedGraph& wanted);
/// The whole `dot` program on a file with that text; curves become polylines.
PeerRun runDot(const QString& file, const AskedGraph& wanted, int deadlineMs);
/// Its time alone.
PeerRun timeDot(const QString& file, int deadlineMs);
QString dotVersion();

/// `peer` ("elk", "dagre") by the script peers/peer.mjs, whose packages are in `folder` (peers/README.md). Its time is that
/// of its layout alone, without the start of node and without reading.
PeerRun runPeer(const QString& peer, const QString& folder, const AskedGraph& wanted, int deadlineMs);

} // namespace unitscope::bench
