// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes what a check came to as SARIF 2.1.0, for code scanning: every rule, a result for each finding with the lines of
/// its sides, and a fingerprint that stays the same while the matter does. What cannot be judged is of kind "open", what is
/// ignored is suppressed. Columns are Unicode code points. Deterministic.

#include "graph/export/checked.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

struct SarifOptions
{
    QString programVersion; ///< "0.1.0"
    QString root = {}; ///< an absolute folder: sources below it are named relative to it; empty: as they were named
};

QByteArray toSarif(const Checked& checked, const SarifOptions& options);

} // namespace unitscope
