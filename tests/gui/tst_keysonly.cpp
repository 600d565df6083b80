// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/answers/answerpanel.h"
#include "app/ui/find/filterfield.h"
#include "app/ui/find/findbar.h"
#include "app/ui/find/findviews.h"
#include "app/ui/find/focusbar.h"
#include "app/ui/palette/choicebox.h"
#include "app/ui/search/searchbox.h"
#include "guitest.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimer.h>
#include <QtGui/qaccessible.h>
#include <QtGui/qwindow.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// Where the keyboard is: in a box over the window, in a dialog, or in the window.
QWidget* keyboard()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup->focusWidget() ? popup->focusWidget() : popup;
    // What was over the window is gone a moment before the window has the keyboard again.
    return QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }) ? QApplication::focusWidget()
                                                                                  : nullptr;
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* at = keyboard();
    QVERIFY2(at, "nothing has the keyboard");
    QTest::keyClick(at, key, modifiers);
}

void type(const QString& letters)
{
    QWidget* at = keyboard();
    QVERIFY2(at, "nothing has the keyboard");
    QTest::keyClicks(at, letters);
}

/// Answers the next file dialog with keys alone. It stands in a loop of its own, so this comes before the key that opens it.
void typeIntoNextDialog(const QString& path)
{
    QTimer::singleShot(200, qApp, [path] {
        QVERIFY(QApplication::activeModalWidget());
        QWidget* line = QApplication::focusWidget();
        QVERIFY2(qobject_cast<QLineEdit*>(line), line ? line->metaObject()->className() : "nothing");
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, path);
        QTest::keyClick(line, Qt::Key_Return);
        // The list of proposals may have taken the first one.
        if (QWidget* still = QApplication::activeModalWidget(); still && still->isVisible())
            QTest::keyClick(line, Qt::Key_Return);
    });
}

} // namespace

/// A person without a mouse, and one who does not see the picture: opens a file, searches, looks only around what was found, asks
/// how it reaches something, filters, folds and unfolds, and exports; after each step what is seen and what is said.
class KeysOnlyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everything_isDoneByKeyAlone()
    {
        QAccessible::setActive(true);
        start();
        using Step = void (KeysOnlyTest::*)();
        const std::pair<const char*, Step> steps[] = {
            {"open", &KeysOnlyTest::openFile},      {"search", &KeysOnlyTest::search},
            {"focus", &KeysOnlyTest::onlyAround},   {"path", &KeysOnlyTest::wayToAnother},
            {"filter", &KeysOnlyTest::filter},      {"system", &KeysOnlyTest::foldTheSystem},
            {"collapse", &KeysOnlyTest::foldGroup}, {"export", &KeysOnlyTest::exportIt}};
        for (const auto& [name, step] : steps) {
            (this->*step)();
            if (QTest::currentTestFailed()) {
                qWarning("at the step: %s", name);
                return;
            }
        }
    }

    void cleanup()
    {
        QAccessible::setActive(false);
        m_window.reset();
    }

