// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/goals/children.h"

#include "app/paint/fonts.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/mainwindow.h"
#include "bench/goals/measure.h"
#include "bench/goals/waitchild.h"
#include "bench/layout/peer.h"
#include "importers/open/open.h"
#include "importers/open/sources.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtWidgets/qapplication.h>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

/// The most memory this process ever held, in MB.
double mostMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

/// Calls once when a widget was painted.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget* widget, std::function<void()> then) : QObject(widget), m_then(std::move(then))
    {
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_then) // what is painted is on the screen when this event is done
            QMetaObject::invokeMethod(this, std::exchange(m_then, nullptr), Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_then;
};

/// Ends at once: nobody waits for a program to clean up behind a window that is painted.
[[noreturn]] void leave()
{
    std::fflush(stdout);
    std::_Exit(0);
}

int showEmpty()
{
    QMainWindow window;
    window.resize(1440, 900);
    window.show();
    const PaintWatch watch(&window, leave);
    return QApplication::exec();
}

int showWindow(const QStringList& files, bool isPictureWanted, const std::function<void()>& then)
{
    if (!loadFonts())
        return 1;
    QApplication::setFont(drawingFont(13, false));
    MainWindow window({}, {});
    if (isPictureWanted) {
        QObject::connect(&window.document(), &Document::pictureChanged, &window,
                         [&] { new PaintWatch(window.canvas(), then); }); // after what the window does about it
    } else {
        new PaintWatch(window.canvas(), then);
    }
    Arguments arguments;
    arguments.files = files;
    arguments.opensSample = files.isEmpty();
    window.start(arguments);
    window.show();
    return QApplication::exec();
}

int open(const QString& file)
{
    QElapsedTimer timer;
    timer.start();
    return showWindow({file}, true, [&timer] {
        std::printf("%.1f %.1f\n", double(timer.nsecsElapsed()) / 1e6, mostMemory());
        leave();
    });
}

/// What the window's job does, one after the other.
struct Steps
{
    GraphPtr graph;
    ReviewPtr reviewed;
    Visible visible;
    Sizes sizes;

    void step(const char* name, const std::function<void()>& act)
    {
        const Cost cost = costOf(act);
        std::printf("%s %.0f, ", name, cost.clock);
    }
    void readAll(const QString& file)
    {
        SourcePtr source;
        SnapshotPtr snapshot;
        step("read", [&] { source = fetchSource(file, {}, {}).value(); });
        step("parse", [&] { snapshot = readTogether({source}).value(); });
        step("resolve", [&] { graph = resolveAll(snapshot, {}).value(); });
    }
};

int printPhases(const QString& file)
{
    Steps steps;
    Layout layout;
    Drawing drawing;
    steps.readAll(file);
    steps.step("problems", [&] { steps.reviewed = review(*steps.graph, {}, 1'768'700'000'000); });
    steps.step("view", [&] {
        steps.visible = view(steps.graph, steps.reviewed.get(), {});
        steps.sizes = sizesOf(steps.visible);
    });
    steps.step("layout", [&] { layout = layOut(steps.visible, steps.sizes, {}, {}).value(); });
    steps.step("draw", [&] { drawing = draw(steps.visible, steps.sizes, layout); });
    std::printf("%zu boxes, %zu lines%s\n", steps.visible.nodes.size(), steps.visible.edges.size(),
                layout.fallback.isEmpty() ? "" : ", SIMPLE PLACEMENT");
    return 0;
}

QByteArray withNames(QByteArray dot, const Visible& visible)
{
    QByteArray names = "node [fontname=\"Inter\" fontsize=10]\n";
    for (quint32 node = 0; node < visible.nodes.size(); ++node) {
        const QString& name = visible.graph->nodes()[visible.nodes[node].node].id.name();
        names += QByteArray::number(node) + " [label=\"" + name.toUtf8().replace('"', '\'') + "\"]\n";
    }
    return dot.insert(dot.lastIndexOf('}'), names);
}

int writeDot(const QString& file, const QString& to)
{
    const Result<GraphPtr> graph = openGraph(file, {}, {});
    QFile out(to);
    if (!graph || !out.open(QIODevice::WriteOnly))
        return 1;
    AskedGraph asked{.name = file, .visible = view(*graph, {}), .sizes = {}};
    asked.sizes = sizesOf(asked.visible);
    const QByteArray dot = dotText(asked);
    out.write(to.endsWith(u".plain") ? dot : withNames(dot, asked.visible));
    return 0;
}

} // namespace

int runChild(const QStringList& task, int& argc, char** argv)
{
    const QString what = task.value(0);
    const QString file = task.value(1);
    if (what == u"phases" || what == u"dot") {
        const QCoreApplication application(argc, argv);
        return what == u"dot" ? writeDot(file, task.value(2)) : printPhases(file);
    }
    QApplication::setStyle(u"Fusion"_s);
    const QApplication application(argc, argv);
    if (what == u"empty")
        return showEmpty();
    if (what == u"window" || what == u"picture")
        return showWindow({}, what == u"picture", leave);
    if (what == u"wait")
        return printLateness(file.toInt());
    return what == u"open" ? open(file) : 2;
}

} // namespace unitscope::bench
