// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Whole processes: from a file to a picture on the screen, from a file to an SVG, from nothing to a window.
#include "bench/goals/goalrow.h"
#include "bench/layout/peer.h"
#include "support/registrytext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

Cost child(const QStringList& task, QByteArray* output = nullptr)
{
    return costOf(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s} + task, output);
}

} // namespace

void printOpenRows(int modules, int dotSeconds)
{
    const QTemporaryDir folder;
    const QString registry = folder.filePath(u"registry.json"_s);
    const QString dot = folder.filePath(u"registry.plain"_s);
    write(registry, test::registryText({.modules = modules}));
    child({u"dot"_s, registry, dot});
    const PeerRun peer = timeDot(dot, dotSeconds * 1000);
    QByteArray opened;
    child({u"open"_s, registry}, &opened);
    QByteArray phases;
    child({u"phases"_s, registry}, &phases);
    const QList<QByteArray> figures = opened.trimmed().split(' ');
    const double milliseconds = figures.value(0).toDouble();
    print({.what = u"open %1 modules, file to first picture, against dot for the layout alone"_s.arg(modules),
           .is = milliseconds / peer.ms,
           .atMost = 0.05,
           .isUpperBound = !peer.isEnded,
           .how = u"%1 ms against %2%3 ms by the clock; ms: %4"_s.arg(milliseconds, 0, 'f', 0)
                      .arg(peer.isEnded ? u""_s : u"more than "_s)
                      .arg(peer.ms, 0, 'f', 0)
                      .arg(QString::fromUtf8(phases.trimmed()))});
    print({.what = u"most memory of the window while it opens %1 modules, MB"_s.arg(modules),
           .is = figures.value(1).toDouble(),
           .how = u"without its helpers"_s});
}

void printExportRow(int pairs)
{
    const QTemporaryDir folder;
    const QString registry = folder.filePath(u"sample.json"_s);
    const QString dot = folder.filePath(u"sample.dot"_s);
    if (!QFile::copy(u":/sample/quantum-trader.json"_s, registry))
        qFatal("the sample is not in the program");
    child({u"dot"_s, registry, dot});
    const QString program = QCoreApplication::applicationDirPath() + u"/unitscope-cli"_s;
    const Comparison comparison = inPairs(
        pairs,
        [&] {
            return costOf(program, {u"export"_s, registry, u"-o"_s, folder.filePath(u"ours.svg"_s)});
        },
        [&] {
            return costOf(u"dot"_s, {u"-Tsvg"_s, dot, u"-o"_s, folder.filePath(u"theirs.svg"_s)});
        });
    print({.what = u"export the sample as SVG, whole process, against dot -Tsvg"_s,
           .is = comparison.processorRatio(),
           .atMost = 1.5,
           .isSteady = comparison.isSteady,
           .how = processorWords(comparison) + u", "_s + clockWords(comparison)});
}

void printFirstPaintRows(int pairs)
{
    const auto against = [pairs](const QString& task) {
        return inPairs(
            pairs, [&] { return child({task}); }, [] { return child({u"empty"_s}); });
    };
    const Comparison window = against(u"window"_s);
    print({.what = u"start to the first paint of the whole window, against an empty QMainWindow"_s,
           .is = window.processorRatio(),
           .atMost = 1.5,
           .isSteady = window.isSteady,
           .how = processorWords(window) + u", "_s + clockWords(window)});
    const Comparison picture = against(u"picture"_s);
    print({.what = u"start to the sample's picture on the screen, against an empty QMainWindow"_s,
           .is = picture.processorRatio(),
           .isSteady = picture.isSteady,
           .how = processorWords(picture) + u", "_s + clockWords(picture)});
}

} // namespace unitscope::bench