private:
    void start()
    {
        m_window = windowOn(fixture(u"twin.json"_s));
        QVERIFY(m_window);
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        m_canvas = m_window->canvas();
        m_canvas->setFocus();
        QTRY_VERIFY(m_canvas->hasFocus());
    }

    void openFile()
    {
        typeIntoNextDialog(QStringLiteral(UNITSCOPE_SOURCE_DIR "/resources/sample/quantum-trader.audit.txt"));
        press(Qt::Key_O, Qt::ControlModifier);
        m_window->activateWindow(); // as the desktop does when a dialog is gone
        QVERIFY(waitUntilOpen(*m_window));
        QTRY_VERIFY(m_window->windowTitle().startsWith("quantum-trader.audit.txt"_L1));
        m_all = boxes();
        QVERIFY2(said().startsWith(u"%1 boxes, "_s.arg(m_all)), qPrintable(said()));
    }

    void search()
    {
        press(Qt::Key_G, Qt::ControlModifier);
        auto* box = qobject_cast<SearchBox*>(QApplication::activePopupWidget());
        QVERIFY(box);
        type(u"qaieng"_s);
        QTRY_VERIFY(!box->isBusy());
        QVERIFY2(box->line()->accessibleDescription().startsWith("quantum-ai-engine, service, running, 1 of "_L1),
                 qPrintable(box->line()->accessibleDescription()));
        press(Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QCOMPARE(selected(), u"quantum-ai-engine"_s);
        QVERIFY2(m_canvas->hasFocus(), "the keyboard is where the box is");
        QCOMPARE(spoken(QAccessible::Name), u"quantum-ai-engine"_s);
        QVERIFY2(spoken(QAccessible::Description).startsWith("service, running"_L1),
                 qPrintable(spoken(QAccessible::Description)));
    }

    void onlyAround()
    {
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(boxes() < m_all);
        QTRY_VERIFY(!m_window->document().isBusy());
        QVERIFY(m_window->findChild<FocusBar*>()->isVisible());
        QCOMPARE(spoken(QAccessible::Name), u"quantum-ai-engine"_s); // still there, still with the keyboard
        QVERIFY(said().startsWith(u"%1 boxes, "_s.arg(boxes())));
        // Along a line to a neighbour, and back.
        const QString before = selected();
        for (const Qt::Key arrow : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up}) {
            press(arrow);
            if (selected() != before)
                break;
        }
        QVERIFY(selected() != before);
        QCOMPARE(spoken(QAccessible::Name), selected());
        m_window->canvas()->setFocus();
        press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(boxes(), m_all);
    }

    void wayToAnother()
    {
        press(Qt::Key_G, Qt::ControlModifier);
        type(u"quantum-ai-engine"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(selected(), u"quantum-ai-engine"_s);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        press(Qt::Key_R, Qt::ControlModifier);
        auto* box = qobject_cast<SearchBox*>(QApplication::activePopupWidget());
        QVERIFY(box);
        QCOMPARE(box->line()->accessibleName(), u"Reaches what?"_s);
        type(u"quantum-execution"_s);
        QTRY_VERIFY(!box->isBusy());
        press(Qt::Key_Return);
        const AnswerPanel* panel = m_window->panels().answer;
        QTRY_VERIFY(panel->isVisible());
        QVERIFY2(panel->text().startsWith("How quantum-ai-engine reaches quantum-execution\n"_L1),
                 qPrintable(panel->text()));
        QVERIFY(!m_canvas->emphasis().front.empty());
        m_canvas->setFocus();
        press(Qt::Key_Tab); // the way begins with what is selected
        QVERIFY2(spoken(QAccessible::Description).startsWith("Match 2 of "_L1),
                 qPrintable(spoken(QAccessible::Description)));
        press(Qt::Key_Escape); // takes the answer back
        QVERIFY(!panel->text().startsWith("How"_L1));
    }

    void filter()
    {
        auto* bar = m_window->findChild<FindBar*>();
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bar->isVisible() && bar->isAncestorOf(keyboard()));
        type(u"kind = service and user = root"_s);
        QTRY_VERIFY(!m_window->findViews()->isBusy() && !bar->field()->isBusy());
        press(Qt::Key_Return); // closes the proposals and goes to the first
        QCOMPARE(bar->field()->text(), u"kind = service and user = root"_s);
        QVERIFY(!m_window->findViews()->matches().empty());
        const qsizetype fitting = std::ssize(m_window->findViews()->matches());
        QVERIFY(bar->isAncestorOf(keyboard()));
        for (int i = 0; i < 4; ++i) {
            const auto* button = qobject_cast<QPushButton*>(keyboard());
            if (button && button->text() == "Show only"_L1)
                break;
            press(Qt::Key_Tab);
        }
        press(Qt::Key_Space);
        QTRY_COMPARE(bar->mode(), FindMode::ShowOnly);
        QTRY_VERIFY(boxes() < m_all); // the system's own are in one box, ports are at their services
        QTRY_VERIFY(!m_window->document().isBusy());
        QVERIFY2(boxes() < m_all && said().startsWith(u"%1 boxes"_s.arg(boxes())), qPrintable(said()));
        press(Qt::Key_F6, Qt::ShiftModifier); // to the picture
        QVERIFY(m_canvas->hasFocus());
        press(Qt::Key_Tab);
        QVERIFY2(spoken(QAccessible::Description).startsWith(u"Match 2 of %1."_s.arg(fitting)), // the first by Enter
                 qPrintable(spoken(QAccessible::Description)));
        press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(boxes(), m_all);
    }

    /// By the command palette, as soon as it has the keyboard: this platform tells of it a moment later than it shows it.
    void command(const QString& letters)
    {
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::activePopupWidget());
        QTRY_COMPARE(QGuiApplication::focusWindow(), QApplication::activePopupWidget()->windowHandle());
        type(letters);
        press(Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QTRY_VERIFY(m_canvas->hasFocus()); // where it was before
    }

    void foldTheSystem()
    {
        command(u"system's own units"_s);
        QTRY_VERIFY(boxes() > m_all);
        QTRY_VERIFY(!m_window->document().isBusy());
        QVERIFY(said().startsWith(u"%1 boxes, "_s.arg(boxes())));
        command(u"system's own units"_s);
        QTRY_COMPARE(boxes(), m_all);
        QTRY_VERIFY(!m_window->document().isBusy());
    }

    void foldGroup()
    {
        command(u"group by user"_s);
        QTRY_VERIFY(!m_window->document().picture()->visible.groups.empty());
        QTRY_VERIFY(!m_window->document().isBusy());
        const qsizetype before = boxes();
        press(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::focusWindow(), QApplication::activePopupWidget()->windowHandle());
        auto* box = qobject_cast<SearchBox*>(QApplication::activePopupWidget());
        QVERIFY(box);
        type(u"root"_s);
        QTRY_VERIFY(!box->isBusy());
        QVERIFY2(box->line()->accessibleDescription().contains("group"_L1),
                 qPrintable(box->line()->accessibleDescription()));
        press(Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QTRY_VERIFY(m_canvas->hasFocus());
        QVERIFY2(spoken(QAccessible::Name).contains("root"_L1), qPrintable(spoken(QAccessible::Name)));
        press(Qt::Key_Return); // one box instead of all that are in it
        QTRY_VERIFY(boxes() < before);
        QTRY_VERIFY(!m_window->document().isBusy());
        QVERIFY(said().startsWith(u"%1 boxes, "_s.arg(boxes())));
        QVERIFY2(spoken(QAccessible::Name).contains("root"_L1), qPrintable(spoken(QAccessible::Name)));
        press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(boxes(), before);
        QTRY_VERIFY(!m_window->document().isBusy());
        command(u"group by nothing"_s);
        QTRY_VERIFY(m_window->document().picture()->visible.groups.empty());
        QTRY_VERIFY(!m_window->document().isBusy());
    }

    void exportIt()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"by-key.svg"_s);
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activeModalWidget()
                    && QApplication::activeModalWidget()->isAncestorOf(QApplication::focusWidget()));
        typeIntoNextDialog(file);
        press(Qt::Key_Return); // as it is
        m_window->activateWindow();
        QTRY_VERIFY(QFile::exists(file));
        QFile svg(file);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("quantum-ai-engine"));
    }

    qsizetype boxes() const { return std::ssize(m_window->document().picture()->visible.nodes); }
    /// What a screen reader has of the whole picture.
    QString said() const { return QAccessible::queryAccessibleInterface(m_canvas)->text(QAccessible::Description); }
    /// ... and of what has its focus.
    QString spoken(QAccessible::Text which) const
    {
        const QAccessibleInterface* child = QAccessible::queryAccessibleInterface(m_canvas)->focusChild();
        return child ? child->text(which) : QString();
    }
    QString selected() const
    {
        const std::optional<Subject>& subject = m_window->selection().subject();
        const auto* id = subject ? std::get_if<NodeId>(&*subject) : nullptr;
        return id ? id->name() : QString();
    }

    std::unique_ptr<MainWindow> m_window;
    Canvas* m_canvas = nullptr;
    qsizetype m_all = 0;
};

QTEST_MAIN(KeysOnlyTest)
#include "tst_keysonly.moc"
