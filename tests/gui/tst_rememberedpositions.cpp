// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/positions/rememberedpositions.h"

#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

NodeId box(const QString& host, const QString& name)
{
    return *NodeId::make(host, Kind::Service, name);
}

/// With ' for each ".
QByteArray fileWith(const QByteArray& hosts)
{
    return QByteArray("{'schema': 'unitscope-positions/1', 'hosts': [" + hosts + "]}").replace('\'', '"');
}

} // namespace

class RememberedPositionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWritten_isReadBack()
    {
        RememberedPositions positions;
        const QString strange = u"a b/c%\"\u00e4\n"_s;
        QVERIFY(positions.take({u"h"_s, u"other"_s}, Grouping::None,
                               {{box(u"h"_s, strange), {-12, 40}},
                                {box(u"other"_s, u"x"_s), {8, 16}},
                                {box(u"third"_s, u"x"_s), {8, 16}}}));
        QVERIFY(positions.take({u"h"_s}, Grouping::User, {{box(u"h"_s, u"y"_s), {1, 2}}}));
        QCOMPARE(positions.hosts.size(), size_t(3)); // the third host is not shown
        const auto read = readPositions(toJson(positions), u"p.json"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        QVERIFY(*read == positions);
        QCOMPARE(read->of(u"h"_s, Grouping::None).at(box(u"h"_s, strange)), QPointF(-12, 40));
    }

    void theSame_isNoChange_andNoneIsForgotten()
    {
        RememberedPositions positions;
        QVERIFY(positions.take({u"h"_s}, Grouping::None, {{box(u"h"_s, u"a"_s), {8, 8}}}));
        QVERIFY(!positions.take({u"h"_s}, Grouping::None, {{box(u"h"_s, u"a"_s), {8, 8}}}));
        QVERIFY(positions.take({u"h"_s}, Grouping::None, {}));
        QVERIFY(positions.hosts.empty());
    }

    void itIsBounded_theOldestGo()
    {
        RememberedPositions positions;
        Positions many;
        for (int i = 0; i < 3000; ++i)
            many.emplace(box(u"h0"_s, QString::number(i)), QPointF(i, i));
        positions.take({u"h0"_s}, Grouping::None, many);
        QCOMPARE(positions.hosts.front().boxes.size(), mostPositions);
        for (int i = 1; i <= 300; ++i) {
            const QString host = u"h%1"_s.arg(i);
            positions.take({host}, Grouping::None, {{box(host, u"a"_s), {8, 8}}});
        }
        QCOMPARE(positions.hosts.size(), size_t(200));
        QCOMPARE(positions.hosts.back().host, u"h300"_s);
    }

    void ofShownHosts_theSpecCounts_ofOthersWhatIsRemembered()
    {
        RememberedPositions remembered;
        remembered.take({u"a"_s, u"b"_s, u"c"_s}, Grouping::None,
                        {{box(u"a"_s, u"x"_s), {1, 1}}, {box(u"b"_s, u"x"_s), {2, 2}}, {box(u"c"_s, u"x"_s), {3, 3}}});
        ViewSpec spec;
        spec.positions = {{box(u"c"_s, u"y"_s), {9, 9}}, {box(u"gone"_s, u"y"_s), {9, 9}}};
        // "a" is shown, and everything there was let go; "b" comes; "c" has positions of its own, from a view perhaps.
        const Positions now = positionsFor({u"a"_s, u"b"_s, u"c"_s}, spec, {u"a"_s}, remembered);
        const Positions wanted{{box(u"b"_s, u"x"_s), {2, 2}}, {box(u"c"_s, u"y"_s), {9, 9}}};
        QVERIFY(now == wanted);
    }

    void hostileFiles_areRefusedWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("another schema") << QByteArray("{\"schema\": \"x\", \"hosts\": []}");
        QTest::newRow("no list") << QByteArray("{\"schema\": \"unitscope-positions/1\", \"hosts\": {}}");
        QTest::newRow("no name") << fileWith("{'host': '', 'grouping': 'none', 'boxes': []}");
        QTest::newRow("unknown grouping") << fileWith("{'host': 'h', 'grouping': 'moon', 'boxes': []}");
        QTest::newRow("no boxes") << fileWith("{'host': 'h', 'grouping': 'none'}");
        QTest::newRow("no id") << fileWith("{'host': 'h', 'grouping': 'none', 'boxes': [{'x': 1, 'y': 1}]}");
        QTest::newRow("of another host") << fileWith(
            "{'host': 'h', 'grouping': 'none', 'boxes': [{'id': '//x/service:a', 'x': 1, 'y': 1}]}");
        QTest::newRow("no number") << fileWith(
            "{'host': 'h', 'grouping': 'none', 'boxes': [{'id': 'service:a', 'x': '1', 'y': 1}]}");
        QTest::newRow("beyond all numbers")
            << fileWith("{'host': 'h', 'grouping': 'none', 'boxes': [{'id': 'service:a', 'x': 1e999, 'y': 1}]}");
        QTest::newRow("deep") << QByteArray(5000, '[');
        QTest::newRow("too large") << fileWith(QByteArray(5 * 1024 * 1024, ' '));
    }
    void hostileFiles_areRefusedWithThePlace()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readPositions(bytes, u"p.json"_s);
        QVERIFY(!read);
        QVERIFY(read.error().message().contains("p.json"_L1));
    }

    void farAway_isBroughtWithinReach()
    {
        const auto read = readPositions(
            fileWith("{'host': 'h', 'grouping': 'none', 'boxes': [{'id': 'service:a', 'x': 1e300, 'y': -7.4}]}"),
            u"p.json"_s);
        QVERIFY(read);
        const QPointF at = read->of(u"h"_s, Grouping::None).at(box(u"h"_s, u"a"_s));
        QVERIFY(at.x() > 1000 && at.x() < 1e6);
        QCOMPARE(at.y(), -7.0);
    }
};

QTEST_APPLESS_MAIN(RememberedPositionsTest)
#include "tst_rememberedpositions.moc"
