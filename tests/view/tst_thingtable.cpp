// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/thingtable.h"

#include "graph/export/thingscsv.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const QByteArray example("worker-10: user=qt, active=active, length=9\n"
                         "worker-2: user=root, description=\"=cmd()\"\n"
                         "worker-2: x.note=unknown\n"
                         "worker-2 writes stream:s\nworker-10 reads stream:s\nworker-2 listens port:8001/tcp\n");

ThingTable tableOn(const QByteArray& text, TableOf of)
{
    return tableOf(view(graphOf(text), {}), of);
}

int columnOf(const ThingTable& table, const QString& name)
{
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == name)
            return int(i);
    }
    return -1;
}

QStringList cells(const ThingTable& table, const QString& column, const std::vector<quint32>& rows)
{
    QStringList texts;
    for (const quint32 row : rows)
        texts.append(table.rows[row].cells[size_t(columnOf(table, column))]);
    return texts;
}

std::vector<quint32> inOrderOf(const ThingTable& table, const QString& column, bool isDescending = false)
{
    return arranged(table, columnOf(table, column), isDescending);
}

} // namespace

class ThingTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxes_haveARowForEachThatIsShown()
    {
        const ThingTable table = tableOn(example, TableOf::Boxes);
        QCOMPARE(table.rows.size(), 4u);
        const auto rows = inOrderOf(table, u"name"_s);
        QCOMPARE(cells(table, u"name"_s, rows), QStringList({u"8001/tcp"_s, u"s"_s, u"worker-2"_s, u"worker-10"_s}));
        QCOMPARE(cells(table, u"user"_s, rows), QStringList({QString(), QString(), u"root"_s, u"qt"_s}));
        QCOMPARE(cells(table, u"kind"_s, rows), QStringList({u"port"_s, u"stream"_s, u"service"_s, u"service"_s}));
    }

    void column_isThereIfAnyRowHasItsField()
    {
        const ThingTable table = tableOn(example, TableOf::Boxes);
        QVERIFY(columnOf(table, u"user"_s) >= 0);
        QVERIFY(table.columns[size_t(columnOf(table, u"user"_s))].isUsual);
        QCOMPARE(columnOf(table, u"pid"_s), -1);
        const int other = columnOf(table, u"x.note"_s);
        QVERIFY(other >= 0);
        QVERIFY(!table.columns[size_t(other)].isUsual);
        QCOMPARE(table.columns.back().name, u"x.note"_s);
        QCOMPARE(columnOf(table, u"host"_s), -1);
    }

    void numbers_haveAColumnOfTheirOwnSide()
    {
        const ThingTable table = tableOn(example, TableOf::Boxes);
        QVERIFY(table.columns[size_t(columnOf(table, u"length"_s))].isNumber);
        QVERIFY(!table.columns[size_t(columnOf(table, u"user"_s))].isNumber);
        QVERIFY(!table.columns[size_t(columnOf(table, u"problems"_s))].isNumber); // empty: no number
    }

    void rowsWithoutText_comeLastBothWays()
    {
        const ThingTable table = tableOn(example, TableOf::Boxes);
        QCOMPARE(cells(table, u"user"_s, inOrderOf(table, u"user"_s)),
                 QStringList({u"qt"_s, u"root"_s, QString(), QString()}));
        QCOMPARE(cells(table, u"user"_s, inOrderOf(table, u"user"_s, true)),
                 QStringList({u"root"_s, u"qt"_s, QString(), QString()}));
    }

    void arranging_keepsEveryRowOnce()
    {
        const ThingTable table = tableOn(example, TableOf::Boxes);
        for (int column = -1; column <= int(table.columns.size()); ++column) {
            std::vector<quint32> rows = arranged(table, column, column % 2 == 0);
            std::sort(rows.begin(), rows.end());
            QCOMPARE(rows, std::vector<quint32>({0, 1, 2, 3}));
        }
    }

    void lines_saveWhoDoesWhatToWhom()
    {
        const ThingTable table = tableOn(example, TableOf::Lines);
        const auto rows = inOrderOf(table, u"from"_s);
        QCOMPARE(cells(table, u"from"_s, rows),
                 QStringList({u"service:worker-2"_s, u"service:worker-2"_s, u"service:worker-10"_s}));
        QStringList said = cells(table, u"relation"_s, rows);
        said.sort();
        QCOMPARE(said, QStringList({u"listens on"_s, u"reads"_s, u"writes"_s}));
        for (const ThingRow& row : table.rows)
            QVERIFY(std::holds_alternative<EdgeId>(row.subject));
    }

    void csv_hasWhatIsSeenAndActsOnNothing()
    {
        const ThingTable table = tableOn(example, TableOf::Boxes);
        const auto rows = inOrderOf(table, u"name"_s, true);
        const std::vector<int> columns = {columnOf(table, u"name"_s), columnOf(table, u"description"_s)};
        QCOMPARE(toThingsCsv(table, rows, columns),
                 QByteArray("Name,Description\r\nworker-10,\r\nworker-2,\"'=cmd()\"\r\ns,\r\n8001/tcp,\r\n"));
    }

    void emptyPicture_isAnEmptyTable()
    {
        const ThingTable table = tableOn("timer:t: user=a\n", TableOf::Lines);
        QVERIFY(table.rows.empty());
        QVERIFY(!table.columns.empty());
    }
};

QTEST_GUILESS_MAIN(ThingTableTest)
#include "tst_thingtable.moc"
