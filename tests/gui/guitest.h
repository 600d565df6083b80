// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the tests of the window share.

#include "app/ui/canvas/canvas.h"
#include "app/ui/mainwindow.h"

#include <QtCore/qstring.h>
#include <QtCore/qurl.h>
#include <memory>

class QPushButton;

namespace unitscope::test {

/// A file of the registry fixtures, or of tests/fixtures if it names a folder; an absolute path stays.
QString fixture(const QString& name);
/// A picture of a graph in the tests' language; laid out by the simple placement, which needs no helper program.
PicturePtr pictureOf(const QByteArray& graphText);
/// The defaults, but light whatever the system has.
Settings lightSettings();
/// A shown window of default settings that has finished opening the file. Null if it did not within ten seconds.
std::unique_ptr<MainWindow> windowOn(const QString& file);
/// The same on the sample, laid out in another way.
std::unique_ptr<MainWindow> sampleWindow(const LayoutOptions& options);
/// The same for several, in one picture or, if they have to be asked about, with the question open.
std::unique_ptr<MainWindow> windowOnAll(const QStringList& files);
/// Two states, as with --before and --after.
std::unique_ptr<MainWindow> windowComparing(const QStringList& before, const QStringList& after);
/// Drags these onto the window and lets go. False if it does not take them.
bool dropOn(MainWindow& window, const QList<QUrl>& urls);
bool dropOn(MainWindow& window, const QStringList& files);
/// A button of that text in the notices above the picture; null if there is none.
QPushButton* noticeButton(const MainWindow& window, const QString& words);
void writeFile(const QString& path, const QByteArray& bytes);
/// A registry of that host and time, with a running module for each name: {"name": "a"} of "a", "user" of "a:root".
QByteArray registryOf(const QString& host, const QString& time, const QStringList& modules);
/// Waits until the window shows, or has refused, what it was asked to open.
bool waitUntilOpen(MainWindow& window);
/// The middle of a node's box, in the canvas' pixels.
QPoint middleOf(const Canvas& canvas, const Subject& subject);
/// "kind:name" of the only host of what is open.
NodeId nodeIn(const Graph& graph, const QString& shortText);

} // namespace unitscope::test
