// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "guitest.h"

#include "app/paint/fonts.h"
#include "app/ui/host.h"
#include "app/ui/notices.h"
#include "support/graphtext.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmimedata.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qevent.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

QString fixture(const QString& name)
{
    if (name.startsWith(u'/'))
        return name;
    return QStringLiteral(UNITSCOPE_FIXTURES "/") + (name.contains(u'/') ? QString() : u"registry/"_s) + name;
}

PicturePtr pictureOf(const QByteArray& graphText)
{
    LayoutOptions options;
    options.budget = 0;
    Result<PicturePtr> picture = makePicture(graphOf(graphText), {}, options, {});
    return picture ? *picture : nullptr;
}

Settings lightSettings()
{
    Settings settings;
    settings.theme = ThemeChoice::Light;
    return settings;
}

namespace {

/// No test may touch what the user keeps.
void useOwnFolders()
{
    static const QTemporaryDir folder;
    for (const char* name : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"})
        qputenv(name, folder.filePath(QLatin1StringView(name)).toLocal8Bit());
}
Q_CONSTRUCTOR_FUNCTION(useOwnFolders)

std::unique_ptr<MainWindow> windowFor(const Arguments& arguments, const LayoutOptions& options = {})
{
    static const bool hasFonts = loadFonts();
    if (!hasFonts)
        return nullptr;
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setFont(drawingFont(13, false));
    auto window = std::make_unique<MainWindow>(lightSettings(), options);
    window->start(arguments);
    window->show();
    return waitUntilOpen(*window) ? std::move(window) : nullptr;
}

} // namespace

std::unique_ptr<MainWindow> windowOn(const QString& file)
{
    return windowOnAll(file.isEmpty() ? QStringList() : QStringList{file});
}

std::unique_ptr<MainWindow> sampleWindow(const LayoutOptions& options)
{
    Arguments arguments;
    arguments.opensSample = true;
    return windowFor(arguments, options);
}

std::unique_ptr<MainWindow> windowOnAll(const QStringList& files)
{
    Arguments arguments;
    arguments.files = files;
    arguments.opensSample = files.isEmpty();
    return windowFor(arguments);
}

std::unique_ptr<MainWindow> windowComparing(const QStringList& before, const QStringList& after)
{
    Arguments arguments;
    arguments.before = before;
    arguments.after = after;
    return windowFor(arguments);
}

bool dropOn(MainWindow& window, const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
    return true;
}

bool dropOn(MainWindow& window, const QStringList& files)
{
    QList<QUrl> urls;
    for (const QString& file : files)
        urls.append(QUrl::fromLocalFile(file));
    return dropOn(window, urls);
}

QPushButton* noticeButton(const MainWindow& window, const QString& words)
{
    QCoreApplication::processEvents(); // a new bar is shown with the next layout, an old one is hidden
    for (QPushButton* button : window.notices()->findChildren<QPushButton*>()) {
        if (button->text() == words && button->isVisibleTo(window.notices()))
            return button;
    }
    return nullptr;
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray registryOf(const QString& host, const QString& time, const QStringList& modules)
{
    QJsonArray rows;
    for (const QString& module : modules) {
        const QString name = module.section(u':', 0, 0);
        const QString user = module.section(u':', 1);
        QJsonObject row{{u"name"_s, name}, {u"unit"_s, name + u".service"_s}, {u"category"_s, u"RUNNING"_s}};
        if (!user.isEmpty())
            row.insert(u"execution"_s, QJsonObject{{u"user"_s, user}});
        rows.append(row);
    }
    return QJsonDocument(QJsonObject{{u"host"_s, host}, {u"generated_at"_s, time}, {u"modules"_s, rows}}).toJson();
}

bool waitUntilOpen(MainWindow& window)
{
    return QTest::qWaitFor([&] { return window.document().loadingName().isEmpty(); }, 10'000);
}

QPoint middleOf(const Canvas& canvas, const Subject& subject)
{
    const PictureIndex& index = *canvas.index();
    return canvas.camera().toView(index.drawing().groups[*index.groupOf(subject)].bounds.center()).toPoint();
}

NodeId nodeIn(const Graph& graph, const QString& shortText)
{
    const std::optional<NodeId> id = NodeId::parse(shortText, hostOf(graph));
    if (!id)
        qFatal("not an id: %s", qPrintable(shortText));
    return *id;
}

} // namespace unitscope::test
