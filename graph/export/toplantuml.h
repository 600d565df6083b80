// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a view shows, as a diagram in PlantUML's language: elements by kind, data from left to right, groups as packages and
/// hosts as nodes, guesses dashed, the user's notes as notes. Names are text and nothing else: whatever PlantUML, its
/// preprocessor or its markup could take for their own is written as a code point. UTF-8. Same view, same bytes.

#include "graph/view/visible.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toPlantUml(const Visible& visible);

} // namespace unitscope
