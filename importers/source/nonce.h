// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A mark that nobody else can foresee: what a script prints between lines that bear it is the script's.

#include <QtCore/qbytearray.h>

namespace unitscope {

/// 32 hexadecimal digits from the system's source of randomness.
QByteArray newNonce();

} // namespace unitscope
