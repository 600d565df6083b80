// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Names with '*' for any letters, as people write them in a rules file. Private to rules/. Pure; never worse than the
/// product of both lengths.

#include <QtCore/qstring.h>

namespace unitscope {

/// ".service" at the end of the pattern may stand there or not.
bool matchesWildcard(QStringView pattern, QStringView name);

} // namespace unitscope
