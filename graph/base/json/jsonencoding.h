// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What must hold of the bytes before they are looked at as JSON. Private to graph/base/json.

#include "graph/base/error.h"
#include "graph/base/json/jsondocument.h"

#include <optional>

namespace unitscope {

/// The first reason why these bytes cannot be JSON text: too many, empty, UTF-16 or UTF-32, a NUL byte, no UTF-8.
/// With file, line and column; nothing if all is well.
std::optional<Error> encodingErrorOf(QByteArrayView bytes, const QString& file, const JsonLimits& limits);

/// Something the user can read for a size: "64 MiB", "1000 bytes".
QString sizeText(qint64 bytes);

} // namespace unitscope
