// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is measured as a whole process. The program starts itself with one of these tasks, so that every measurement has a
/// process of its own, with its own memory and nothing warm.

#include <QtCore/qstringlist.h>

namespace unitscope::bench {

/// `--child empty`: an empty QMainWindow, until its first paint. `--child window`: Unitscope's on the sample, until its
/// first paint; `--child picture`: until the sample's picture is on it. `--child open FILE`: until that file's picture is,
/// then prints what it took; `--child phases FILE`: the same step by step without a window; `--child dot FILE OUT`: writes
/// what dot is given for the file's picture, with names; OUT's sizes only if it ends in ".plain"; `--child wait MS`: as
/// waitchild.h has it. Returns the exit code.
int runChild(const QStringList& task, int& argc, char** argv);

} // namespace unitscope::bench
