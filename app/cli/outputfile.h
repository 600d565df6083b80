// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Stores a command's result under the name the user gave.

#include "app/cli/console.h"
#include "graph/base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

/// Whether a command's result goes to a file: not if no name is given, or "-".
bool isToFile(const QString& output);
/// Refuses to replace one of the files that are read, and anything that is no regular file (a device, a pipe): replacing
/// those would destroy them. Checked before the work begins. `option` named the path.
Result<void> checkOutput(const QString& path, const std::vector<QString>& read,
                         const QString& option = QStringLiteral("-o"));
/// Replaces the file completely or not at all, or prints.
ExitCode deliver(const QString& output, QByteArrayView data, const Console& console, std::stop_token stop);

} // namespace unitscope
