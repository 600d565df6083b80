// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/notices.h"
#include "app/ui/sources/sourceline.h"
#include "app/ui/sources/sourcespanel.h"
#include "severalfiles.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qdir.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <sys/stat.h>

/// How files get into a window that may already show something: dropped, or chosen in a dialog. Real files in a folder of
/// the test's own.
class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_files = std::make_unique<test::SeveralFiles>(); }

    // With the sample open nothing of the user's own is in the way: no question.
    void aDropOntoTheSample_opensTheFiles()
    {
        const auto window = test::windowOn({});
        QVERIFY(window);
        QVERIFY(test::dropOn(*window, QStringList{path(u"a.json"_s), path(u"b.json"_s)}));
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->windowTitle(), u"a.json and b.json - Unitscope"_s);
        QVERIFY(!window->document().isSample());
    }

    // Dropped onto a picture of one's own: the window asks above it, and does the one or the other.
    void aDropOntoAPicture_asksWhatItIsFor()
    {
        const auto window = test::windowOn(path(u"a.json"_s));
        QVERIFY(window);
        QVERIFY(test::dropOn(*window, QStringList{path(u"b.json"_s)}));
        QVERIFY(window->notices()->text(Topic::Asking).contains(u"b.json"_s));
        QCOMPARE(window->windowTitle(), u"a.json - Unitscope"_s);
        test::noticeButton(*window, u"Add to this picture"_s)->click();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->windowTitle(), u"a.json and b.json - Unitscope"_s);
        QVERIFY(window->notices()->text(Topic::Asking).isEmpty());
        QVERIFY(test::dropOn(*window, QStringList{path(u"c.md"_s)}));
        test::noticeButton(*window, u"Open instead"_s)->click();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->windowTitle(), u"c.md - Unitscope"_s);
    }

    // Esc, wherever the keyboard is, takes the question back and leaves the selection alone; then it is the picture's again.
    void escape_takesTheQuestionBack()
    {
        const auto window = test::windowOn(path(u"a.json"_s));
        QVERIFY(window);
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        const NodeId web = test::nodeIn(*window->document().graph(), u"service:web"_s);
        window->selection().select(web);
        QVERIFY(test::dropOn(*window, QStringList{path(u"b.json"_s)}));
        window->canvas()->setFocus();
        QTest::keyClick(window->canvas(), Qt::Key_Escape);
        QVERIFY(window->notices()->text(Topic::Asking).isEmpty());
        QVERIFY(!window->selection().isEmpty());
        QTest::keyClick(window->canvas(), Qt::Key_Escape);
        QVERIFY(window->selection().isEmpty());
        QCOMPARE(window->windowTitle(), u"a.json - Unitscope"_s);
    }

    // A folder or a FIFO dropped: refused by what it is, without waiting for anybody to write.
    void noOrdinaryFile_isRefusedByName()
    {
        QVERIFY(QDir(m_files->folder()).mkpath(u"folder"_s));
        QCOMPARE(mkfifo(QFile::encodeName(path(u"fifo"_s)).constData(), 0600), 0);
        for (const QString& name : {u"folder"_s, u"fifo"_s}) {
            const auto window = test::windowOn({});
            QVERIFY(window);
            QVERIFY(test::dropOn(*window, QStringList{path(u"a.json"_s), path(name)}));
            QVERIFY(test::waitUntilOpen(*window));
            QVERIFY2(window->notices()->text(Topic::Opening).contains(name),
                     qPrintable(window->notices()->text(Topic::Opening)));
            QVERIFY(window->document().isSample());
        }
    }

    void twoHundredDroppedFiles_areRefusedWithTheirNumber()
    {
        const auto window = test::windowOn(path(u"a.json"_s));
        QVERIFY(window);
        QStringList files;
        for (int i = 0; i < 200; ++i)
            files.append(path(u"%1.json"_s.arg(i)));
        QVERIFY(test::dropOn(*window, files));
        QVERIFY2(window->notices()->text(Topic::Opening).contains(u"200"_s),
                 qPrintable(window->notices()->text(Topic::Opening)));
        QVERIFY(window->notices()->text(Topic::Asking).isEmpty());
        QCOMPARE(window->windowTitle(), u"a.json - Unitscope"_s);
    }

    // Ctrl+O, two files chosen: both are opened. Ctrl+Shift+O, one more: added.
    void theDialogs_takeSeveralFiles()
    {
        const auto window = test::windowOn(path(u"c.md"_s));
        QVERIFY(window);
        answerTheDialog({path(u"a.json"_s), path(u"b.json"_s)});
        window->actions()->open->trigger();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(listed(*window), QStringList({u"a.json"_s, u"b.json"_s}));
        answerTheDialog({path(u"c.md"_s)});
        window->actions()->addSources->trigger();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(listed(*window), QStringList({u"a.json"_s, u"b.json"_s, u"c.md"_s}));
        answerTheDialog({path(u"friday.json"_s)});
        window->panels().sources->addButton()->click();
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(window->notices()->text(Topic::Asking).contains(u"more than a day apart"_s));
    }

    void anEmptyWindow_saysThatNoSourceIsOpen()
    {
        const auto window = test::windowOn(u"/nowhere/at-all.json"_s);
        QVERIFY(window);
        QVERIFY(window->panels().sources->lines().empty());
        QVERIFY(window->panels().sources->addButton()->isEnabled());
    }

private:
    std::unique_ptr<test::SeveralFiles> m_files;

    QString path(const QString& name) const { return m_files->path(name); }
    static QStringList listed(const MainWindow& window)
    {
        QStringList names;
        for (const SourceLine* line : window.panels().sources->lines())
            names.append(line->row().shortName);
        return names;
    }
    static void answerTheDialog(const QStringList& files)
    {
        QTimer::singleShot(0, qApp, [files] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFiles);
            QString typed;
            for (const QString& file : files)
                typed += u'"' + file + u"\" "_s;
            dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(typed);
            QMetaObject::invokeMethod(dialog, "accept");
        });
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
