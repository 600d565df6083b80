// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is wrong inside one string. Private to graph/base/json, part of diagnoseJson().

#include "graph/base/json/jsondiagnosis.h"

namespace unitscope {

/// The string whose opening quote stands at `offset` cannot be read.
JsonDiagnosis diagnoseString(QByteArrayView bytes, qint64 offset);

} // namespace unitscope
