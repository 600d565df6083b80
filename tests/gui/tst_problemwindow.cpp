// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/details/boxproblems.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/details/row.h"
#include "app/ui/mainwindow.h"
#include "app/ui/notices.h"
#include "app/ui/problems/ignoredialog.h"
#include "app/ui/problems/problempanel.h"
#include "app/ui/problems/problemtree.h"
#include "app/ui/problems/problemviews.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/statusline.h"
#include "app/ui/strip/differencestrip.h"
#include "graph/base/timestamp.h"
#include "graph/rules/rulesfile.h"
#include "guitest.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

/// A registry that states more than it lists and runs something as root.
constexpr auto doubtful = R"({"generated_at": "2026-01-01T00:00:00Z", "host": "shop",
 "modules": [
  {"name": "shop-cart", "unit": "shop-cart.service", "category": "RUNNING", "execution": {"user": "root"}},
  {"name": "shop-mail", "unit": "shop-mail.service", "category": "RUNNING", "execution": {"user": "mail"}}
 ],
 "summary": {"total_modules": 3}})";
QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(bytes);
    return file.fileName();
}

/// Waits until the window shows problems found with the rules it was told.
bool waitForRules(MainWindow& window)
{
    return QTest::qWaitFor([&] {
        const ReviewPtr review = window.document().review();
        return review && review->rules == window.problemViews()->rules().rules();
    });
}

const ProblemRow* rowOfRule(const MainWindow& window, const QString& rule)
{
    for (const ProblemRow& row : *window.panels().problems->model()->rows()) {
        if (row.rule == rule)
            return &row;
    }
    return nullptr;
}

} // namespace

class TestProblemWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStatusButton_opensAndClosesThePanel()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        QVERIFY(!window->panels().problemsDock->isVisible());
        Q_EMIT window->statusLine()->problemsWanted();
        QVERIFY(window->panels().problemsDock->isVisible());
        Q_EMIT window->statusLine()->problemsWanted();
        QVERIFY(!window->panels().problemsDock->isVisible());
    }

    void theNextProblem_isGoneToWhileThePanelIsClosed()
    {
        const QTemporaryDir folder;
        const auto window = test::windowOn(written(folder, u"a.json"_s, doubtful));
        QVERIFY(window);
        window->actions()->nextProblem->trigger();
        const ProblemRow* row = window->panels().problems->current();
        QVERIFY(row);
        QVERIFY(!window->panels().problemsDock->isVisible());
        QVERIFY(window->selection().subject() == row->subjects.front());
        QVERIFY(!window->panels().source->highlightedBytes().isEmpty());
    }

    void everySide_showsItsBytes()
    {
        const QTemporaryDir folder;
        const auto window = test::windowOn(written(folder, u"a.json"_s, doubtful));
        QVERIFY(window);
        int sides = 0;
        for (const ProblemRow& row : *window->panels().problems->model()->rows()) {
            for (int i = 0; i < int(row.sides.size()); ++i) {
                if (!row.sides[size_t(i)].place)
                    continue;
                Q_EMIT window->panels().problems->sideChosen(row, i);
                QVERIFY(window->panels().source->highlightedBytes() == row.sides[size_t(i)].place->range);
                ++sides;
            }
        }
        QVERIFY(sides >= 2);
    }

    void aBox_listsItsProblemsFirst_andLeadsToThem()
    {
        const QTemporaryDir folder;
        const auto window = test::windowOn(written(folder, u"a.json"_s, doubtful));
        QVERIFY(window);
        window->selection().select(test::nodeIn(*window->document().graph(), u"service:shop-cart"_s));
        auto* problems = window->panels().details->findChild<BoxProblems*>();
        QVERIFY(problems);
        QTest::keyClick(problems->findChild<Row*>(), Qt::Key_Return);
        QVERIFY(window->panels().problemsDock->isVisible());
        QVERIFY(window->panels().problems->current());
        window->selection().clear();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!window->panels().details->findChild<BoxProblems*>());
    }

    void ignoring_andTakingBack_goThroughTheFile()
    {
        const QTemporaryDir folder;
        const auto window = test::windowOn(written(folder, u"a.json"_s, doubtful));
        QVERIFY(window);
        const PicturePtr before = window->document().picture();
        const ProblemRow row = *rowOfRule(*window, u"runs-as-root"_s);
        Q_EMIT window->panels().problems->ignoreWanted(row);
        auto* dialog = window->findChild<IgnoreDialog*>();
        QVERIFY(dialog);
        const QString file = folder.filePath(u"unitscope-rules.json"_s);
        QCOMPARE(dialog->findChild<QLineEdit*>(u"file"_s)->text(), file); // beside the source
        dialog->findChild<QLineEdit*>(u"reason"_s)->setText(u"It reads every folder."_s);
        dialog->accept();
        QVERIFY(QFile::exists(file));
        QVERIFY(waitForRules(*window));
        QCOMPARE(rowOfRule(*window, u"runs-as-root"_s)->group, ProblemGroup::Ignored);
        // Nothing was laid out again.
        QVERIFY(window->document().picture()->layout.boxes == before->layout.boxes);
        QCOMPARE(window->document().graph(), before->visible.graph);
        Q_EMIT window->panels().problems->takeBackWanted(*rowOfRule(*window, u"runs-as-root"_s));
        QVERIFY(waitForRules(*window));
        QCOMPARE(rowOfRule(*window, u"runs-as-root"_s)->group, ProblemGroup::Risks);
    }

    void rulesOnTheCommandLine_areUsed_andReadAgainOnReload()
    {
        const QTemporaryDir folder;
        MainWindow window(test::lightSettings(), {});
        Arguments arguments;
        arguments.files = {written(folder, u"a.json"_s, doubtful)};
        arguments.rules = written(folder, u"r.json"_s, writeRules({.allowedUsers = QStringList{u"root"_s}}));
        arguments.asOf = parseTime(u"2026-01-02T00:00Z");
        window.start(arguments);
        QVERIFY(test::waitUntilOpen(window));
        QVERIFY(rowOfRule(window, u"user-not-allowed"_s));
        QCOMPARE(window.document().review()->asOf, *arguments.asOf);
        written(folder, u"r.json"_s, writeRules({.allowedUsers = QStringList{u"root"_s, u"mail"_s}}));
        window.actions()->reload->trigger();
        QVERIFY(test::waitUntilOpen(window));
        QVERIFY(waitForRules(window));
        QVERIFY(!rowOfRule(window, u"user-not-allowed"_s));
    }

    void brokenRules_areANoticeThatSaysWhere_andThePictureStays()
    {
        const QTemporaryDir folder;
        const auto window = test::windowOn(written(folder, u"a.json"_s, doubtful));
        QVERIFY(window);
        const PicturePtr before = window->document().picture();
        window->problemViews()->rules().open(written(folder, u"r.json"_s, "{\n \"schema\": 3}"));
        const QString said = window->notices()->text(Topic::Rules);
        QVERIFY2(said.contains(u"r.json:2"_s), qPrintable(said));
        QCOMPARE(window->document().picture(), before);
        written(folder, u"r.json"_s, writeRules({}));
        window->problemViews()->rules().reload();
        QVERIFY(window->notices()->text(Topic::Rules).isEmpty());
    }

    void theStrip_saysWhereNumbersDiffer_andLeadsToThem()
    {
        const QTemporaryDir folder;
        const auto window = test::windowOn(written(folder, u"a.json"_s, doubtful));
        QVERIFY(window);
        DifferenceStrip* strip = window->strip();
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->text(), u"3 modules stated, 2 listed"_s);
        strip->click();
        QVERIFY(window->panels().problemsDock->isVisible());
        QVERIFY(window->panels().problems->model()->shownCount() >= 1);
        window->document().open(
            written(folder, u"b.json"_s, QByteArray(doubtful).replace("\"total_modules\": 3", "\"total_modules\": 2")));
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(strip->text(), QString());
        QVERIFY(strip->isVisible()); // it still says of which host and when
        QVERIFY(!strip->isEnabled());
        window->document().setAsOf(*parseTime(u"2026-01-04T12:00Z"));
        QTRY_COMPARE(strip->accessibleName(), u"shop · 2026-01-01 00:00 UTC, 3 days ago"_s);
    }
};

QTEST_MAIN(TestProblemWindow)
#include "tst_problemwindow.moc"
