// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What --help prints for "pack" and "verify"; as in helptext.h.

#include <QtCore/qstring.h>

namespace unitscope {

QString packHelp();
QString verifyHelp();

} // namespace unitscope
