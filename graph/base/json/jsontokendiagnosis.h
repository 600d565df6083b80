// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is wrong with the one token at an offset. Private to graph/base/json, part of diagnoseJson().

#include "graph/base/json/jsondiagnosis.h"

namespace unitscope {

/// A value was expected at `offset`, and what stands there is none.
JsonDiagnosis diagnoseValue(QByteArrayView bytes, qint64 offset, const QString& expected);

/// A key was expected.
JsonDiagnosis diagnoseKey(QByteArrayView bytes, qint64 offset, const QString& expected);

/// Something may be well-formed at `offset`, but it does not belong there; or the text ends.
JsonDiagnosis diagnoseWrongToken(QByteArrayView bytes, qint64 offset, const QString& expected, const QString& advice);

} // namespace unitscope
