// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/mainwindow.h"

#include "app/ui/actions.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/details/statementrow.h"
#include "app/ui/export/exportdialog.h"
#include "app/ui/export/exportviews.h"
#include "app/ui/notices.h"
#include "app/ui/session/kept.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/source/sourcetext.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimer.h>
#include <QtCore/qurl.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <cstdio>

class TestWindowInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somethingElseDropped_isNotTaken()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        QVERIFY(!test::dropOn(*window, QList<QUrl>{QUrl(u"ftp://example.org/a.json"_s)}));
    }

    void reload_keepsSelectionAndShowsWhatIsNew()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"changing.json"_s);
        write(file, R"({"host": "h", "modules": [{"name": "a", "category": "RUNNING"}]})");
        const auto window = test::windowOn(file);
        QVERIFY(window);
        const NodeId a = test::nodeIn(*window->document().graph(), u"service:a"_s);
        window->selection().select(a);
        write(
            file,
            R"({"host": "h", "modules": [{"name": "a", "category": "FAILED"}, {"name": "b", "category": "RUNNING"}]})");
        window->actions()->reload->trigger();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->document().picture()->visible.nodes.size(), size_t(2));
        QCOMPARE(window->selection().subject() == Subject(a), true);
        QVERIFY(window->canvas()->emphasis().selected);
    }

    void standardInput_cannotBeReloaded()
    {
        const QByteArray file = QFile::encodeName(test::fixture(u"twin.json"_s));
        QVERIFY(std::freopen(file.constData(), "rb", stdin));
        const auto window = test::windowOn(u"-"_s);
        QVERIFY(window);
        QVERIFY(window->document().picture());
        QVERIFY(!window->actions()->reload->isEnabled());
        window->document().open(test::fixture(u"twin.json"_s));
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(window->actions()->reload->isEnabled());
    }

    void escapeAndF_workFromThePanels()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        const NodeId box = test::nodeIn(*window->document().graph(), u"service:harbour-berth-planner"_s);
        const Camera fitted = window->canvas()->camera();
        window->selection().select(box);
        QWidget* const row = window->panels().details->findChild<StatementRow*>();
        for (QWidget* panel : {row, static_cast<QWidget*>(window->panels().source->text())}) {
            window->canvas()->zoomIn();
            QTest::keyClick(panel, Qt::Key_F);
            QCOMPARE(window->canvas()->camera(), fitted);
        }
        QTest::keyClick(row, Qt::Key_Escape);
        QVERIFY(window->selection().isEmpty());
        window->selection().select(box);
        QTest::keyClick(window->panels().source->text(), Qt::Key_Escape);
        QVERIFY(window->selection().isEmpty());
    }

    void tab_leavesThePictureForTheDetails()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        window->activateWindow();
        window->canvas()->setFocus();
        window->selection().select(test::nodeIn(*window->document().graph(), u"service:harbour-berth-planner"_s));
        const std::optional<Subject> before = window->selection().subject();
        const auto isInDetails = [&] {
            return window->focusWidget() && window->panels().details->isAncestorOf(window->focusWidget());
        };
        for (int i = 0; i < 20 && !isInDetails(); ++i)
            QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        QVERIFY(isInDetails());
        QCOMPARE(window->selection().subject() == before, true);
    }

    void anExport_asksBeforeItOverwritesAndSaysWhereItIs()
    {
        const QTemporaryDir folder;
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        const QString file = folder.filePath(u"shown.svg"_s);
        answerTheDialog(folder.filePath(u"shown"_s));
        window->actions()->exportPicture->trigger();
        Q_EMIT window->kept()->exports()->dialog()->writeWanted();
        QTRY_VERIFY(QFile::exists(file));
        QTRY_COMPARE(window->notices()->text(Topic::Saving), u"Written to "_s + file);
        write(file, "precious");
        answerTheDialog(folder.filePath(u"shown"_s)); // the question is answered with no, and the dialog given up
        window->actions()->exportPicture->trigger();
        Q_EMIT window->kept()->exports()->dialog()->writeWanted();
        QCOMPARE(QFileInfo(file).size(), 8);
        QVERIFY(window->notices()->text(Topic::Saving).isEmpty());
    }

    void theChosenTheme_isAppliedAndRemembered()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        const QImage light = window->canvas()->grab().toImage();
        Q_EMIT window->actions()->themeChosen(ThemeChoice::Dark);
        const QImage dark = window->canvas()->grab().toImage();
        QVERIFY(qGray(light.pixel(2, 2)) > 200);
        QVERIFY(qGray(dark.pixel(2, 2)) < 60);
        QVERIFY(qGray(window->palette().color(QPalette::Window).rgb()) < 60);
        QCOMPARE(window->settings().theme, ThemeChoice::Dark);
    }

    void auto_followsAChangeOfTheSystem()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        window->chooseTheme(ThemeChoice::Auto);
        const QPalette system = QApplication::palette();
        for (const bool dark : {true, false, true}) {
            QPalette changed = system;
            changed.setColor(QPalette::Window, dark ? Qt::black : Qt::white);
            changed.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
            QApplication::setPalette(changed);
            QTRY_COMPARE(window->theme().isDark, dark);
            QCOMPARE(window->palette().color(QPalette::Window), themeFor(dark).chrome);
        }
        QApplication::setPalette(system);
    }

    void theCommandLine_selectsSizesAndThemes()
    {
        MainWindow window({}, {});
        Arguments arguments;
        arguments.files = {test::fixture(u"twin.json"_s)};
        arguments.select = u"service:harbour-berth-planner"_s;
        arguments.size = QSize(1000, 700);
        arguments.theme = ThemeChoice::Dark;
        window.start(arguments);
        window.show();
        QVERIFY(test::waitUntilOpen(window));
        QCOMPARE(window.size(), QSize(1000, 700));
        QVERIFY(window.theme().isDark);
        QVERIFY(window.canvas()->emphasis().selected);
    }

    void aBoxThatIsNotThere_isSaidToBeMissing()
    {
        MainWindow window(test::lightSettings(), {});
        Arguments arguments;
        arguments.files = {test::fixture(u"twin.json"_s)};
        arguments.select = u"service:<i>nobody"_s;
        window.start(arguments);
        QVERIFY(test::waitUntilOpen(window));
        QVERIFY(window.selection().isEmpty());
        QVERIFY(window.notices()->text(Topic::Program).contains(u"service:<i>nobody"_s));
    }

    void corruptSettings_areSurvived()
    {
        const MainWindow window({.theme = ThemeChoice::Light, .geometry = "garbage", .panels = "garbage"}, {});
        QVERIFY(window.width() >= 1000);
    }

    void aSavedArrangement_isRestored()
    {
        Settings settings = test::lightSettings();
        {
            MainWindow window(settings, {});
            window.show();
            window.panels().sourceDock->close();
            settings = window.settings();
        }
        MainWindow window(settings, {});
        window.show();
        QVERIFY(!window.panels().sourceDock->isVisible());
        QVERIFY(window.panels().detailsDock->isVisible());
    }

private:
    /// Types a name and presses Save; says no to questions, and then gives up.
    static void answerTheDialog(const QString& name)
    {
        QTimer::singleShot(0, qApp, [name] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->selectFile(name);
            QTimer::singleShot(0, dialog, [dialog] {
                if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                    question->button(QMessageBox::No)->click();
                QTimer::singleShot(0, dialog, &QDialog::reject);
            });
            QMetaObject::invokeMethod(dialog, "accept");
        });
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

QTEST_MAIN(TestWindowInput)
#include "tst_windowinput.moc"
