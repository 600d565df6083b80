// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes answers as lines for people. Deterministic, safe for a terminal; names as NodeId::parse() reads them:
///
///     If service:shop-till stops:
///
///     stops (1)
///       stream:shop:sold: nobody but service:shop-till writes it [monday.json:14 (stated in file)]

#include "graph/export/answers.h"

namespace unitscope {

QString toText(const QueryAnswer& answer);
QString toText(const NeighboursAnswer& answer);
QString toText(const PathAnswer& answer);
QString toText(const ImpactAnswer& answer);

} // namespace unitscope
