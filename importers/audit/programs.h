// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: what a program is, by its name. Pure.

#include <QtCore/qstring.h>

namespace unitscope {

QStringView baseName(QStringView path);
bool isPythonProgram(QStringView program);
/// One that is given a module with an application in it: uvicorn, gunicorn, hypercorn, celery.
bool isServer(QStringView program);
bool isShell(QStringView program);
/// A shell, or another that runs a script.
bool isInterpreter(QStringView program);
bool isScript(QStringView word);
/// "/opt/venvs/a" of "/opt/venvs/a/bin/python"; empty for the system's own.
QString environmentOf(const QString& program);

} // namespace unitscope
