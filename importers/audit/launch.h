// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: what a command line starts: which program of which environment, which script or module. Words stand
/// between spaces, as systemd shows them: quotes are not known. Pure, any text.

#include <QtCore/qstring.h>

namespace unitscope {

struct Launch
{
    QString environment =
        {}; ///< the folder above bin/: of "activate", of PATH=, else of the program; empty if it is the system's
    QString environmentWords = {}; ///< the word that says so, as written
    bool isPython = false;         ///< whether it is one of Python's programs, which each virtual environment has
    bool isSystemPython = false;   ///< "/usr/bin/python3", "python3" without an environment
    QString script = {};           ///< an absolute path, if one is started
    QString module = {};           ///< "a.b" of "-m a.b", "uvicorn a.b:app"
    QString words = {};            ///< the word that names script or module, as written
    QString folder = {};           ///< where it runs: the working directory, or where "cd" goes

    bool hasCode() const { return !script.isEmpty() || !module.isEmpty(); }
};

Launch launchOf(const QString& command, const QString& workingDirectory);
/// "/srv/a/b.py" of "../a/b.py" in "/srv/c". Empty if that is no absolute path.
QString absolutePath(const QString& path, const QString& folder);

} // namespace unitscope
