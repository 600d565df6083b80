// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One run of unitscope-render: started, given its order, listened to, and gone when this returns.

#include "graph/base/result.h"
#include "graph/export/renderorder.h"

#include <QtCore/qbytearray.h>
#include <stop_token>

namespace unitscope {

/// What the person should know of the file, a sentence each, safe for people; called in the thread that works, a few times at
/// most.
using RenderNotes = std::function<void(const QString&)>;

inline constexpr int renderDeadlineMs = 120'000;

/// Blocking and cancellable. `helper`: its path; empty: beside this program, else in ../libexec/unitscope. NotFound says what
/// to do without it; Incomplete if it crashed, said nothing or took longer than the deadline.
Result<QByteArray> renderByHelper(const RenderOrder& order, const QString& helper, const std::stop_token& stop,
                                  const RenderProgress& progress = {}, int deadlineMs = renderDeadlineMs,
                                  const RenderNotes& notes = {});

} // namespace unitscope
