// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A Drawing as bytes, for the program that paints: everything of it, nothing lost, and read again without belief.

#include "graph/base/result.h"
#include "graph/draw/drawing.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

class WireWriter;
class WireReader;

QByteArray toBytes(const Drawing& drawing);
/// BadFormat unless every byte is as it should be: all indices within, all numbers finite, nothing after the end.
Result<Drawing> drawingFrom(QByteArrayView bytes);

/// The same within something larger.
void write(WireWriter& out, const Drawing& drawing);
Drawing readDrawing(WireReader& in);

} // namespace unitscope
