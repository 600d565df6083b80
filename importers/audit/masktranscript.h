// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Secrets that a transcript still holds, because somebody else's script made it or a form was not known then, are masked once more
/// before its bytes are kept. Only bodies of frames and what is around the form change, and no length does. Pure.

#include "graph/base/location.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

struct MaskedHere
{
    int count = 0;
    ByteRange first = {}; ///< the line of the first one
};

/// Masks in place.
MaskedHere maskTranscript(QByteArray& bytes);

} // namespace unitscope
