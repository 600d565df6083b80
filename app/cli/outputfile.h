// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Stores a command's result under the name the user gave.

#include "graph/base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

/// Refuses to replace one of the sources, and anything that is no regular file (a device, a pipe): replacing those would
/// destroy them. Checked before the work begins.
Result<void> checkOutput(const QString& path, const std::vector<QString>& sources);

} // namespace unitscope
