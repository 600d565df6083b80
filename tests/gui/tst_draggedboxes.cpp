// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// A person drags a box, takes that back, moves it by keys, tidies up; reads the file again, starts the program again.
#include "app/ui/actions.h"
#include "app/ui/find/findviews.h"
#include "app/ui/notices.h"
#include "app/ui/positions/positionmemory.h"
#include "graph/draw/wording.h"
#include "guitest.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qaccessible.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

class DraggedBoxesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"registry.json"_s);
        m_kept = m_folder->filePath(u"kept/positions.json"_s);
        writeFile(m_file, registryOf(u"h1"_s, u"2026-02-02T06:00:00Z"_s, {u"alpha"_s, u"beta"_s, u"gamma"_s}));
        start();
    }
    void cleanup() { close(); }

    void drag_putsABoxElsewhere_andItStaysUnderThePointer()
    {
        const QRect before = onScreen(u"alpha"_s);
        const QRect other = onScreen(u"beta"_s);
        drag(u"alpha"_s, {160, 80});
        waitForPicture();
        const QPoint way = onScreen(u"alpha"_s).topLeft() - before.topLeft();
        QVERIFY2((way - QPoint(160, 80)).manhattanLength() <= 16, qPrintable(u"%1 %2"_s.arg(way.x()).arg(way.y())));
        QCOMPARE(onScreen(u"beta"_s).topLeft(), other.topLeft()); // nothing jumps
        QCOMPARE(m_window->document().spec().positions.size(), size_t(1));
        QVERIFY(described(u"alpha"_s).contains("pinned"_L1));
        QVERIFY(!described(u"beta"_s).contains("pinned"_L1));
    }

    void whileItIsDragged_itIsDrawnThere_andNotWhereItStood()
    {
        const QRect before = onScreen(u"alpha"_s);
        const QColor ground = canvas()->grab().toImage().pixelColor(2, 2);
        QVERIFY(inkIn(before, ground) > 20);
        const QPoint from = before.center();
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas(), from + QPoint(0, 200));
        QVERIFY(canvas()->isDragging());
        QCOMPARE(inkIn(before.adjusted(0, 0, 0, 4), ground), 0);
        QVERIFY(inkIn(before.translated(0, 200).adjusted(-8, -8, 8, 8), ground) > 20);
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QVERIFY(!canvas()->isDragging());
        QVERIFY(inkIn(before, ground) > 20);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, from + QPoint(0, 200));
        QVERIFY(m_window->document().spec().positions.empty());
        QCOMPARE(onScreen(u"alpha"_s), before);
        QVERIFY(!actions()->undo->isEnabled());
    }

    void aDragOnTheGround_stillMovesThePicture()
    {
        const Camera before = canvas()->camera();
        QTest::mousePress(canvas(), Qt::LeftButton, {}, {4, 4});
        QTest::mouseMove(canvas(), {34, 44});
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, {34, 44});
        QCOMPARE(canvas()->camera().origin(), before.origin() + QPointF(30, 40));
        QVERIFY(m_window->document().spec().positions.empty());
    }

    void whereBoxesCannotBeRead_aDragMovesThePicture()
    {
        while (canvas()->camera().scale() > 0.2)
            canvas()->zoomOut();
        const Camera before = canvas()->camera();
        drag(u"alpha"_s, {30, 30});
        QVERIFY(canvas()->camera() != before);
        QVERIFY(m_window->document().spec().positions.empty());
    }

    void dragging_canBeUndoneAndRedone()
    {
        const QRect before = onScreen(u"alpha"_s);
        drag(u"alpha"_s, {160, 80});
        waitForPicture();
        const QRect after = onScreen(u"alpha"_s);
        actions()->undo->trigger();
        waitForPicture();
        QCOMPARE(onScreen(u"alpha"_s).topLeft(), before.topLeft());
        QVERIFY(m_window->document().spec().positions.empty());
        actions()->redo->trigger();
        waitForPicture();
        QCOMPARE(onScreen(u"alpha"_s), after);
    }

    void aBoxAboveEverything_movesNothingElseOnTheScreen()
    {
        const QRect other = onScreen(u"beta"_s);
        drag(u"alpha"_s, {40, -160});
        waitForPicture();
        QCOMPARE(onScreen(u"beta"_s).topLeft(), other.topLeft());
        QVERIFY(positionOfBox(u"alpha"_s).y() < 0);
    }

    void uponAnotherBox_theOtherMakesRoom()
    {
        const QRect other = onScreen(u"beta"_s);
        drag(u"alpha"_s, other.center() - onScreen(u"alpha"_s).center() + QPoint(10, 0));
        waitForPicture();
        QVERIFY(!onScreen(u"alpha"_s).adjusted(2, 8, -2, -2).intersects(onScreen(u"beta"_s).adjusted(2, 8, -2, -2)));
        QVERIFY(onScreen(u"beta"_s) != other);
        actions()->undo->trigger();
        waitForPicture();
        QCOMPARE(onScreen(u"beta"_s).topLeft(), other.topLeft());
    }

    void uponAPinnedBox_itStandsBeside()
    {
        drag(u"alpha"_s, {0, 200});
        waitForPicture();
        const QPointF first = positionOfBox(u"alpha"_s);
        drag(u"beta"_s, onScreen(u"alpha"_s).center() - onScreen(u"beta"_s).center() + QPoint(12, 4));
        waitForPicture();
        QCOMPARE(positionOfBox(u"alpha"_s), first);
        QVERIFY(!onScreen(u"alpha"_s).adjusted(2, 8, -2, -2).intersects(onScreen(u"beta"_s).adjusted(2, 8, -2, -2)));
    }

    void keys_moveInStepsOfEight_andAreOneStepToUndo()
    {
        select(u"alpha"_s);
        const QRect before = onScreen(u"alpha"_s);
        for (int i = 0; i < 3; ++i)
            key(Qt::Key_Right);
        key(Qt::Key_Down);
        waitForPicture();
        const QPointF at = positionOfBox(u"alpha"_s);
        QCOMPARE(std::fmod(at.x(), 8), 0.0);
        QCOMPARE(std::fmod(at.y(), 8), 0.0);
        const QPoint way = onScreen(u"alpha"_s).topLeft() - before.topLeft();
        QVERIFY2(way.x() > 16 && way.x() <= 24 && way.y() > 0 && way.y() <= 8, qPrintable(QString::number(way.x())));
        actions()->undo->trigger();
        waitForPicture();
        QCOMPARE(onScreen(u"alpha"_s).topLeft(), before.topLeft());
    }

    void pin_keepsABoxWhereItIs_andTidyLetsItGo()
    {
        QVERIFY(!actions()->pin->isEnabled());
        QVERIFY(!actions()->tidyEverything->isEnabled());
        select(u"alpha"_s);
        const QRect before = onScreen(u"alpha"_s);
        actions()->pin->trigger();
        waitForPicture();
        QVERIFY(actions()->pin->isChecked());
        QVERIFY((onScreen(u"alpha"_s).center() - before.center()).manhattanLength() <= 8); // it has its mark now
        QVERIFY(described(u"alpha"_s).contains("pinned"_L1));
        actions()->pin->trigger();
        waitForPicture();
        QVERIFY(m_window->document().spec().positions.empty());
        drag(u"alpha"_s, {160, 80});
        waitForPicture();
        drag(u"beta"_s, {160, 140});
        waitForPicture();
        actions()->tidyBox->trigger(); // alpha is selected
        waitForPicture();
        QCOMPARE(onScreen(u"alpha"_s).topLeft(), before.topLeft());
        QCOMPARE(m_window->document().spec().positions.size(), size_t(1));
        actions()->tidyEverything->trigger();
        waitForPicture();
        QVERIFY(m_window->document().spec().positions.empty());
    }

    void reload_andTheNextSnapshot_keepIt()
    {
        drag(u"alpha"_s, {160, 80});
        waitForPicture();
        const QPointF at = positionOfBox(u"alpha"_s);
        m_window->document().reload();
        QVERIFY(waitUntilOpen(*m_window));
        QCOMPARE(positionOfBox(u"alpha"_s), at);
        // Gone, with something new; then back.
        writeFile(m_file, registryOf(u"h1"_s, u"2026-02-03T06:00:00Z"_s, {u"aaa"_s, u"beta"_s, u"gamma"_s}));
        m_window->document().reload();
        QVERIFY(waitUntilOpen(*m_window));
        QVERIFY(!canvas()->index()->groupOf(nodeIn(*m_window->document().graph(), u"service:alpha"_s)));
        writeFile(m_file, registryOf(u"h1"_s, u"2026-02-04T06:00:00Z"_s, {u"aaa"_s, u"alpha"_s, u"gamma"_s}));
        m_window->document().reload();
        QVERIFY(waitUntilOpen(*m_window));
        QCOMPARE(positionOfBox(u"alpha"_s), at);
        QVERIFY(!m_window->document().isBusy()); // read with them, not drawn twice
    }

    void anotherStart_keepsIt_andAnotherHostHasItsOwn()
    {
        drag(u"alpha"_s, {160, 80});
        waitForPicture();
        const QPointF at = positionOfBox(u"alpha"_s);
        close();
        QVERIFY(QFile::exists(m_kept));
        start();
        QCOMPARE(positionOfBox(u"alpha"_s), at);
        const QString other = m_folder->filePath(u"other.json"_s);
        writeFile(other, registryOf(u"h2"_s, u"2026-02-02T06:00:00Z"_s, {u"alpha"_s, u"beta"_s}));
        m_window->document().open(other);
        QVERIFY(waitUntilOpen(*m_window));
        QVERIFY(m_window->document().spec().positions.empty());
        m_window->document().open(m_file);
        QVERIFY(waitUntilOpen(*m_window));
        QCOMPARE(positionOfBox(u"alpha"_s), at);
        m_window->document().add({other});
        QVERIFY(waitUntilOpen(*m_window));
        if (m_window->document().question()) {
            m_window->document().showAs(ShownAs::OnePicture);
            QVERIFY(waitUntilOpen(*m_window));
        }
        QCOMPARE(m_window->document().picture()->visible.hosts.size(), size_t(2));
        const Picture& both = *m_window->document().picture();
        const quint32 alpha = *both.visible.indexOf(*NodeId::make(u"h1"_s, Kind::Service, u"alpha"_s));
        QCOMPARE(both.layout.boxes[alpha].topLeft() - both.layout.origins[alpha], at); // in its own frame
    }

    void whatWasUndoneBeforeAnotherWasOpened_takesNothingFromIt()
    {
        drag(u"alpha"_s, {160, 80});
        waitForPicture();
        const QString other = m_folder->filePath(u"other.json"_s);
        writeFile(other, registryOf(u"h2"_s, u"2026-02-02T06:00:00Z"_s, {u"alpha"_s, u"beta"_s}));
        m_window->document().open(other);
        QVERIFY(waitUntilOpen(*m_window));
        m_window->document().open(m_file);
        QVERIFY(waitUntilOpen(*m_window));
        actions()->undo->trigger();
        QTRY_VERIFY(!m_window->document().isBusy());
        QCOMPARE(m_window->document().spec().positions.size(), size_t(1));
    }

    void aFileThatIsNone_isSaid_andStaysAsItIs()
    {
        close();
        QVERIFY(QDir().mkpath(QFileInfo(m_kept).path()));
        for (const QByteArray& bytes :
             {QByteArray(
                  "{\"schema\": \"unitscope-positions/1\", \"hosts\": [{\"host\": \"h1\", \"grouping\": \"none\","
                  " \"boxes\": [{\"id\": \"service:alpha\", \"x\": \"far\", \"y\": 1}]}]}"),
              QByteArray("\x00\xff\xfe garbage", 11), QByteArray("[1,2,3]"), QByteArray(200, '[')}) {
            writeFile(m_kept, bytes);
            start();
            QVERIFY(m_window->notices()->text(Topic::Program).contains("not remembered"_L1));
            QVERIFY(m_window->document().spec().positions.empty());
            drag(u"alpha"_s, {160, 80}); // works all the same
            waitForPicture();
            QCOMPARE(m_window->document().spec().positions.size(), size_t(1));
            close();
            QFile file(m_kept);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), bytes);
        }
    }

    void twoWindows_doNotForgetEachOthersHosts()
    {
        drag(u"alpha"_s, {160, 80});
        waitForPicture();
        QTRY_VERIFY(!m_memory->isBusy());
        QCOMPARE(savePositions(m_kept, {u"h9"_s}, Grouping::None,
                               {{*NodeId::make(u"h9"_s, Kind::Service, u"x"_s), {8, 8}}})
                     .has_value(),
                 true);
        drag(u"beta"_s, {160, 160});
        waitForPicture();
        close();
        const auto kept = loadPositions(m_kept);
        QVERIFY(kept);
        QCOMPARE(kept->of(u"h9"_s, Grouping::None).size(), size_t(1));
        QCOMPARE(kept->of(u"h1"_s, Grouping::None).size(), size_t(2));
    }

