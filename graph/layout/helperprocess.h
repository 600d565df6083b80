// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Asks the layout program and waits: it is killed at the deadline and as soon as somebody cancels. Blocking; no event loop
/// needed; each call starts a process of its own.

#include "graph/base/result.h"
#include "graph/layout/layout.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

/// Where the layout program is: as asked, beside this program, or in ../libexec/unitscope.
QString helperPath(const LayoutOptions& options);

/// Its answer as it came. Error::Cancelled, or Error::Incomplete with the reason as a sentence in `advice`.
Result<QByteArray> askHelper(const QString& path, const QByteArray& question, int deadlineMs,
                             const std::stop_token& stop);

} // namespace unitscope
