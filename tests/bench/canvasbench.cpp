// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Measures the canvas on large pictures: how long until a change is on the screen, in B (see canvasmeasure.h). Prints a
// table for docs/benchmarks.md. Arguments: numbers of boxes, or --smoke for a moment's run that only shows that it works.
#include "app/paint/fonts.h"
#include "bench/canvasdriver.h"
#include "bench/canvasmeasure.h"
#include "bench/canvasscene.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <cmath>
#include <cstdio>
#include <malloc.h>

using namespace unitscope;
using namespace unitscope::bench;
using namespace Qt::StringLiterals;

namespace {

struct Goal
{
    double median;
    double longest; ///< 0: none
};

class Measurement
{
public:
    Measurement(int boxes, int repetitions) : m_repetitions(repetitions)
    {
        m_picture = gridPicture(boxes);
        const size_t before = heapBytes();
        m_canvas.setPicture(m_picture, false);
        m_bytes = heapBytes() - before;
        showNow();
    }

    void printAll()
    {
        const int items = int(m_picture->visible.nodes.size() + m_picture->visible.edges.size());
        std::printf("\n%d boxes, %d lines\n\n| what | median, B | longest, B | goal |\n|---|---|---|---|\n",
                    int(m_picture->visible.nodes.size()), int(m_picture->visible.edges.size()));
        m_canvas.fit();
        const double fitted = m_canvas.camera().scale();
        for (const double scale : {fitted, 0.3, 0.6, 1.0}) {
            const bool isFull = scale == 1.0;
            print(u"whole frame at %1"_s.arg(scale, 0, 'f', 2), {isFull ? 8.0 : 20.0, 0}, wholeFrame(scale));
        }
        for (const double scale : {fitted * 1.1, 0.3, 0.6, 1.0})
            print(u"pan by 10 px at %1"_s.arg(scale, 0, 'f', 2), {4, 0}, panning(scale));
        for (const double scale : {0.3, 1.0})
            print(u"hover at %1"_s.arg(scale, 0, 'f', 2), {1, 0}, hovering(scale));
        print(u"zoom in, fitted to 1:1"_s, {20, 30}, zooming());
        print(u"another selection at 1:1"_s, {20, 0}, selecting());
        printHits();
        std::printf("| bytes on the canvas for each box and line | %.0f | | 64 |\n", double(m_bytes) / items);
    }

private:
    static size_t heapBytes()
    {
        const struct mallinfo2 info = mallinfo2();
        return info.uordblks + info.hblkhd;
    }

    double showNow()
    {
        return microseconds([this] { m_driver.showNow(); });
    }
    void goTo(double scale) { m_driver.goTo(scale); }
    void settle() { m_driver.settle(); }
    void wheel(double units, Qt::KeyboardModifiers modifiers, QPoint pixels = {})
    {
        m_driver.wheel(units, modifiers, pixels);
    }

    /// At two scales that differ by a five hundredth, in turns: nothing that was painted for the other one is of use.
    Spread wholeFrame(double scale)
    {
        m_canvas.setPreviewAfter(1e9);
        const Spread spread = inBlits(
            m_repetitions, [&] { goTo(scale); },
            [&](int step) {
                wheel(step % 2 == 0 ? 1 : -1, Qt::ControlModifier);
                m_canvas.setColours(step % 4 < 2 ? darkPalette() : lightPalette());
                return showNow();
            });
        m_canvas.setPreviewAfter(Canvas::previewAfterMs);
        return spread;
    }

    Spread panning(double scale)
    {
        return inBlits(
            4 * m_repetitions, [&] { goTo(scale); },
            [&](int step) {
                const int there = step / 10 % 2 == 0 ? 10 : -10;
                return microseconds([&] {
                    wheel(0, {}, step % 2 == 0 ? QPoint(there, 0) : QPoint(0, there));
                    showNow();
                });
            });
    }

    /// From box to box along the middle of the screen, over the ground between them, too.
    Spread hovering(double scale)
    {
        return inBlits(
            10 * m_repetitions, [&] { goTo(scale); },
            [&](int step) {
                const QPointF at(400 + step * 37 % 1100, 540);
                return microseconds([&] {
                    QMouseEvent event(QEvent::MouseMove, at, at, Qt::NoButton, Qt::NoButton, {});
                    QCoreApplication::sendEvent(&m_canvas, &event);
                    showNow();
                });
            });
    }

    Spread zooming()
    {
        m_canvas.fit();
        const int steps = std::max(1, int(std::ceil(-std::log(m_canvas.camera().scale()) / std::log(1.25))));
        return inBlits(
            steps,
            [&] {
                m_canvas.fit();
                settle();
            },
            [&](int) {
                return microseconds([&] {
                    m_canvas.zoomIn();
                    showNow();
                });
            });
    }

    Spread selecting()
    {
        std::vector<Subject> near;
        const PictureIndex& index = *m_canvas.index();
        goTo(1);
        for (const quint32 group : index.boxesInReadingOrder()) {
            if (QRectF(m_canvas.rect()).contains(m_canvas.camera().toView(index.drawing().groups[group].bounds)))
                near.push_back(*index.subjectOf(group));
        }
        if (near.empty())
            return {};
        return inBlits(
            m_repetitions, [&] { goTo(1); },
            [&](int step) {
                return microseconds([&] {
                    m_canvas.setSelected(near[size_t(step) * 7 % near.size()]);
                    showNow();
                });
            });
    }

    void printHits()
    {
        const Drawing& drawing = m_picture->drawing;
        for (const Group::Part part : {Group::Part::Node, Group::Part::Edge}) {
            std::vector<QPointF> points;
            for (const Group& group : drawing.groups) {
                if (group.part != part)
                    continue;
                const Shape& shape = drawing.shapesOf(group).front();
                points.push_back(part == Group::Part::Node ? group.bounds.center()
                                                           : drawing.elementsOf(shape).front().end - QPointF(9, 0));
            }
            const int count = std::min(int(points.size()), 40 * m_repetitions);
            size_t found = 0;
            const double all = microseconds([&] {
                for (int i = 0; i < count; ++i)
                    found += m_canvas.index()->places().groupAt(points[size_t(i) * 7919 % points.size()], 6) ? 1 : 0;
            });
            std::printf("| hit test, %s (%.0f %% hit) | %.2f us | | %s us |\n",
                        part == Group::Part::Node ? "box" : "line", 100.0 * double(found) / count, all / count,
                        part == Group::Part::Node ? "1" : "10");
        }
    }

    void print(const QString& what, const Goal& goal, const Spread& spread)
    {
        const QString longest = goal.longest > 0 ? u"%1 / %2"_s.arg(goal.median).arg(goal.longest)
                                                 : QString::number(goal.median);
        std::printf("| %s | %.1f%s | %.1f | %s |\n", qUtf8Printable(what), spread.median,
                    spread.isSteady ? "" : " (unsteady)", spread.longest, qUtf8Printable(longest));
        std::fflush(stdout);
    }

    int m_repetitions;
    CanvasDriver m_driver;
    Canvas& m_canvas = m_driver.canvas();
    PicturePtr m_picture;
    size_t m_bytes = 0;
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (!loadFonts())
        return 1;
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments == QStringList{u"--smoke"_s}) {
        Measurement(200, 1).printAll();
        return 0;
    }
    std::printf("Qt %s, %s; B is %.0f us now\n", qVersion(), __VERSION__, blit());
    for (const QString& number : arguments.isEmpty() ? QStringList{u"1000"_s, u"10000"_s, u"50000"_s} : arguments)
        Measurement(number.toInt(), 12).printAll();
    return 0;
}
