// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: finds the places of a text where UTF-8 was taken for another code page. Pure.

#include "graph/base/location.h"

#include <QtCore/qbytearray.h>
#include <vector>

namespace unitscope {

/// A run of characters beyond ASCII, and what it was before.
struct Mistaken
{
    ByteRange range;   ///< in the text at hand
    QByteArray before; ///< one byte for each character of the run; UTF-8
};

/// In the order of the text. Empty unless it is certain: by chance the characters of a run would hardly be the bytes of
/// well-formed UTF-8. Where all runs of a text are, they all count; where some are not (somebody wrote on in a text that
/// was broken before), only those that give nothing but symbols and punctuation of three bytes and more.
std::vector<Mistaken> mistakenRuns(QByteArrayView utf8);

} // namespace unitscope
