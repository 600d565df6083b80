// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/fonts.h"
#include "app/ui/arguments.h"
#include "app/ui/mainwindow.h"
#include "app/ui/positions/positionmemory.h"
#include "app/ui/settings.h"
#include "app/ui/sources/hostmemory.h"

#include <QtCore/qdir.h>
#include <QtCore/qstandardpaths.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qstylefactory.h>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

/// What needs no window. Returns the exit code, or nothing if a window is wanted.
std::optional<int> answerInText(const Arguments& arguments)
{
    switch (arguments.wish) {
    case Arguments::Wish::Help: std::fputs(qPrintable(arguments.text), stdout); return 0;
    case Arguments::Wish::Version: std::puts("unitscope " UNITSCOPE_VERSION); return 0;
    case Arguments::Wish::Refused: std::fprintf(stderr, "unitscope: %s\n", qPrintable(arguments.text)); return 2;
    case Arguments::Wish::Window: break;
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const Arguments arguments = readArguments(words);
    if (const std::optional<int> code = answerInText(arguments))
        return *code;

    QApplication::setApplicationName(u"unitscope"_s);
    QApplication::setApplicationDisplayName(u"Unitscope"_s);
    QApplication::setDesktopFileName(u"unitscope"_s);
    QApplication::setStyle(u"Fusion"_s);
    const QApplication program(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/icons/unitscope.svg"_s));
    const bool hasFonts = loadFonts();
    QApplication::setFont(drawingFont(13, false));

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString settingsFile = folder + u"/unitscope.ini"_s;
    QStringList troubles;
    MainWindow window(Settings::load(settingsFile, &troubles), {});
    keepHostDecisions(window.document(), window.notices(), folder + u"/same-hosts.json"_s);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const PositionMemory memory(window.document(), window.notices(), data + u"/positions.json"_s, nullptr);
    window.start(arguments);
    if (!hasFonts)
        window.say(MainWindow::tr("The bundled font could not be loaded: some texts may be wider than their boxes."));
    if (!troubles.isEmpty())
        window.say(troubles.join(u' '));
    window.show();
    const int code = QApplication::exec();
    if (const auto saved = window.settings().save(settingsFile); !saved)
        std::fprintf(stderr, "unitscope: %s\n", qPrintable(saved.error().message()));
    return code;
}
