// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the exit codes of services mean (systemd.exec(5), "Process Exit Codes"). Private to rules/.

#include <QtCore/qstring.h>

namespace unitscope {

/// "code 203 (EXEC: the program could not be started)"; "code 42" for one that nobody has given a meaning.
QString exitCodeWords(qint64 code);

} // namespace unitscope
