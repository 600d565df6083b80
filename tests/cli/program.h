// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Runs the real unitscope-cli from outside, as a shell would, and compares what it prints with golden files.

#include <QtCore/qprocess.h>
#include <QtCore/qstringlist.h>

namespace unitscope::test {

struct Run
{
    int code = -1; ///< exit code; 128 + signal if a signal ended it
    QByteArray out;
    QByteArray messages;
    qint64 milliseconds = 0;
};

struct Surroundings
{
    QByteArray input;        ///< standard input, then its end
    QString folder;          ///< working directory; empty: the test's own
    QStringList environment; ///< "NAME=value", instead of the inherited ones
};

Run runProgram(const QStringList& arguments, const Surroundings& surroundings = {});
/// Runs "sh -c SCRIPT" with the program's path in $CLI: for redirections.
Run runScript(const QString& script, const Surroundings& surroundings = {});

/// The whole run as one text: exit code, standard output, messages, and "FIXTURES" for the fixtures' folder, which is
/// elsewhere on each machine.
QByteArray transcript(const Run& run);
/// Empty if `actual` is what tests/fixtures/golden/cli/NAME holds; else what to do. The actual text is kept beside the
/// test program, ready to be copied over the golden file.
QByteArray differenceFromGolden(const QString& name, const QByteArray& actual);

} // namespace unitscope::test
