// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Text from outside as one argument of a POSIX shell. Pure, any input.

#include <QtCore/qstring.h>
#include <optional>

namespace unitscope {

/// Between single quotes, where a shell takes every character as it is; a single quote itself becomes '\''. Nothing for an
/// empty text and for one with characters that people cannot see: such a command could be pasted, but not be read before.
std::optional<QString> shellQuoted(QStringView text);

} // namespace unitscope
