// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemmodel.h"

#include "app/ui/problems/problempanel.h"
#include "guitest.h"
#include "importers/open/open.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qtreeview.h>

class TestProblemModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyGraph_keepsTheModelConsistent()
    {
        ProblemModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        const Result<GraphPtr> bad = openGraph(test::fixture(u"bad.json"_s), {}, {});
        QVERIFY(bad);
        model.setGraph(*bad);
        QCOMPARE(model.rowCount(), int((*bad)->snapshot().problems().size()));
        QVERIFY(model.rowCount() > 0);
        model.setGraph(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void aProblem_saysWhereAndWhat()
    {
        const Result<GraphPtr> bad = openGraph(test::fixture(u"bad.json"_s), {}, {});
        QVERIFY(bad);
        ProblemModel model;
        model.setGraph(*bad);
        const Problem& first = (*bad)->snapshot().problems().front();
        QCOMPARE(model.placeOf(0), first.evidence);
        QCOMPARE(model.index(0, ProblemModel::Where).data().toString(), u"line %1"_s.arg(first.what.where.line));
        QVERIFY(model.index(0, ProblemModel::What).data().toString().contains(first.what.expected));
    }

    void theSameProblemClickedAgain_showsItsPlaceAgain()
    {
        const Result<GraphPtr> bad = openGraph(test::fixture(u"bad.json"_s), {}, {});
        QVERIFY(bad);
        ProblemPanel panel;
        panel.resize(900, 200);
        panel.setGraph(*bad);
        panel.show();
        QSignalSpy chosen(&panel, &ProblemPanel::placeChosen);
        auto* table = panel.findChild<QTreeView*>();
        const QPoint first = table->visualRect(table->model()->index(0, ProblemModel::What)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, first);
        const auto once = chosen.count();
        QVERIFY(once > 0);
        QTest::qWait(QApplication::doubleClickInterval() + 10);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, first);
        QVERIFY(chosen.count() > once);
    }
};

QTEST_MAIN(TestProblemModel)
#include "tst_problemmodel.moc"
