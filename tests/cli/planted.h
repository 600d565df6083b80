// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Sources in every place of which something unmistakable is planted, and what finds it again.

#include <QtCore/qbytearray.h>

namespace unitscope::test {

/// The sample's transcript with other words in its frames, and sizes that are right again.
QByteArray plantedAudit();
/// A planted source at another time: the host, an address, a user, a folder and a process id are others, all planted too.
QByteArray plantedLater(QByteArray source);

/// The first planted word in it, with its surroundings; empty if there is none.
QByteArray leakIn(const QByteArray& text);

} // namespace unitscope::test
