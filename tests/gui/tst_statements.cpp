// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/statements/statementpanel.h"

#include "app/ui/details/detailspanel.h"
#include "app/ui/emptystate.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/statements/filterbar.h"
#include "app/ui/statements/statementtable.h"
#include "guitest.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedwidget.h>

namespace {

const QByteArray example("a: active=active, pid=12, user=qt\n"
                         "a: proof=\"systemctl status a: Active: active (running), PID: 13\"\n"
                         "a: user=root\nb: user==evil\na writes stream:s\n");

bool waitFor(const StatementPanel& panel)
{
    return QTest::qWaitFor([&] { return !panel.isBusy(); }, 10'000);
}

/// A shown panel on a graph, once its rows are there.
std::unique_ptr<StatementPanel> panelOn(GraphPtr graph)
{
    auto panel = std::make_unique<StatementPanel>();
    panel->resize(1000, 300);
    panel->setGraph(std::move(graph));
    panel->show();
    return waitFor(*panel) ? std::move(panel) : nullptr;
}

StatementModel* modelOf(const StatementPanel& panel)
{
    return panel.table()->rows();
}

QString cell(const StatementPanel& panel, int row, StatementColumn column)
{
    const StatementModel* model = modelOf(panel);
    return model->data(model->index(row, int(column)), Qt::DisplayRole).toString();
}

/// The page that is seen: its sentence; empty for the table.
QString sentence(const StatementPanel& panel)
{
    const auto* state = qobject_cast<EmptyState*>(panel.findChild<QStackedWidget*>()->currentWidget());
    return state ? state->findChild<QLabel*>()->text() : QString();
}

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModel_keepsItsPromises()
    {
        StatementModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const StatementListPtr list = listStatements(test::graphOf(example), {});
        model.setRows(list, arrange(*list, {}, {}, {}));
        QCOMPARE(model.rowCount(), int(list->rows().size()));
        model.setRows(list, {});
        model.setRows(nullptr, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void everyStatement_isARow()
    {
        const GraphPtr graph = test::graphOf(example);
        const auto panel = panelOn(graph);
        QVERIFY(panel);
        QCOMPARE(size_t(modelOf(*panel)->rowCount()), graph->snapshot().claims().size());
        QCOMPARE(sentence(*panel), QString());
    }

    void whileClosed_nothingIsListed()
    {
        StatementPanel panel;
        panel.setGraph(test::graphOf(example));
        QVERIFY(!panel.isBusy());
        QCOMPARE(modelOf(panel)->rowCount(), 0);
    }

    void aHeader_sortsBothWays()
    {
        const auto panel = panelOn(test::graphOf("c: user=3\na: user=20\nb: user=1"));
        QHeaderView* header = panel->table()->horizontalHeader();
        header->setSortIndicator(int(StatementColumn::Value), Qt::AscendingOrder);
        QVERIFY(waitFor(*panel));
        QCOMPARE(cell(*panel, 0, StatementColumn::Value), u"1"_s);
        QCOMPARE(cell(*panel, 2, StatementColumn::Value), u"20"_s);
        header->setSortIndicator(int(StatementColumn::Value), Qt::DescendingOrder);
        QVERIFY(waitFor(*panel));
        QCOMPARE(cell(*panel, 0, StatementColumn::Value), u"20"_s);
    }

    void words_filterAndNothingLeft_isOneSentenceAndOneAction()
    {
        const auto panel = panelOn(test::graphOf(example));
        const int all = modelOf(*panel)->rowCount();
        panel->findChild<QLineEdit*>()->setText(u"user"_s);
        QVERIFY(waitFor(*panel));
        QCOMPARE(modelOf(*panel)->rowCount(), 3);
        panel->findChild<QLineEdit*>()->setText(u"no such words"_s);
        QVERIFY(waitFor(*panel));
        QCOMPARE(sentence(*panel), u"No statement fits this filter."_s);
        const auto* state = panel->findChild<QStackedWidget*>()->currentWidget();
        QCOMPARE(state->findChildren<QPushButton*>().size(), 1);
        state->findChild<QPushButton*>()->click();
        QVERIFY(waitFor(*panel));
        QCOMPARE(modelOf(*panel)->rowCount(), all);
    }

    void choices_filter()
    {
        const auto panel = panelOn(test::graphOf(example));
        const QList<QComboBox*> choices = panel->filterBar()->findChildren<QComboBox*>();
        choices.at(2)->setCurrentIndex(choices.at(2)->findText(u"Says otherwise"_s));
        QVERIFY(waitFor(*panel));
        QCOMPARE(modelOf(*panel)->rowCount(), 1);
        QCOMPARE(cell(*panel, 0, StatementColumn::Verdict), u"says otherwise"_s);
        QVERIFY(modelOf(*panel)
                    ->data(modelOf(*panel)->index(0, int(StatementColumn::Verdict)), StatementModel::warningRole)
                    .toBool());
        panel->filterBar()->clear();
        choices.at(0)->setCurrentIndex(choices.at(0)->findText(u"Streams"_s));
        QVERIFY(waitFor(*panel));
        QCOMPARE(cell(*panel, 0, StatementColumn::About), u"stream:s"_s);
        panel->filterBar()->clear();
        panel->filterBar()->findChildren<QPushButton*>().at(0)->setChecked(true);
        QVERIFY(waitFor(*panel));
        QCOMPARE(modelOf(*panel)->rowCount(), 2);
    }

    void onlyThisBox_followsTheSelection()
    {
        const auto panel = panelOn(test::graphOf(example));
        panel->filterBar()->findChildren<QPushButton*>().at(1)->setChecked(true);
        QVERIFY(waitFor(*panel));
        QCOMPARE(sentence(*panel), u"No box is selected."_s);
        panel->setSelection(*NodeId::make(u"h"_s, Kind::Stream, u"s"_s));
        QVERIFY(waitFor(*panel));
        QCOMPARE(modelOf(*panel)->rowCount(), 2); // its name, and who writes it
        panel->setSelection(*NodeId::make(u"h"_s, Kind::Service, u"b"_s));
        QVERIFY(waitFor(*panel));
        QCOMPARE(modelOf(*panel)->rowCount(), 1);
    }

    void theLineAbove_countsWhatProofLinesCarry()
    {
        const auto panel = panelOn(test::graphOf(example + "host:h: stated_coverage=100%\n"));
        QStringList words;
        for (const QLabel* label : panel->findChildren<QLabel*>())
            words.append(label->text());
        const QString all = words.join(u'\n');
        QVERIFY2(all.contains(
                     u"Proof lines: systemctl 1; of 4 provable fields 1 backed (25 %), 1 said otherwise, 2 not "
                     "mentioned"_s),
                 qPrintable(all));
        QVERIFY2(all.contains(u"test.txt states 100% of itself"_s), qPrintable(all));
    }

    void aRow_selectsItsBoxAndShowsItsBytes()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        const Panels& panels = window->panels();
        panels.statementsDock->show();
        panels.statementsDock->raise();
        QVERIFY(QTest::qWaitFor([&] { return modelOf(*panels.statements)->rowCount() > 0; }, 10'000));
        const Snapshot& snapshot = window->document().graph()->snapshot();
        for (int row = 0; row < modelOf(*panels.statements)->rowCount(); row += 7) {
            const ClaimIndex claim = modelOf(*panels.statements)->statementAt(row).claim;
            panels.statements->table()->setCurrentIndex(modelOf(*panels.statements)->index(row, 0));
            QVERIFY(panels.details->mentions(claim));
            QCOMPARE(panels.source->highlightedBytes(), snapshot.evidenceOf(snapshot.claim(claim)).front().range);
        }
    }

    void aStatementChosenElsewhere_isTheCurrentRow()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        const Panels& panels = window->panels();
        panels.statementsDock->show();
        panels.statementsDock->raise();
        QVERIFY(QTest::qWaitFor([&] { return modelOf(*panels.statements)->rowCount() > 20; }, 10'000));
        const ClaimIndex claim = modelOf(*panels.statements)->statementAt(20).claim;
        QSignalSpy chosen(panels.statements, &StatementPanel::statementChosen);
        window->goToStatement(claim);
        QCOMPARE(panels.statements->table()->currentIndex().row(), 20);
        QCOMPARE(panels.statements->table()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(chosen.count(), 0);
        // Another order: still the same statement.
        panels.statements->table()->horizontalHeader()->setSortIndicator(int(StatementColumn::Line),
                                                                         Qt::DescendingOrder);
        QVERIFY(waitFor(*panels.statements));
        const int row = panels.statements->table()->currentIndex().row();
        QCOMPARE(modelOf(*panels.statements)->statementAt(row).claim, claim);
    }

    void copiedRows_areSafeForASpreadsheet()
    {
        const auto panel = panelOn(test::graphOf(example));
        panel->findChild<QLineEdit*>()->setText(u"evil"_s);
        QVERIFY(waitFor(*panel));
        panel->table()->selectAll();
        panel->table()->findChild<QAction*>(u"copyRows"_s)->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3); // heading, row, end
        QCOMPARE(lines[1].split(u'\t').at(int(StatementColumn::Value)), u"'=evil"_s);
        QCOMPARE(lines[0].split(u'\t').size(), lines[1].split(u'\t').size());
    }

    void saving_writesWhatIsShown()
    {
        const auto panel = panelOn(test::graphOf(example));
        panel->findChild<QLineEdit*>()->setText(u"user"_s);
        QVERIFY(waitFor(*panel));
        const QTemporaryDir folder;
        QSignalSpy saved(panel.get(), &StatementPanel::saved);
        QSignalSpy failed(panel.get(), &StatementPanel::couldNotSave);
        panel->saveTo(folder.filePath(u"a.csv"_s));
        QVERIFY(saved.wait(10'000));
        QFile file(folder.filePath(u"a.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 4);
        panel->saveTo(folder.filePath(u"missing/a.csv"_s));
        QVERIFY(failed.wait(10'000));
    }

    void nothingOpen_saysSo()
    {
        StatementPanel panel;
        panel.show();
        QCOMPARE(sentence(panel), u"Nothing is open. Every statement will be listed here."_s);
        panel.setGraph(test::graphOf(example));
        QVERIFY(waitFor(panel));
        QCOMPARE(sentence(panel), QString());
        panel.setGraph(nullptr);
        QCOMPARE(sentence(panel), u"Nothing is open. Every statement will be listed here."_s);
    }
};

QTEST_MAIN(TestStatements)
#include "tst_statements.moc"
