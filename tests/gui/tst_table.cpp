// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/table/tablepanel.h"

#include "app/ui/details/detailspanel.h"
#include "app/ui/emptystate.h"
#include "guitest.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qdockwidget.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qstackedwidget.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const QByteArray example("a: user=qt, active=active\nb: user=root, pid=12\na writes stream:s\nb reads stream:s\n");

QString sentence(const TablePanel& panel)
{
    const auto* state = qobject_cast<EmptyState*>(panel.findChild<QStackedWidget*>()->currentWidget());
    return state ? state->findChild<QLabel*>()->text() : QString();
}

QStringList firstColumn(const TablePanel& panel)
{
    const ThingModel* model = panel.view()->things();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->data(model->index(row, 0), Qt::DisplayRole).toString());
    return texts;
}

} // namespace

/// The table: a person opens it from View, Panels; sees each box as a row; clicks a heading to sort, a row to select the box.
class TableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void panel_listsWhatIsShownOnceItIsSeen()
    {
        TablePanel panel;
        QCOMPARE(sentence(panel), u"Nothing is open. What the picture shows will be listed here."_s);
        panel.setPicture(pictureOf(example));
        QVERIFY(!panel.isBusy()); // not seen: nothing is made
        panel.resize(900, 300);
        panel.setVisible(true);
        QTRY_COMPARE(firstColumn(panel), QStringList({u"a"_s, u"b"_s, u"s"_s}));
        QCOMPARE(sentence(panel), QString());
        panel.choose(TableOf::Lines);
        QTRY_COMPARE(firstColumn(panel), QStringList({u"service:a"_s, u"service:b"_s}));
        QAbstractItemModelTester tester(panel.view()->things(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        panel.view()->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
        QCOMPARE(firstColumn(panel), QStringList({u"service:b"_s, u"service:a"_s}));
        panel.setPicture(pictureOf("a: user=qt\n"));
        QTRY_COMPARE(sentence(panel), u"The picture shows no line."_s);
    }

    void column_isChosenByNameAndStaysChosen()
    {
        TablePanel panel;
        panel.resize(900, 300);
        panel.setVisible(true);
        panel.setPicture(pictureOf(example));
        QTRY_COMPARE(panel.view()->things()->rowCount(), 3);
        const auto isShown = [&](const QString& name) {
            const ThingTable& table = *panel.view()->things()->table();
            for (const int column : panel.view()->shownColumns()) {
                if (table.columns[size_t(column)].name == name)
                    return true;
            }
            return false;
        };
        QVERIFY(isShown(u"user"_s));
        QVERIFY(!isShown(u"pid"_s));
        const ThingTable& table = *panel.view()->things()->table();
        for (size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].name == "pid"_L1)
                panel.view()->showColumn(int(i), true);
        }
        QVERIFY(isShown(u"pid"_s));
        panel.setPicture(pictureOf(example + "c: pid=13, exec=x\n"));
        QTRY_COMPARE(panel.view()->things()->rowCount(), 4);
        QVERIFY(isShown(u"pid"_s));
    }

    void rows_areSavedAndCopiedAsSeen()
    {
        TablePanel panel;
        panel.resize(900, 300);
        panel.setVisible(true);
        panel.setPicture(pictureOf(example));
        QTRY_COMPARE(panel.view()->things()->rowCount(), 3);
        panel.view()->selectRow(1);
        QVERIFY(panel.view()->copiedRows().startsWith("Name\tKind\tState\t"_L1));
        QVERIFY(panel.view()->copiedRows().contains("\nb\tservice\t"_L1));
        const QTemporaryDir folder;
        QSignalSpy saved(&panel, &TablePanel::saved);
        panel.saveTo(folder.filePath(u"t.csv"_s));
        QTRY_COMPARE(saved.size(), 1);
        QFile file(folder.filePath(u"t.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 4);
        QSignalSpy failed(&panel, &TablePanel::couldNotSave);
        panel.saveTo(folder.filePath(u"no/such/t.csv"_s));
        QTRY_COMPARE(failed.size(), 1);
    }

    void rowAndBox_areSelectedTogether()
    {
        const auto window = windowOn(fixture(u"twin.json"_s));
        QVERIFY(window);
        QDockWidget* dock = window->panels().tableDock;
        TablePanel* panel = window->panels().table;
        auto* canvas = window->findChild<Canvas*>();
        QVERIFY(dock && panel && canvas);
        QVERIFY(!dock->isVisible());
        dock->show();
        dock->raise();
        QVERIFY(panel->isVisible());
        QTRY_VERIFY2(panel->view()->things()->rowCount() > 1, qPrintable(sentence(*panel)));
        panel->view()->setCurrentIndex(panel->view()->things()->index(1, 0));
        const Subject chosen = panel->view()->things()->subjectAt(1);
        QCOMPARE(window->selection().subject(), std::optional(chosen));
        const Subject other = panel->view()->things()->subjectAt(0);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, middleOf(*canvas, other));
        QCOMPARE(panel->view()->currentIndex().row(), 0);
        QTest::keyClick(window.get(), Qt::Key_Escape);
        QVERIFY(!panel->view()->currentIndex().isValid());
    }
};

QTEST_MAIN(TableTest)
#include "tst_table.moc"
