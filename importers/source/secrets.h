// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What looks like a secret is replaced by '*', one for each byte: lengths and places stay true. By the same forms as the audit's
/// script has (importers/audit/audit.sh, mask), so that what it masked stays as it is. Pure, any bytes; time grows with
/// the length of a line times the number of forms.

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// What is known of a text: more looks like a secret in some places than in others.
enum class SecretPlace : quint8 {
    Plain,
    Arguments, ///< lines "/proc/PID/cmdline:ARGUMENT": what follows "--password" is the next line; long hexadecimal numbers are keys
    Code, ///< long hexadecimal numbers are keys
    Units ///< likewise, in lines "ExecStart=" and "Description="
};

/// Masks the secrets of a text, which must not be part of a longer line. How many there were.
int maskSecrets(char* text, qsizetype size, SecretPlace place);

} // namespace unitscope
