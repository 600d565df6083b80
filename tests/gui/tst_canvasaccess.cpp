// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/fonts.h"
#include "app/ui/canvas/canvas.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtGui/qaccessible.h>
#include <QtWidgets/qapplication.h>

class TestCanvasAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }
    void init()
    {
        m_canvas = std::make_unique<Canvas>();
        m_canvas->resize(900, 700);
        m_canvas->setPicture(test::pictureOf("alpha writes stream:s\nbeta reads stream:s\ngamma: category=FAILED"),
                             false);
        m_canvas->show();
        m_canvas->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
        connect(m_canvas.get(), &Canvas::chosen, m_canvas.get(),
                [this](const Subject& subject) { m_canvas->setSelected(subject); });
        QAccessible::setActive(true);
        m_accessible = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(m_accessible);
    }
    void cleanup()
    {
        QAccessible::setActive(false);
        m_canvas.reset();
    }

    void everyBoxAndLine_isAChildWithANameAndADescription()
    {
        const Visible& visible = m_canvas->index()->picture().visible;
        const auto items = int(visible.nodes.size() + visible.edges.size());
        QVERIFY(m_accessible->childCount() >= items);
        QCOMPARE(m_accessible->role(), QAccessible::List);
        std::set<QString> names;
        for (int i = 0; i < items; ++i) {
            QAccessibleInterface* item = m_accessible->child(i);
            QVERIFY(item && item->isValid());
            QCOMPARE(item->role(), QAccessible::ListItem);
            QVERIFY(!item->text(QAccessible::Name).isEmpty());
            QVERIFY(!item->text(QAccessible::Description).isEmpty());
            QVERIFY(item->state().focusable && item->state().selectable && !item->state().selected);
            QCOMPARE(item->parent(), m_accessible);
            QCOMPARE(m_accessible->indexOfChild(item), i);
            QVERIFY(!item->rect().isEmpty());
            names.insert(item->text(QAccessible::Name));
        }
        QCOMPARE(names, (std::set<QString>{u"alpha"_s, u"beta"_s, u"gamma"_s, u"s"_s, u"alpha writes s"_s,
                                           u"beta reads s"_s}));
    }

    void theDescription_saysKindAndState()
    {
        QVERIFY(itemCalled(u"gamma"_s)->text(QAccessible::Description).startsWith(u"service, failed"_s));
    }

    void boxesComeInReadingOrder_linesAfterThem()
    {
        int last = -1;
        for (int i = 0; i < 4; ++i) {
            const QRect rect = m_accessible->child(i)->rect();
            QVERIFY(rect.top() >= last);
            last = rect.top();
        }
        QVERIFY(m_accessible->child(4)->text(QAccessible::Name).contains(u' '));
    }

    void arrows_moveTheFocusOfTheScreenReader()
    {
        m_canvas->setFocus();
        QTRY_VERIFY(m_canvas->hasFocus());
        QTest::keyClick(m_canvas.get(), Qt::Key_Down);
        QVERIFY(m_accessible->child(0)->state().selected);
        QVERIFY(m_accessible->child(0)->state().focused);
        QCOMPARE(m_accessible->focusChild(), m_accessible->child(0));
    }

    void aSelectionFromElsewhere_doesNotTakeTheFocus()
    {
        m_canvas->clearFocus();
        m_canvas->setSelected(*NodeId::make(u"h"_s, Kind::Service, u"beta"_s));
        QVERIFY(!itemCalled(u"beta"_s)->state().focused);
        QVERIFY(itemCalled(u"beta"_s)->state().selected);
    }

    void pressing_selects()
    {
        QAccessibleActionInterface* actions = itemCalled(u"beta"_s)->actionInterface();
        QVERIFY(actions);
        QCOMPARE(actions->actionNames(), QStringList{QAccessibleActionInterface::pressAction()});
        actions->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(itemCalled(u"beta"_s)->state().selected);
    }

    void whatIsUnderAPoint_isFound()
    {
        QAccessibleInterface* item = itemCalled(u"gamma"_s);
        const QPoint middle = item->rect().center();
        QCOMPARE(m_accessible->childAt(middle.x(), middle.y()), item);
    }

    void whatIsOutside_isOffscreen()
    {
        QVERIFY(!itemCalled(u"alpha"_s)->state().offscreen);
        for (int i = 0; i < 12; ++i)
            m_canvas->zoomIn();
        int outside = 0;
        for (int i = 0; i < 4; ++i)
            outside += m_accessible->child(i)->state().offscreen ? 1 : 0;
        QVERIFY(outside > 0);
    }

    void anotherPicture_hasOtherItems()
    {
        m_canvas->setPicture(test::pictureOf("delta: category=RUNNING"), false);
        QCOMPARE(m_accessible->child(0)->text(QAccessible::Name), u"delta"_s);
        m_canvas->setPicture(nullptr, false);
        for (int i = 0; i < m_accessible->childCount(); ++i)
            QVERIFY(m_accessible->child(i)->role() != QAccessible::ListItem);
    }

private:
    QAccessibleInterface* itemCalled(const QString& name) const
    {
        for (int i = 0; i < m_accessible->childCount(); ++i) {
            if (m_accessible->child(i)->text(QAccessible::Name) == name)
                return m_accessible->child(i);
        }
        qFatal("no item is called %s", qPrintable(name));
    }

    std::unique_ptr<Canvas> m_canvas;
    QAccessibleInterface* m_accessible = nullptr;
};

QTEST_MAIN(TestCanvasAccess)
#include "tst_canvasaccess.moc"
