// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What "unitscope-cli diff --help" prints.

#include <QtCore/qstring.h>

namespace unitscope {

QString diffHelp();

} // namespace unitscope
