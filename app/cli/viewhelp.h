// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The help of "view".

#include <QtCore/qstring.h>

namespace unitscope {

QString viewHelp();

} // namespace unitscope
