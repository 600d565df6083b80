// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/changes/changefilter.h"
#include "app/ui/changes/changemodel.h"
#include "app/ui/changes/changespanel.h"
#include "graph/diff/compare.h"
#include "guitest.h"
#include "importers/open/open.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtGui/qclipboard.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtreeview.h>

class TestChangeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyDifference_keepsTheModelConsistent()
    {
        ChangeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ChangeFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setDiff(mondayToFriday());
        QVERIFY(model.rowCount() > 2);
        filter.setText(u"mail"_s);
        filter.sort(ChangeModel::After, Qt::DescendingOrder);
        filter.setText({});
        model.setDiff(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void everyDifference_hasARow()
    {
        const GraphDiffPtr diff = mondayToFriday();
        const DiffCounts counts = countsOf(*diff);
        std::map<ChangeGroup, int> rows;
        std::set<QString> changed;
        for (const ChangeRow& row : changeRowsOf(*diff)) {
            ++rows[row.group];
            if (row.group == ChangeGroup::Changed)
                changed.insert(row.what);
        }
        QCOMPARE(rows[ChangeGroup::Added], counts.added);
        QCOMPARE(rows[ChangeGroup::Removed], counts.removed);
        QCOMPARE(int(changed.size()), counts.changed);
        QCOMPARE(rows[ChangeGroup::NotLookedAtBefore], counts.notLookedAtBefore);
        QCOMPARE(rows[ChangeGroup::NotLookedAtAfter], counts.notLookedAtAfter);
        QCOMPARE(rows[ChangeGroup::NotStatedBefore], counts.notStatedBefore);
        QCOMPARE(rows[ChangeGroup::NotStatedAfter], counts.notStatedAfter);
        QCOMPARE(rows[ChangeGroup::Apart], counts.apart);
    }

    void aChangedField_hasBothValuesAndBothPlaces()
    {
        const ChangeRow row = rowOf(*mondayToFriday(), u"service:shop-api"_s, u"User"_s);
        QCOMPARE(row.sign, QLatin1Char('~'));
        QCOMPARE(row.before, u"root"_s);
        QVERIFY(!row.after.isEmpty() && row.after != row.before);
        QVERIFY2(row.saysBefore.startsWith(u"monday.json:"_s), qPrintable(row.saysBefore));
        QVERIFY2(row.saysAfter.startsWith(u"friday.json:"_s), qPrintable(row.saysAfter));
        QVERIFY(row.claimBefore && row.claimAfter);
    }

    void sides_swapped_swapAddedAndRemoved()
    {
        const auto namesIn = [](const GraphDiff& diff, ChangeGroup group) {
            QStringList names;
            for (const ChangeRow& row : changeRowsOf(diff)) {
                if (row.group == group)
                    names.append(row.what);
            }
            return names;
        };
        const GraphDiffPtr forth = mondayToFriday();
        const GraphDiffPtr back = diffOf(u"friday.json"_s, u"monday.json"_s);
        QCOMPARE(namesIn(*forth, ChangeGroup::Added), namesIn(*back, ChangeGroup::Removed));
        QCOMPARE(namesIn(*forth, ChangeGroup::Removed), namesIn(*back, ChangeGroup::Added));
    }

    void equalStates_haveNoRow() { QVERIFY(changeRowsOf(*diffOf(u"monday.json"_s, u"monday.json"_s)).empty()); }

    // Sorted by a column, whichever way: the groups stay in their order.
    void sorting_keepsTheGroupsInTheirOrder()
    {
        ChangeModel model;
        ChangeFilter filter;
        filter.setSourceModel(&model);
        model.setDiff(mondayToFriday());
        filter.setText({});
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            filter.sort(ChangeModel::What, order);
            QCOMPARE(filter.rowCount(), model.rowCount());
            for (int i = 0; i < filter.rowCount(); ++i) {
                const QModelIndex group = filter.index(i, 0);
                QCOMPARE(filter.mapToSource(group).row(), i);
                for (int k = 1; k < filter.rowCount(group); ++k) {
                    const int sign = QString::compare(filter.index(k - 1, 0, group).data().toString(),
                                                      filter.index(k, 0, group).data().toString(), Qt::CaseInsensitive);
                    QVERIFY(order == Qt::AscendingOrder ? sign <= 0 : sign >= 0);
                }
            }
        }
    }

    // "mail" is typed: only rows that hold it, in their groups.
    void filtering_leavesRowsThatHoldTheText()
    {
        ChangesPanel panel;
        panel.setDiff(mondayToFriday());
        panel.filterField()->setText(u"SHOP-MAIL"_s);
        const QAbstractItemModel* shown = panel.table()->model();
        QVERIFY(shown->rowCount() > 0);
        for (int i = 0; i < shown->rowCount(); ++i) {
            const QModelIndex group = shown->index(i, 0);
            QVERIFY(shown->rowCount(group) > 0);
            QVERIFY(panel.table()->isExpanded(group));
            for (int k = 0; k < shown->rowCount(group); ++k)
                QVERIFY(shown->index(k, 0, group).data().toString().contains(u"shop-mail"_s));
        }
        panel.filterField()->setText(u"no such text"_s);
        QCOMPARE(shown->rowCount(), 0);
    }

    // Next, next, ...: every row is chosen once, and the last one stays.
    void next_visitsEveryRowAndStaysAtTheEnd()
    {
        ChangesPanel panel;
        panel.setDiff(mondayToFriday());
        QSignalSpy chosen(&panel, &ChangesPanel::chosen);
        const int count = panel.model()->changeCount();
        for (int i = 0; i < count + 3; ++i)
            panel.goToNext();
        QCOMPARE(chosen.count(), qsizetype(count));
        panel.goToPrevious();
        QCOMPARE(chosen.count(), qsizetype(count + 1));
    }

    void copying_givesTheWholeRow()
    {
        ChangesPanel panel;
        panel.setDiff(mondayToFriday());
        panel.goToNext();
        for (QAction* action : panel.table()->actions())
            action->trigger();
        const QString copied = QApplication::clipboard()->text();
        QCOMPARE(copied.count(u'\t'),
                 qsizetype(ChangeModel::ColumnCount - 2)); // nothing is decided about without an approved state
        QVERIFY2(copied.startsWith(u"+ "_s), qPrintable(copied));
    }

    void hostileNames_areMadeSafe()
    {
        ChangeModel model;
        model.setDiff(mondayToFriday());
        QVERIFY(model.rowCount() > 0);
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0);
            for (int i = 0; i < model.rowCount(parent); ++i) {
                const QString line = model.lineFor(model.index(i, 0, parent));
                QVERIFY(!line.isEmpty() && !line.contains(QChar(0x1b)) && !line.contains(QChar(0x202e)));
            }
        }
    }

private:
    static GraphDiffPtr diffOf(const QString& earlier, const QString& later)
    {
        const Result<GraphPtr> before = openGraph(test::fixture(u"diff/"_s + earlier), {}, {});
        const Result<GraphPtr> after = openGraph(test::fixture(u"diff/"_s + later), {}, {});
        if (!before || !after)
            qFatal("a fixture cannot be read");
        Result<GraphDiff> diff = compare(*before, *after);
        if (!diff)
            qFatal("%s", qPrintable(diff.error().message()));
        return std::make_shared<const GraphDiff>(*std::move(diff));
    }
    static GraphDiffPtr mondayToFriday() { return diffOf(u"monday.json"_s, u"friday.json"_s); }
    static ChangeRow rowOf(const GraphDiff& diff, const QString& what, const QString& field)
    {
        for (const ChangeRow& row : changeRowsOf(diff)) {
            if (row.what == what && row.field == field)
                return row;
        }
        qFatal("no change of %s of %s", qPrintable(field), qPrintable(what));
    }
};

QTEST_MAIN(TestChangeModel)
#include "tst_changemodel.moc"