private:
    void start()
    {
        m_window = windowOn({});
        QVERIFY(m_window);
        m_memory = std::make_unique<PositionMemory>(m_window->document(), m_window->notices(), m_kept, nullptr);
        m_window->document().open(m_file);
        QVERIFY(waitUntilOpen(*m_window));
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::qWait(1); // everything has its size
    }
    void close()
    {
        m_memory.reset();
        m_window.reset();
    }
    Canvas* canvas() const { return m_window->canvas(); }
    Actions* actions() const { return m_window->actions(); }
    NodeId id(const QString& name) const { return nodeIn(*m_window->document().graph(), u"service:"_s + name); }
    QRect onScreen(const QString& name) const
    {
        const PictureIndex& index = *canvas()->index();
        return canvas()->camera().toView(index.drawing().groups[*index.groupOf(id(name))].bounds).toAlignedRect();
    }
    QPointF positionOfBox(const QString& name) const
    {
        const Picture& picture = *m_window->document().picture();
        return picture.layout.boxes[*picture.visible.indexOf(id(name))].topLeft();
    }
    QString described(const QString& name) const
    {
        const PictureIndex& index = *canvas()->index();
        return descriptionOf(index.picture().visible, index.drawing().groups[*index.groupOf(id(name))]);
    }
    void select(const QString& name) { m_window->selection().select(id(name)); }
    void key(Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::AltModifier | Qt::ShiftModifier); }
    void drag(const QString& name, QPoint by)
    {
        const QPoint from = onScreen(name).center();
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas(), from + by / 2);
        QTest::mouseMove(canvas(), from + by);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, from + by);
    }
    /// Until what was asked for is drawn.
    void waitForPicture()
    {
        QTRY_VERIFY(m_window->document().picture()->visible.spec == m_window->document().spec()
                    && !m_window->document().isBusy());
        QVERIFY(!canvas()->isDragging());
    }
    /// Pixels that are not the ground's.
    int inkIn(const QRect& area, const QColor& ground) const
    {
        const QImage image = canvas()->grab(area).toImage();
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixelColor(x, y) != ground ? 1 : 0;
        }
        return ink;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_kept;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PositionMemory> m_memory;
};

QTEST_MAIN(DraggedBoxesTest)
#include "tst_draggedboxes.moc"
