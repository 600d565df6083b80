// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where the programs are that this one starts: beside it, as in the build tree, else in ../libexec/unitscope, as installed.

#include <QtCore/qstring.h>

namespace unitscope {

/// Its path, also if there is none at either place. Needs a QCoreApplication.
QString ownProgram(const QString& name);

} // namespace unitscope
