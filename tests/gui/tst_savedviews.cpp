// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/views/savedviews.h"

#include "app/ui/actions.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/find/findviews.h"
#include "app/ui/notices.h"
#include "app/ui/session/kept.h"
#include "app/ui/views/ownwordsdialog.h"
#include "graph/export/svg.h"
#include "guitest.h"

#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

constexpr int wait = 15'000;

QByteArray registry(const QStringList& modules)
{
    return registryOf(u"h"_s, u"2026-01-31T12:00:00Z"_s, modules);
}

QString notice(const MainWindow& window)
{
    return window.notices()->text(Topic::Views);
}

NodeId box(const QString& name)
{
    return *NodeId::make(u"h"_s, Kind::Service, name);
}

} // namespace

/// A person writes on a picture, saves what they see as a file, and opens it again: later, on another state of the host.
class SavedViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"registry.json"_s);
        writeFile(m_file, registry({u"a:qt"_s, u"b:root"_s, u"c:qt"_s}));
        openWindow();
    }

    void cleanup() { m_window.reset(); }

    /// Ctrl+T and Ctrl+Shift+T: what is typed stands in the picture, and goes away by undo.
    void ownWords_standInThePicture()
    {
        action(u"Title and note…"_s)->trigger();
        OwnWordsDialog* dialog = openDialog();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), u"What we live on"_s);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), u"ask first"_s);
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QTRY_COMPARE_WITH_TIMEOUT(visible().caption.ownTitle, u"What we live on"_s, wait);
        QCOMPARE(visible().caption.ownNote, u"ask first"_s);

        QVERIFY(!action(u"Note on this box…"_s)->isEnabled());
        m_window->selection().select(box(u"a"_s));
        action(u"Note on this box…"_s)->trigger();
        QVERIFY(openDialog());
        QTest::keyClicks(openDialog()->findChild<QPlainTextEdit*>(), u"slow <b>on</b> Mondays"_s);
        QVERIFY(QTest::qWaitForWindowActive(openDialog()));
        QTest::keyClick(openDialog()->findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(noteIn(u"a"_s), u"slow <b>on</b> Mondays"_s, wait);
        const auto* note = m_window->panels().details->findChild<QWidget*>(u"note"_s);
        QVERIFY(note);
        QVERIFY(toSvg(*m_window->document().picture()).contains("Own note: slow &lt;b&gt;on&lt;/b&gt; Mondays"));

        m_window->actions()->undo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(noteIn(u"a"_s), QString(), wait);
        m_window->actions()->undo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(visible().caption.ownTitle, QString(), wait);
    }

    void saved_isOpenedAgain_asOneStep()
    {
        const ViewSpec wanted = someView();
        show(wanted);
        save(u"Of root"_s);
        const QString file = views()->file();
        QCOMPARE(QFileInfo(file).fileName(), u"of-root.view.json"_s);
        QVERIFY(!views()->isChanged());
        QProcess cli;
        cli.start(QCoreApplication::applicationDirPath() + u"/unitscope-cli"_s,
                  {u"export"_s, m_file, u"--view"_s, file});
        QVERIFY(cli.waitForFinished(wait));
        QCOMPARE(cli.readAllStandardOutput(), toSvg(*m_window->document().picture()));
        m_window->actions()->showEverything->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(visible().spec.filter.text.isEmpty(), wait);
        QVERIFY(views()->isChanged());
        QVERIFY(menuWords().contains(u"Save view of-root (changed)"_s));
        const ViewSpec before = visible().spec;

        views()->open(file);
        QTRY_VERIFY_WITH_TIMEOUT(visible().spec == wanted, wait);
        QVERIFY(!views()->isChanged());
        QCOMPARE(notice(*m_window), QString()); // as the sources are
        m_window->actions()->undo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(visible().spec == before, wait);
    }

    /// Dropped onto the window, or named on the command line: a view is known by its content.
    void droppedView_isShown()
    {
        show(someView());
        save(u"x"_s);
        const QString moved = m_folder->filePath(u"anything.json"_s);
        QVERIFY(QFile::copy(views()->file(), moved));
        openWindow();
        QVERIFY(visible().spec.filter.text.isEmpty());
        QVERIFY(dropOn(*m_window, QStringList{moved}));
        QTRY_COMPARE_WITH_TIMEOUT(visible().spec.filter.text, u"user = root"_s, wait);
        QCOMPARE(m_window->document().sources().entries.size(), size_t(1));

        m_window = windowOnAll({m_file, moved});
        QVERIFY(m_window);
        QTRY_COMPARE_WITH_TIMEOUT(visible().spec.filter.text, u"user = root"_s, wait);
    }

    void olderView_saysWhatIsNewAndGone()
    {
        save(u"all"_s);
        const QString file = views()->file();
        writeFile(m_file, registry({u"a:qt"_s, u"d"_s, u"e"_s}));
        openWindow();
        views()->open(file);
        QTRY_COMPARE_WITH_TIMEOUT(notice(*m_window), u"This view knows 3 boxes: 2 are gone (b, c), 2 are new (d, e)."_s,
                                  wait);
        noticeButton(*m_window, u"Show what is new"_s)->click();
        QCOMPARE(m_window->selection().subject(), std::optional(Subject(box(u"d"_s))));
        QCOMPARE(m_window->canvas()->emphasis().front.size(), size_t(2));
        noticeButton(*m_window, u"Update the view"_s)->click();
        QCOMPARE(notice(*m_window), QString());
        const Result<ViewFile> updated = loadViewFile(file);
        QVERIFY(updated);
        QCOMPARE(updated->boxes, (std::set<NodeId>{box(u"a"_s), box(u"d"_s), box(u"e"_s)}));
    }

    void viewOfAnotherHost_isCarriedOver_andSaysSo()
    {
        ViewFile view{.name = u"there"_s, .spec = someView(), .hosts = {u"other"_s}, .boxes = {}};
        view.spec.own.notes[*NodeId::make(u"other"_s, Kind::Service, u"b"_s)] = u"ask"_s;
        open(view);
        QTRY_COMPARE_WITH_TIMEOUT(notice(*m_window), u"This view was made of other and is used for h."_s, wait);
        QCOMPARE(noteIn(u"b"_s), u"ask"_s);
        view.hosts = {u"x"_s, u"y"_s};
        open(view);
        QVERIFY(notice(*m_window).contains(u"expected a view of h, found one of x, y."_s));
    }

    void anotherHost_isNotUnderThisTitle()
    {
        show(someView());
        const QString other = m_folder->filePath(u"other.json"_s);
        writeFile(other, registryOf(u"other"_s, u"2026-01-31T12:00:00Z"_s, {u"z:root"_s}));
        m_window->document().open(other);
        QTRY_COMPARE_WITH_TIMEOUT(visible().caption.title, u"other"_s, wait);
        QTRY_COMPARE_WITH_TIMEOUT(visible().caption.ownTitle, QString(), wait);
        QCOMPARE(visible().spec.filter.text, u"user = root"_s); // as before: a filter asks the same of any host
    }

    void brokenView_changesNothing_andSaysWhy()
    {
        const ViewSpec before = visible().spec;
        const QString file = m_folder->filePath(u"bad.view.json"_s);
        writeFile(file, "{\"unitscope-view\": 1, \"titel\": 1}");
        views()->open(file);
        QVERIFY(notice(*m_window).contains(u"Did you mean \"title\"?"_s));
        QVERIFY(visible().spec == before);
        QCOMPARE(views()->file(), QString());
        views()->open(m_folder->filePath(u"none.view.json"_s));
        QVERIFY(!notice(*m_window).isEmpty());
    }

    void views_areListed_renamed_deleted_andBroughtBack()
    {
        save(u"first"_s);
        QTRY_VERIFY_WITH_TIMEOUT(menuWords().contains(u"first"_s), wait);
        views()->rename(u"The Second & last"_s);
        QCOMPARE(QFileInfo(views()->file()).fileName(), u"the-second-last.view.json"_s);
        QTRY_VERIFY_WITH_TIMEOUT(menuWords().contains(u"The Second & last"_s), wait);
        QVERIFY(!menuWords().contains(u"first"_s));
        const QString file = views()->file();
        action(u"Delete this view"_s)->trigger();
        QVERIFY(!QFile::exists(file));
        QTRY_VERIFY_WITH_TIMEOUT(!menuWords().contains(u"The Second & last"_s), wait);
        noticeButton(*m_window, u"Undo"_s)->click();
        QVERIFY(QFile::exists(file));
        QTRY_VERIFY_WITH_TIMEOUT(menuWords().contains(u"The Second & last"_s), wait);
        // A view of another host is not offered here; one beside the source is.
        writeFile(m_folder->filePath(u"beside.view.json"_s), "{\"unitscope-view\": 1, \"hosts\": [\"h\"]}");
        writeFile(m_folder->filePath(u"other.view.json"_s), "{\"unitscope-view\": 1, \"hosts\": [\"zz\"]}");
        views()->setFolder(views()->folder());
        QTRY_VERIFY_WITH_TIMEOUT(menuWords().contains(u"beside"_s), wait);
        QVERIFY(!menuWords().contains(u"other"_s));
    }

