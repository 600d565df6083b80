// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/canvas.h"

#include "app/paint/fonts.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>

namespace {

void wheel(Canvas& canvas, QPointF at, int notches, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, canvas.mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas, &event);
}

NodeId service(const QString& name)
{
    return *NodeId::make(u"h"_s, Kind::Service, name);
}

} // namespace

class TestCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }
    void init()
    {
        m_canvas = std::make_unique<Canvas>();
        m_canvas->resize(900, 700);
        m_canvas->setPicture(test::pictureOf("a writes stream:s\nb reads stream:s\nlonely: category=RUNNING"), false);
        m_chosen.reset();
        connect(m_canvas.get(), &Canvas::chosen, m_canvas.get(), [this](const Subject& subject) {
            m_chosen = subject;
            m_canvas->setSelected(subject);
        });
        connect(m_canvas.get(), &Canvas::released, m_canvas.get(), [this] { m_canvas->setSelected(std::nullopt); });
        m_canvas->show();
    }
    void cleanup() { m_canvas.reset(); }

    void firstPicture_isFittedAtNoMoreThanFullSize()
    {
        QVERIFY(m_canvas->camera().scale() <= 1.0);
        const QRectF shown = m_canvas->camera().toView(m_canvas->index()->drawing().bounds);
        QVERIFY(QRectF(-1, -1, 902, 702).contains(shown));
    }

    void controlWheel_zoomsAtThePointer()
    {
        const QPointF pointer(210, 333);
        const QPointF before = m_canvas->camera().toDrawing(pointer);
        wheel(*m_canvas, pointer, 3, Qt::ControlModifier);
        QVERIFY(m_canvas->camera().scale() > 1.5);
        QVERIFY((m_canvas->camera().toDrawing(pointer) - before).manhattanLength() < 1e-6);
    }

    void wheel_scrolls()
    {
        const Camera before = m_canvas->camera();
        wheel(*m_canvas, {200, 200}, -1, Qt::NoModifier);
        QCOMPARE(m_canvas->camera().scale(), before.scale());
        QVERIFY(m_canvas->camera().origin().y() < before.origin().y());
        wheel(*m_canvas, {200, 200}, -1, Qt::ShiftModifier);
        QVERIFY(m_canvas->camera().origin().x() < before.origin().x());
    }

    void draggingGround_movesThePicture()
    {
        const Camera before = m_canvas->camera();
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {4, 4});
        QTest::mouseMove(m_canvas.get(), {34, 44});
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {34, 44});
        QCOMPARE(m_canvas->camera().origin(), before.origin() + QPointF(30, 40));
    }

    void middleDrag_movesThePictureFromAnywhere()
    {
        const QPoint box = test::middleOf(*m_canvas, service(u"a"_s));
        const Camera before = m_canvas->camera();
        QTest::mousePress(m_canvas.get(), Qt::MiddleButton, {}, box);
        QTest::mouseMove(m_canvas.get(), box + QPoint(25, 5));
        QTest::mouseRelease(m_canvas.get(), Qt::MiddleButton, {}, box + QPoint(25, 5));
        QCOMPARE(m_canvas->camera().origin(), before.origin() + QPointF(25, 5));
    }

    void draggingABox_movesIt_andNeitherThePictureNorTheSelection()
    {
        std::optional<NodeId> dropped;
        connect(m_canvas.get(), &Canvas::dropped, m_canvas.get(), [&](const NodeId& box) { dropped = box; });
        const QPoint box = test::middleOf(*m_canvas, service(u"a"_s));
        const Camera before = m_canvas->camera();
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, box);
        QTest::mouseMove(m_canvas.get(), box + QPoint(30, 15));
        QVERIFY(m_canvas->isDragging());
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, box + QPoint(30, 15));
        QCOMPARE(m_canvas->camera(), before);
        QVERIFY(!m_chosen);
        QVERIFY(dropped == service(u"a"_s));
        QVERIFY(m_canvas->isDropped()); // until it is drawn there
        m_canvas->putBack();
        QVERIFY(!m_canvas->isDragging());
    }

    void aPressThatHardlyMoves_isAClick()
    {
        const QPoint box = test::middleOf(*m_canvas, service(u"a"_s));
        const Camera before = m_canvas->camera();
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, box);
        QTest::mouseMove(m_canvas.get(), box + QPoint(QApplication::startDragDistance() - 1, 0));
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, box);
        QCOMPARE(m_canvas->camera(), before);
        QVERIFY(m_chosen == Subject(service(u"a"_s)));
    }

    void click_choosesTheBox()
    {
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, test::middleOf(*m_canvas, service(u"b"_s)));
        QVERIFY(m_chosen == Subject(service(u"b"_s)));
    }

    void click_choosesALineWithinReach()
    {
        const Visible& visible = m_canvas->index()->picture().visible;
        // The last: the first ends where its stream docks.
        const EdgeId edge = visible.graph->edges()[visible.edges.back().edge].id;
        const Drawing& drawing = m_canvas->index()->drawing();
        const Group& group = drawing.groups[*m_canvas->index()->groupOf(edge)];
        const auto points = drawing.elementsOf(drawing.shapesOf(group).front());
        const QPointF middle = (points[0].end + points[1].end) / 2;
        const QPoint beside = m_canvas->camera().toView(middle).toPoint() + QPoint(2, 2);
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, beside);
        QVERIFY(m_chosen == Subject(edge));
    }

    void emptyGround_andEscape_release()
    {
        m_canvas->setSelected(service(u"a"_s));
        QVERIFY(m_canvas->emphasis().selected);
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, {3, 3});
        QVERIFY(!m_canvas->emphasis().selected);
        m_canvas->setSelected(service(u"a"_s));
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QVERIFY(!m_canvas->emphasis().selected);
    }

    void selection_bringsItsNeighboursToTheFront()
    {
        m_canvas->setSelected(service(u"a"_s));
        const std::vector<quint32>& front = m_canvas->emphasis().front;
        const auto has = [&](const Subject& subject) {
            return std::find(front.begin(), front.end(), *m_canvas->index()->groupOf(subject)) != front.end();
        };
        QVERIFY(has(service(u"a"_s)));
        QVERIFY(has(*NodeId::make(u"h"_s, Kind::Stream, u"s"_s)));
        QVERIFY(!has(service(u"b"_s)));
        QVERIFY(!has(service(u"lonely"_s)));
    }

    void hover_lightsNeighboursAtOnce()
    {
        QTest::mouseMove(m_canvas.get(), test::middleOf(*m_canvas, service(u"a"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(m_canvas->emphasis().lit.size(), size_t(3), 150); // the box, its line, the stream
        QTest::mouseMove(m_canvas.get(), {2, 2});
        QTRY_VERIFY(m_canvas->emphasis().lit.empty());
    }

    void arrows_goToTheNextBoxInTheirDirection()
    {
        m_canvas->setFocus();
        QTest::keyClick(m_canvas.get(), Qt::Key_Down);
        QVERIFY(m_canvas->emphasis().selected);
        for (const auto& [key, direction] : {std::pair(Qt::Key_Right, QPoint(1, 0)),
                                             {Qt::Key_Left, {-1, 0}},
                                             {Qt::Key_Down, {0, 1}},
                                             {Qt::Key_Up, {0, -1}}}) {
            for (int i = 0; i < 4; ++i) {
                const QPointF before = centre();
                QTest::keyClick(m_canvas.get(), key);
                const QPointF way = centre() - before;
                QVERIFY(way.isNull() || way.x() * direction.x() + way.y() * direction.y() > 0);
            }
        }
    }

    void arrow_withNothingSelected_selectsTheFirstBox()
    {
        QTest::keyClick(m_canvas.get(), Qt::Key_Left);
        QCOMPARE(m_canvas->emphasis().selected, std::optional(m_canvas->index()->boxesInReadingOrder().front()));
    }

    void keys_zoomAndFit()
    {
        const Camera fitted = m_canvas->camera();
        QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
        QVERIFY(m_canvas->camera().scale() > fitted.scale());
        QTest::keyClick(m_canvas.get(), Qt::Key_F);
        QCOMPARE(m_canvas->camera(), fitted);
        QTest::keyClick(m_canvas.get(), Qt::Key_Minus);
        QTest::keyClick(m_canvas.get(), Qt::Key_1);
        QVERIFY(qFuzzyCompare(m_canvas->camera().scale(), 1.0));
        QTest::keyClick(m_canvas.get(), Qt::Key_0);
        QCOMPARE(m_canvas->camera(), fitted);
    }

    void doubleClick_zoomsToTheBox()
    {
        const NodeId box = service(u"lonely"_s);
        QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, test::middleOf(*m_canvas, box));
        QVERIFY(m_canvas->camera().scale() > 1);
        QVERIFY((test::middleOf(*m_canvas, box) - m_canvas->rect().center()).manhattanLength() < 8);
    }

    void aRedraw_keepsTheView()
    {
        m_canvas->zoomIn();
        const Camera before = m_canvas->camera();
        m_canvas->setPicture(test::pictureOf("a writes stream:s"), true);
        QCOMPARE(m_canvas->camera(), before);
    }

    void assistance_hearsWhatIsSelected()
    {
        m_canvas->setSelected(service(u"lonely"_s));
        QVERIFY(m_canvas->accessibleDescription().contains(u"lonely"_s));
    }

    void noPicture_survivesEverything()
    {
        Canvas canvas;
        canvas.resize(300, 300);
        canvas.show();
        for (const Qt::Key key : {Qt::Key_Plus, Qt::Key_F, Qt::Key_Left, Qt::Key_Return, Qt::Key_Escape})
            QTest::keyClick(&canvas, key);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, {20, 20});
        wheel(canvas, {10, 10}, 1, Qt::NoModifier);
        canvas.setSelected(service(u"a"_s));
        QVERIFY(!canvas.grab().isNull());
    }

private:
    QPointF centre() const
    {
        return m_canvas->index()->drawing().groups[*m_canvas->emphasis().selected].bounds.center();
    }
    std::unique_ptr<Canvas> m_canvas;
    std::optional<Subject> m_chosen;
};

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
