// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// From a file to a picture that is seen, against xdot, if that is installed.
#include "bench/goals/goalrow.h"
#include "support/registrytext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

/// The Python that xdot is installed for, from the first line of its program; empty without xdot.
QString pythonOfXdot()
{
    QFile program(QStandardPaths::findExecutable(u"xdot"_s));
    if (!program.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = program.readLine().trimmed();
    return line.startsWith("#!/") ? QString::fromLocal8Bit(line.sliced(2)) : QString();
}

void printRows(const QString& name, const QString& registry, const QString& python, int pairs)
{
    const QString self = QCoreApplication::applicationFilePath();
    const QString dot = registry + u".dot"_s;
    costOf(self, {u"--child"_s, u"dot"_s, registry, dot});
    QByteArray steps;
    const QStringList paint{QStringLiteral(UNITSCOPE_PEERS "/xdotpaint.py"), dot};
    const Comparison comparison = inPairs(
        pairs,
        [&] {
            return costOf(self, {u"--child"_s, u"open"_s, registry});
        },
        [&] { return costOf(python, paint, &steps); });
    const QList<QByteArray> figures = steps.trimmed().split(' '); // of the last: dot, parse, paint
    print({.what = name + u", file to first picture, whole program, against xdot's"_s,
           .is = comparison.processorRatio(),
           .isSteady = comparison.isSteady,
           .how = processorWords(comparison) + u", "_s + clockWords(comparison)});
    const double seen = std::max(1.0, figures.value(1).toDouble() + figures.value(2).toDouble());
    print({.what = name + u", the same against xdot's parse and paint alone, without dot and its start"_s,
           .is = comparison.ours.processor / seen,
           .isSteady = comparison.isSteady,
           .how = u"of processor time; xdot's dot %1 ms, parse %2 ms, paint %3 ms"_s.arg(
               QString::fromLatin1(figures.value(0)), QString::fromLatin1(figures.value(1)),
               QString::fromLatin1(figures.value(2)))});
}

} // namespace

void printXdotRows(int modules, int pairs)
{
    const QString python = pythonOfXdot();
    if (python.isEmpty()) {
        std::printf("| file to first picture, against xdot | not installed | | | the Debian package xdot |\n");
        return;
    }
    const QTemporaryDir folder;
    const QString sample = folder.filePath(u"sample.json"_s);
    QFile generated(folder.filePath(u"registry.json"_s));
    if (!QFile::copy(u":/sample/quantum-trader.json"_s, sample) || !generated.open(QIODevice::WriteOnly))
        qFatal("no registry can be written for xdot");
    generated.write(test::registryText({.modules = modules}));
    generated.close();
    printRows(u"the sample"_s, sample, python, 2 * pairs);
    printRows(u"%1 modules"_s.arg(modules), generated.fileName(), python, std::min(pairs, 3));
}

} // namespace unitscope::bench
