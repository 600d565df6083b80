// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What --help prints for the commands of an archive; as in helptext.h.

#include "app/cli/helptext.h"

namespace unitscope {

QString archiveHelp();

} // namespace unitscope
