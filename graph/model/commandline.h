// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a unit's command line says by itself. Pure text functions; they split at white space and know no quoting, so they
/// only conclude what stands there plainly.

#include <QtCore/qstring.h>
#include <optional>

namespace unitscope {

struct PortArgument
{
    int number = 0; ///< 1 to 65535
    QString words;  ///< as written: "--port 8001"
};
/// The argument of "--port N" or "--port=N".
std::optional<PortArgument> portArgument(const QString& command);

struct VenvOfInterpreter
{
    QString name;  ///< "ai-engine" of /opt/venvs/ai-engine/bin/python
    QString words; ///< the path as written
};
/// What a virtual environment in a folder is called: the folder's last part, or the whole path where that part is what
/// every project calls it (".venv", "venv", "env"): two of those are two things. Slashes at the end do not count.
QString venvNameOf(const QString& folder);

/// The virtual environment whose bin/ holds the program; the system's own directories are none.
std::optional<VenvOfInterpreter> venvOfInterpreter(const QString& command);

} // namespace unitscope
