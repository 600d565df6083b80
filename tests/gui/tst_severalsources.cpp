// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/details/statementrow.h"
#include "app/ui/details/textblock.h"
#include "app/ui/notices.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/source/sourcetext.h"
#include "app/ui/sources/hostmemory.h"
#include "app/ui/sources/sourceline.h"
#include "app/ui/sources/sourcespanel.h"
#include "severalfiles.h"
#include "support/transcripttext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qdir.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

/// What somebody does who has several files of one host: names them, leaves some out, removes and reloads them. Real files in a folder of the test's own.
class TestSeveralSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_files = std::make_unique<test::SeveralFiles>(); }

    // unitscope a.json b.json: one picture of both, both in the title and in the list.
    void twoFiles_becomeOnePictureThatNamesBoth()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s)});
        QVERIFY(window);
        QCOMPARE(window->windowTitle(), u"a.json and b.json - Unitscope"_s);
        QCOMPARE(services(*window), QStringList({u"cron"_s, u"mail"_s, u"web"_s}));
        QCOMPARE(listed(*window), QStringList({u"a.json"_s, u"b.json"_s}));
    }

    // unitscope a.json b.json c.md
    void threeFiles_areNamedByTheFirstAndACount()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s), path(u"c.md"_s)});
        QVERIFY(window);
        QCOMPARE(window->windowTitle(), u"a.json and 2 more - Unitscope"_s);
        QCOMPARE(services(*window).size(), 4);
    }

    // A registry of an address that no audit has: asked once whether that is the audited host, and remembered.
    void hostThatMayBeTheSame_isAskedAboutOnce()
    {
        const QString memory = path(u"config/same-hosts.json"_s);
        const QStringList files{path(u"address.json"_s), path(u"web1.audit"_s)};
        test::writeFile(files[0],
                        "{\"host\": \"203.0.113.9\", \"modules\": [{\"name\": \"web\", \"unit\": \"web.service\"}]}");
        test::writeFile(
            files[1],
            test::TranscriptText("web1").frame("host.addresses", "ok", "2: eth0    inet 192.0.2.7/24 x\n").bytes());
        for (const bool isFirst : {true, false}) {
            const auto window = test::windowOn(path(u"a.json"_s));
            keepHostDecisions(window->document(), window->notices(), memory);
            window->document().open(files);
            QTRY_VERIFY(!window->document().isBusy());
            QCOMPARE(window->document().question().has_value(), isFirst);
            if (isFirst) {
                const QString question = window->notices()->text(Topic::Asking);
                QCOMPARE(question,
                         u"address.json of 203.0.113.9 and web1.audit of web1: is that the same host? No source "
                         "tells."_s);
                QPushButton* same = test::noticeButton(*window, u"Same host"_s);
                QVERIFY(same && test::noticeButton(*window, u"Different hosts"_s));
                same->click();
            }
            QTRY_COMPARE(window->document().sources().entries.size(), size_t(2));
            QTRY_VERIFY(!window->document().isBusy());
            QCOMPARE(window->document().graph()->nodes().front().id.host(), u"203.0.113.9"_s);
            QCOMPARE(window->document().graph()->nodes().back().id.host(), u"203.0.113.9"_s);
            QCOMPARE(loadSameHosts(memory)->decisions.size(), size_t(1));
        }
    }

    // The other answer leads to the question how to show two hosts; a file of decisions that is none stays, and is said.
    void hostsThatAreTwo_areAskedHowToShow()
    {
        const QString memory = path(u"same-hosts.json"_s);
        test::writeFile(memory, "no JSON");
        const QStringList files{path(u"address.json"_s), path(u"web1.audit"_s)};
        test::writeFile(files[0], "{\"host\": \"203.0.113.9\", \"modules\": []}");
        test::writeFile(files[1], test::TranscriptText("web1").bytes());
        const auto window = test::windowOn(path(u"a.json"_s));
        keepHostDecisions(window->document(), window->notices(), memory);
        QVERIFY(window->notices()->text(Topic::Program).contains(u"not remembered"_s));
        window->document().open(files);
        QTRY_VERIFY(window->document().question());
        test::noticeButton(*window, u"Different hosts"_s)->click();
        QTRY_VERIFY(window->document().question() && !window->document().question()->hosts);
        QVERIFY(test::noticeButton(*window, u"One picture"_s));
        QFile file(memory);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "no JSON"_ba);
    }

    // Each line of the list says what the source is, when it is from, how much it lists.
    void everyLine_saysWhatTheSourceIs()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"c.md"_s)});
        QVERIFY(window);
        const auto lines = window->panels().sources->lines();
        QCOMPARE(lines.size(), size_t(2));
        const SourceRow& registry = lines[0]->row();
        QVERIFY2(registry.about.startsWith(u"registry · 2026-03-02 12:00 UTC, "_s), qPrintable(registry.about));
        QVERIFY2(registry.about.endsWith(QString::fromLatin1(registry.source->sha256().first(8))),
                 qPrintable(registry.about));
        QVERIFY2(registry.counts.contains(u"2 modules"_s), qPrintable(registry.counts));
        QVERIFY(registry.details.contains(path(u"a.json"_s)));
        QVERIFY2(lines[1]->row().about.startsWith(u"report · states no time"_s), qPrintable(lines[1]->row().about));
        for (SourceLine* line : lines) {
            QVERIFY(line->accessibleName().contains(line->row().shortName));
            QVERIFY(!line->findChild<QCheckBox*>()->accessibleName().isEmpty());
            QVERIFY(!line->findChild<QToolButton*>()->accessibleName().isEmpty());
        }
    }

    // The same field of both, of different values: once, with both sides, each with its file.
    void aDisagreement_isThereOnceWithBothFiles()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s)});
        QVERIFY(window);
        const Graph& graph = *window->document().graph();
        const Description web = describe(graph, graph.nodes()[*graph.find(test::nodeIn(graph, u"service:web"_s))]);
        int count = 0;
        for (const Field& field : web.fields) {
            if (!field.isContradicted)
                continue;
            ++count;
            QCOMPARE(field.disagreement, u"sources disagree"_s);
            QCOMPARE(field.statements.size(), size_t(2));
            QCOMPARE(QStringList({field.statements[0].source, field.statements[1].source}),
                     QStringList({u"b.json"_s, u"a.json"_s}));
        }
        QCOMPARE(count, 1);
    }

    // A box selected: under each of its values the name of the file that states it.
    void everyField_namesItsSource()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s)});
        QVERIFY(window);
        window->selection().select(test::nodeIn(*window->document().graph(), u"service:web"_s));
        const auto rows = window->panels().details->findChildren<StatementRow*>();
        QVERIFY(rows.size() > 2);
        for (const StatementRow* row : rows) {
            QVERIFY2(row->statement().howKnown.endsWith(row->statement().source), qPrintable(row->accessibleName()));
            bool isShown = false;
            for (const TextBlock* text : row->findChildren<TextBlock*>())
                isShown = isShown || text->text() == row->statement().howKnown;
            QVERIFY(isShown);
        }
    }

    // The box in front of b.json is cleared, and set again; the file has meanwhile gone: nothing is read again.
    void leavingOut_takesItsBoxesAwayWithoutReadingAgain()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s)});
        QVERIFY(window);
        QVERIFY(QFile::remove(path(u"a.json"_s)));
        QVERIFY(QFile::remove(path(u"b.json"_s)));
        boxOf(*window, 1)->click();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(services(*window), QStringList({u"mail"_s, u"web"_s}));
        QCOMPARE(listed(*window), QStringList({u"a.json"_s, u"b.json"_s}));
        QCOMPARE(window->windowTitle(), u"a.json - Unitscope"_s);
        QCOMPARE(lineOf(*window, 1)->row().counts, u"left out of the picture"_s);
        boxOf(*window, 1)->click();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(services(*window).size(), 3);
    }

    // Space on the box does it, too; the only one left cannot be left out or removed.
    void theLastSource_stays()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s)});
        QVERIFY(window);
        QTest::keyClick(boxOf(*window, 0), Qt::Key_Space);
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(services(*window), QStringList({u"cron"_s, u"web"_s}));
        QVERIFY(!boxOf(*window, 1)->isEnabled());
        QVERIFY(!lineOf(*window, 1)->findChild<QToolButton*>()->isEnabled());
        window->document().setLeftOut(path(u"b.json"_s), true);
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(services(*window), QStringList({u"cron"_s, u"web"_s}));
        QVERIFY(boxOf(*window, 1)->isChecked());
    }

    // Two boxes cleared before the first has been worked through: both count.
    void twoQuickChanges_bothCount()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s), path(u"c.md"_s)});
        QVERIFY(window);
        window->document().setLeftOut(path(u"a.json"_s), true);
        window->document().setLeftOut(path(u"b.json"_s), true);
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(services(*window), QStringList{u"ftp"_s});
    }

    void removing_takesItOffTheList()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s)});
        QVERIFY(window);
        lineOf(*window, 0)->findChild<QToolButton*>()->click();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(listed(*window), QStringList{u"b.json"_s});
        QCOMPARE(window->windowTitle(), u"b.json - Unitscope"_s);
    }

    // A click on a line shows its text; of one that is left out, too.
    void aClickOnALine_showsItsText()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s)});
        QVERIFY(window);
        for (const int which : {0, 1, 0}) {
            QTest::mouseClick(lineOf(*window, which), Qt::LeftButton, {}, {120, 8});
            QCOMPARE(window->panels().source->shownSource()->shortName(), which == 0 ? u"a.json"_s : u"b.json"_s);
            QVERIFY(lineOf(*window, which)->isCurrent());
            QVERIFY(!lineOf(*window, 1 - which)->isCurrent());
        }
        boxOf(*window, 1)->click();
        QVERIFY(test::waitUntilOpen(*window));
        QTest::keyClick(lineOf(*window, 1), Qt::Key_Return);
        QVERIFY(window->panels().source->text()->toPlainText().contains(u"cron"_s));
    }

    void theSameFileAgain_isListedOnce()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), m_files->folder() + u"/./a.json"_s});
        QVERIFY(window);
        QCOMPARE(listed(*window), QStringList{u"a.json"_s});
    }

    void theSameBytesUnderAnotherName_areReadOnceAndSaidSo()
    {
        QVERIFY(QFile::copy(path(u"a.json"_s), path(u"copy.json"_s)));
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"copy.json"_s)});
        QVERIFY(window);
        QCOMPARE(listed(*window), QStringList({u"a.json"_s, u"copy.json"_s}));
        QVERIFY2(lineOf(*window, 1)->row().counts.contains(u"the same bytes as a.json"_s),
                 qPrintable(lineOf(*window, 1)->row().counts));
    }

    // Two folders have a registry.json each: their names tell them apart, also when one is left out.
    void equalFileNames_areToldApartByTheirFolders()
    {
        QVERIFY(QDir(m_files->folder()).mkpath(u"x"_s) && QDir(m_files->folder()).mkpath(u"y"_s));
        m_files->write(u"x/registry.json"_s, test::SeveralFiles::noon, {u"web"_s});
        m_files->write(u"y/registry.json"_s, test::SeveralFiles::noon, {u"mail"_s});
        const auto window = test::windowOnAll({path(u"x/registry.json"_s), path(u"y/registry.json"_s)});
        QVERIFY(window);
        QCOMPARE(listed(*window), QStringList({u"x/registry.json"_s, u"y/registry.json"_s}));
        boxOf(*window, 1)->click();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->windowTitle(), u"x/registry.json - Unitscope"_s);
    }

    // One of three cannot be read: what was shown stays, and the message names the file.
    void oneUnreadableFile_leavesWhatIsShownAndIsNamed()
    {
        const auto window = test::windowOn(path(u"a.json"_s));
        QVERIFY(window);
        window->document().add({path(u"b.json"_s), path(u"gone.json"_s)});
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->windowTitle(), u"a.json - Unitscope"_s);
        QVERIFY(window->notices()->text(Topic::Opening).contains(u"gone.json"_s));
        QCOMPARE(listed(*window), QStringList{u"a.json"_s});
    }

    // F5 with one file gone.
    void reload_withOneFileGone_leavesWhatIsShownAndNamesIt()
    {
        const auto window = test::windowOnAll({path(u"a.json"_s), path(u"b.json"_s)});
        QVERIFY(window);
        QVERIFY(QFile::remove(path(u"b.json"_s)));
        window->actions()->reload->trigger();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(services(*window).size(), 3);
        QVERIFY(window->notices()->text(Topic::Opening).contains(u"b.json"_s));
        m_files->write(u"b.json"_s, test::SeveralFiles::later, {u"new"_s});
        window->actions()->reload->trigger();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(services(*window), QStringList({u"mail"_s, u"new"_s, u"web"_s}));
    }

    void cancel_leavesTheSourcesThatAreShown()
    {
        const auto window = test::windowOn(path(u"a.json"_s));
        QVERIFY(window);
        window->document().add({path(u"b.json"_s)});
        window->document().cancel();
        QTest::qWait(100);
        QCOMPARE(listed(*window), QStringList{u"a.json"_s});
        QCOMPARE(window->windowTitle(), u"a.json - Unitscope"_s);
    }

    void adding_keepsWhatIsSelected()
    {
        const auto window = test::windowOn(path(u"a.json"_s));
        QVERIFY(window);
        const NodeId web = test::nodeIn(*window->document().graph(), u"service:web"_s);
        window->selection().select(web);
        window->document().add({path(u"b.json"_s)});
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->selection().subject() == Subject(web), true);
    }

private:
    std::unique_ptr<test::SeveralFiles> m_files;

    QString path(const QString& name) const { return m_files->path(name); }
    static SourceLine* lineOf(const MainWindow& window, int which)
    {
        return window.panels().sources->lines()[size_t(which)];
    }
    static QCheckBox* boxOf(const MainWindow& window, int which)
    {
        return lineOf(window, which)->findChild<QCheckBox*>();
    }
    static QStringList listed(const MainWindow& window)
    {
        QStringList names;
        for (const SourceLine* line : window.panels().sources->lines())
            names.append(line->row().shortName);
        return names;
    }
    static QStringList services(MainWindow& window)
    {
        QStringList names;
        for (const Node& node : window.document().graph()->nodes()) {
            if (node.id.kind() == Kind::Service)
                names.append(node.id.name());
        }
        names.sort();
        return names;
    }
};

QTEST_MAIN(TestSeveralSources)
#include "tst_severalsources.moc"
