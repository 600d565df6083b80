// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/statementlist.h"

#include "graph/view/statementfilter.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <algorithm>
#include <set>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray example("api: category=RUNNING, active=active, user=qt, pid=12, port=8001\n"
                         "api: proof=\"systemctl status api: Active: active (running), PID: 13\"\n"
                         "api: user=root\n"
                         "db: category=STOPPED, user=nora\n"
                         "api reads stream:orders\n"
                         "host:h: stated_coverage=100%\n");

/// The rows as "subject field=value".
QStringList lines(const StatementList& list, const std::vector<quint32>& rows)
{
    QStringList texts;
    for (const quint32 row : rows) {
        const ListedStatement& statement = list.rows()[row];
        texts.append(list.text(statement, StatementColumn::About) + u' ' + list.text(statement, StatementColumn::Field)
                     + u'=' + list.text(statement, StatementColumn::Value));
    }
    return texts;
}

QStringList shown(const StatementList& list, const StatementFilter& filter)
{
    return lines(list, arrange(list, filter, {}, {}));
}

} // namespace

class StatementListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStatement_isListedOnce()
    {
        const auto graph = graphOf(example);
        const StatementListPtr list = listStatements(graph, {});
        std::set<ClaimIndex> listed;
        for (const ListedStatement& row : list->rows())
            listed.insert(row.claim);
        QCOMPARE(listed.size(), list->rows().size());
        QCOMPARE(listed.size(), graph->snapshot().claims().size());
    }

    void aRow_saysWhatIsKnown()
    {
        const StatementListPtr list = listStatements(graphOf(example), {});
        const auto rows = arrange(*list, {.words = u"process id"_s}, {}, {});
        QCOMPARE(rows.size(), size_t(1));
        QStringList cells;
        for (int column = 0; column < statementColumnCount; ++column)
            cells.append(list->text(list->rows()[rows.front()], StatementColumn(column)));
        QCOMPARE(cells, QStringList({u"service:api"_s, u"Process id"_s, u"12"_s, u"stated in file"_s, u"systemctl"_s,
                                     u"test.txt"_s, u"1"_s, u"proof line says otherwise"_s}));
    }

    void filters_chooseRows_data()
    {
        QTest::addColumn<StatementFilter>("filter");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("words, all of them") << StatementFilter{.words = u"USER api"_s}
                                            << QStringList({u"service:api User=qt"_s, u"service:api User=root"_s});
        QTest::newRow("how known") << StatementFilter{.words = u"running guessed"_s} << QStringList();
        QTest::newRow("kind") << StatementFilter{.kind = Kind::Stream} << QStringList(u"stream:orders Name=orders"_s);
        QTest::newRow("connections") << StatementFilter{.onlyConnections = true}
                                     << QStringList(u"service:api – stream:orders Reads=yes"_s);
        QTest::newRow("backed") << StatementFilter{.verdict = VerdictChoice::Backed}
                                << QStringList(
                                       {u"service:api Category=RUNNING"_s, u"service:api Active state=active"_s});
        QTest::newRow("otherwise") << StatementFilter{.verdict = VerdictChoice::SaysOtherwise}
                                   << QStringList(u"service:api Process id=12"_s);
        QTest::newRow("disputed") << StatementFilter{.onlyContradicted = true}
                                  << QStringList({u"service:api User=qt"_s, u"service:api User=root"_s});
        QTest::newRow("a thing and its connections")
            << StatementFilter{.about = *NodeId::parse(u"stream:orders", u"h"_s)}
            << QStringList({u"stream:orders Name=orders"_s, u"service:api – stream:orders Reads=yes"_s});
        QTest::newRow("nothing of that name")
            << StatementFilter{.about = *NodeId::parse(u"stream:gone", u"h"_s)} << QStringList();
        QTest::newRow("basis") << StatementFilter{.basis = Basis::Observed} << QStringList();
    }
    void filters_chooseRows()
    {
        QFETCH(StatementFilter, filter);
        QFETCH(QStringList, rows);
        QCOMPARE(shown(*listStatements(graphOf(example), {}), filter), rows);
    }

    void orders_areOppositeAndLoseNothing()
    {
        const StatementListPtr list = listStatements(graphOf(example), {});
        for (int i = 0; i < statementColumnCount; ++i) {
            const auto column = StatementColumn(i);
            const auto keys = [&](bool isDescending) {
                std::vector<quint32> found;
                for (const quint32 row : arrange(*list, {}, {column, isDescending}, {}))
                    found.push_back(list->key(list->rows()[row], column));
                return found;
            };
            std::vector<quint32> up = keys(false);
            QVERIFY(std::is_sorted(up.begin(), up.end()));
            QCOMPARE(up.size(), list->rows().size());
            std::reverse(up.begin(), up.end());
            QCOMPARE(keys(true), up);
        }
    }

    void values_areOrderedAsNumbersThenAsWords()
    {
        const StatementListPtr list = listStatements(graphOf("a: x.v=10\nb: x.v=9\nc: x.v=Beta\nd: x.v=alpha"), {});
        QStringList values;
        for (const quint32 row : arrange(*list, {}, {StatementColumn::Value}, {}))
            values.append(list->text(list->rows()[row], StatementColumn::Value));
        QCOMPARE(values, QStringList({u"9"_s, u"10"_s, u"alpha"_s, u"Beta"_s}));
    }

    void proofLines_areCountedBesideWhatTheSourceStates()
    {
        const ProofSummary summary = listStatements(graphOf(example), {})->summary();
        QCOMPARE(summaryWords(summary),
                 u"Proof lines: systemctl 1; of 7 provable fields 2 backed (28 %), 1 said otherwise, 4 not mentioned "
                 "(2 of them without a proof line); test.txt states 100% of itself"_s);
        int fields = 0;
        for (const ProofCount& count : summary.methods)
            fields += count.fields;
        QCOMPARE(fields, summary.total.fields);
        QCOMPARE(methodWords(summary.methods.back()), u"No proof line: 2 fields that nothing backs"_s);
    }

    void withoutProofLines_noPercentageIsMadeUp()
    {
        QCOMPARE(summaryWords(proofSummary(*graphOf("a: user=qt"))), u"No proof lines"_s);
        QCOMPARE(summaryWords(proofSummary(*graphOf("stream:s"))), u"No proof lines"_s);
    }

    void askedToStop_thereIsNoList()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!listStatements(graphOf(example), stop.get_token()));
    }
};

QTEST_APPLESS_MAIN(StatementListTest)
#include "tst_statementlist.moc"
