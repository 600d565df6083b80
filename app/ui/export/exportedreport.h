// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Makes the report or the evidence pack that somebody chose, and says what will be in it. Blocking, for a worker; the same bytes
/// as the command line writes.

#include "app/ui/export/exportwork.h"

#include <stop_token>

namespace unitscope {

/// As the choices have it: a page, Markdown, or a pack. Usage without a time, or if two states are to be without names; as makePack();
/// Cancelled.
Result<QByteArray> reportFile(const ExportWork& work, const std::stop_token& stop);

/// As richText(): the report's first chapters, or what the pack will hold.
Result<QString> reportSample(const ExportWork& work, const std::stop_token& stop);

} // namespace unitscope
