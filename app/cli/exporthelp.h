// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What "unitscope-cli export --help" prints.

#include <QtCore/qstring.h>

namespace unitscope {

QString exportHelp();

} // namespace unitscope
