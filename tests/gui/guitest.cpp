// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "guitest.h"

#include "app/paint/fonts.h"
#include "app/ui/host.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>

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

std::unique_ptr<MainWindow> windowOn(const QString& file)
{
    static const bool hasFonts = loadFonts();
    if (!hasFonts)
        return nullptr;
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setFont(drawingFont(13, false));
    auto window = std::make_unique<MainWindow>(lightSettings(), LayoutOptions{});
    Arguments arguments;
    if (!file.isEmpty())
        arguments.files = {file};
    window->start(arguments);
    window->show();
    return waitUntilOpen(*window) ? std::move(window) : nullptr;
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
