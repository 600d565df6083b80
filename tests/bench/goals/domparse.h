// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What reading is measured against: the JSON library's own tree of the same bytes, with no place, claim or graph.

#include <QtCore/qbytearray.h>

namespace unitscope::bench {

/// How many values stand at the top level, so that nothing is left out as unused.
size_t parseAsDom(const QByteArray& bytes);
/// Its version.
QByteArray domVersion();

} // namespace unitscope::bench