private:
    void openWindow()
    {
        m_window = windowOn(m_file);
        QVERIFY(m_window);
        views()->setFolder(m_folder->filePath(u"views"_s));
    }
    SavedViews* views() { return m_window->kept()->views(); }
    const Visible& visible() { return m_window->document().picture()->visible; }
    QString noteIn(const QString& name)
    {
        const auto at = visible().indexOf(box(name));
        return at ? visible().nodes[*at].note : u"not shown"_s;
    }
    static ViewSpec someView()
    {
        ViewSpec spec;
        spec.filter = {u"user = root"_s, ViewFilter::Mode::ShowOnly};
        spec.own.title = u"root"_s;
        return spec;
    }
    void show(const ViewSpec& spec)
    {
        m_window->findViews()->history().show(spec);
        QTRY_VERIFY_WITH_TIMEOUT(visible().spec == spec && !m_window->document().isBusy(), wait);
    }
    /// As if the file dialog had been answered.
    void save(const QString& name)
    {
        const QString path = pathForView(views()->folder(), name);
        QVERIFY(storeViewFile(path, viewFileOf(visible(), nameByFile(path))));
        views()->resume(path);
        views()->save();
    }
    void open(const ViewFile& view)
    {
        const QString path = m_folder->filePath(u"given.view.json"_s);
        writeFile(path, writeView(view));
        views()->open(path);
    }
    OwnWordsDialog* openDialog()
    {
        const QList<OwnWordsDialog*> dialogs = m_window->findChildren<OwnWordsDialog*>();
        return dialogs.isEmpty() || !dialogs.last()->isVisible() ? nullptr : dialogs.last();
    }
    QStringList menuWords()
    {
        QStringList words;
        for (const QAction* one : m_window->actions()->views->actions())
            words += one->text().replace(u"&&"_s, u"\1"_s).remove(u'&').replace(u'\1', u'&');
        return words;
    }
    QAction* action(const QString& words)
    {
        const qsizetype at = menuWords().indexOf(words);
        return at < 0 ? nullptr : m_window->actions()->views->actions().at(at);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(SavedViewsTest)
#include "tst_savedviews.moc"
