// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

constexpr int deadline = 60'000; // ms

Run run(const QString& program, const QStringList& arguments, const Surroundings& surroundings)
{
    QProcess process;
    QStringList environment = QProcess::systemEnvironment();
    for (const QString& setting : surroundings.environment) {
        const QString name = setting.section(u'=', 0, 0) + u'=';
        environment.removeIf([&](const QString& inherited) { return inherited.startsWith(name); });
        environment << setting;
    }
    process.setEnvironment(environment << u"CLI=" UNITSCOPE_CLI ""_s);
    if (!surroundings.folder.isEmpty())
        process.setWorkingDirectory(surroundings.folder);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.write(surroundings.input);
    process.closeWriteChannel();
    if (!process.waitForFinished(deadline)) {
        process.kill();
        process.waitForFinished();
        qFatal("did not end: %s", qPrintable(arguments.join(u' ')));
    }
    const int code = process.exitStatus() == QProcess::CrashExit ? 128 + process.exitCode() : process.exitCode();
    return {code, process.readAllStandardOutput(), process.readAllStandardError(), timer.elapsed()};
}

} // namespace

Run runProgram(const QStringList& arguments, const Surroundings& surroundings)
{
    return run(QStringLiteral(UNITSCOPE_CLI), arguments, surroundings);
}

Run runScript(const QString& script, const Surroundings& surroundings)
{
    return run(u"/bin/sh"_s, {u"-c"_s, script}, surroundings);
}

QByteArray transcript(const Run& run)
{
    QByteArray text = "exit code " + QByteArray::number(run.code) + "\n=== standard output\n" + run.out
                      + "=== messages\n" + run.messages;
    return text.replace(UNITSCOPE_FIXTURES, "FIXTURES");
}

QByteArray differenceFromGolden(const QString& name, const QByteArray& actual)
{
    const QString goldenName = QStringLiteral(UNITSCOPE_FIXTURES "/golden/cli/") + name;
    QFile golden(goldenName);
    const bool isThere = golden.open(QIODevice::ReadOnly);
    if (isThere && golden.readAll() == actual)
        return {};
    QDir().mkpath(u"actual"_s);
    QFile kept(u"actual/"_s + name);
    if (!kept.open(QIODevice::WriteOnly) || kept.write(actual) != actual.size())
        return "cannot keep the actual text";
    const QString keptName = QFileInfo(kept.fileName()).absoluteFilePath();
    return (u"not as expected. Look: diff -u %1 %2   Accept: cp %2 %1"_s).arg(goldenName, keptName).toUtf8();
}

} // namespace unitscope::test
