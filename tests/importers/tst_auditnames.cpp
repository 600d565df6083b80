// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/addresses.h"
#include "importers/audit/likenames.h"
#include "importers/audit/ssholders.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

/// The small readers under the transcript's: addresses, holders of a socket, names that are alike.
class AuditNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressInEveryForm_hasOneNormalForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("normal");
        const auto row = [](const char* text, const QString& normal) {
            QTest::newRow(text) << QByteArray(text) << normal;
        };
        row("127.0.0.1:6379", u"127.0.0.1:6379"_s);
        row("[::ffff:127.0.0.1]:80", u"127.0.0.1:80"_s);
        row("::ffff:127.0.0.1:80", u"127.0.0.1:80"_s);
        row("127.0.0.53%lo:53", u"127.0.0.53:53"_s);
        row("[fe80::1%eth0]:22", u"fe80::1:22"_s);
        row("[::1]:22", u"::1:22"_s);
        row("[::]:22", u":::22"_s);
        row("*:8001", u"*:8001"_s);
        row("0.0.0.0:*", u"0.0.0.0:0"_s);
        for (const char* wrong : {"", ":", "a", "1.2.3.4", "1.2.3.4:", "1.2.3.4:65536", "1.2.3.4:-1", "1.2.3.4:+1",
                                  "host.example:80", "1.2.3.4:8O", ":80"})
            row(wrong, {});
    }
    void addressInEveryForm_hasOneNormalForm()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, normal);
        const auto endpoint = parseEndpoint(text);
        QCOMPARE(endpoint ? endpoint->text() : QString(), normal);
    }

    void addressOfProc_isOfALittleEndianMachine()
    {
        QCOMPARE(parseProcEndpoint("0100007F:1F41")->text(), u"127.0.0.1:8001"_s);
        QCOMPARE(parseProcEndpoint("0000000000000000FFFF00000100007F:1F41")->text(), u"127.0.0.1:8001"_s);
        QCOMPARE(parseProcEndpoint("00000000000000000000000001000000:0016")->text(), u"::1:22"_s);
        for (const char* wrong : {"", "0100007F", "0100007F:", "0100007G:1F41", "0100007F:1F4X", "01:1F41"})
            QVERIFY(!parseProcEndpoint(wrong));
    }

    void everyAddressAndLoopback_areTold()
    {
        for (const char* text : {"*:1", "0.0.0.0:1", "[::]:1"})
            QVERIFY(parseEndpoint(text)->isEveryAddress());
        QVERIFY(!parseEndpoint("127.0.0.1:1")->isEveryAddress());
        for (const char* text : {"127.0.0.1:1", "127.9.9.9:1", "[::1]:1", "[::ffff:127.0.0.1]:1"})
            QVERIFY(parseEndpoint(text)->isLoopback());
        QVERIFY(!parseEndpoint("[::]:1")->isLoopback());
    }

    void holders_areReadWhateverTheProcessIsCalled_data()
    {
        QTest::addColumn<QByteArray>("users");
        QTest::addColumn<QList<qint64>>("pids");
        QTest::newRow("plain") << QByteArray("users:((\"python\",pid=844,fd=3))") << QList<qint64>{844};
        QTest::newRow("several") << QByteArray("users:((\"a\",pid=1,fd=3),(\"b\",pid=2,fd=4))") << QList<qint64>{1, 2};
        QTest::newRow("quote and bracket") << QByteArray("users:((\"a\")) uid:0\",pid=7,fd=3))") << QList<qint64>{7};
        QTest::newRow("opens again") << QByteArray("users:((\"users:((\",pid=7,fd=3))") << QList<qint64>{7};
        QTest::newRow("newline") << QByteArray("users:((\"a\nb\",pid=7,fd=3))") << QList<qint64>{7};
        QTest::newRow("no digits") << QByteArray("users:((\"\",pid=x\",pid=7,fd=3))") << QList<qint64>{7};
        // A name that claims a process of its own is believed no more than the true one: both are there.
        QTest::newRow("claims a pid") << QByteArray("users:((\"\",pid=1,fd=1))x\",pid=7,fd=3))") << QList<qint64>{1, 7};
    }
    void holders_areReadWhateverTheProcessIsCalled()
    {
        QFETCH(QByteArray, users);
        QFETCH(QList<qint64>, pids);
        const QByteArray row = "0.0.0.0:1 " + users + " uid:1000 ino:1 sk:1";
        const SsHolders found = readHolders(row, 0);
        QList<qint64> read;
        for (const HolderWords& holder : found.holders)
            read += holder.pid;
        QCOMPARE(read, pids);
        QVERIFY(found.isClosed);
        QCOMPARE(row.mid(found.end), " uid:1000 ino:1 sk:1"_ba);
    }

    void holders_thatDoNotEnd_areOpen()
    {
        for (const char* open : {"users:((\"a", "users:((\"a\",pid=1,fd=2),(\"b"})
            QVERIFY(!readHolders(open, 0).isClosed);
        QVERIFY(readHolders("0.0.0.0:1 uid:1000", 0).isClosed);
    }

    void name_isLikeTheUnitWithTheSameWords()
    {
        const QStringList units = {u"shop-clm"_s, u"shop-clm-minimal"_s, u"shop-exit-monitor"_s,
                                   u"shop-feed@btc\\x2dusdt"_s, u"shop-worker"_s};
        const LikeNames names(units);
        const auto like = [&](const QString& name) {
            const int index = names.find(name, units);
            return index < 0 ? QString() : units[index];
        };
        QCOMPARE(like(u"clm"_s), u"shop-clm"_s);
        QCOMPARE(like(u"CLM_4242"_s), u"shop-clm"_s);
        QCOMPARE(like(u"shop:exit.monitor"_s), u"shop-exit-monitor"_s);
        QCOMPARE(like(u"the-exit-monitor-group"_s), u"shop-exit-monitor"_s);
        QCOMPARE(like(u"feed-btc-usdt"_s), u"shop-feed@btc\\x2dusdt"_s);
        for (const QString& other :
             {u"monitor"_s, u"exits"_s, u"workers"_s, u"4242"_s, u""_s, u"shop"_s, u"clm-extra"_s})
            QCOMPARE(like(other), QString());
    }

    void nameLikeTwoUnits_isLikeNone()
    {
        const QStringList units = {u"clm"_s, u"c-l-m"_s, u"CLM"_s};
        QCOMPARE(LikeNames(units).find(u"clm"_s, units), -1);
        QCOMPARE(LikeNames(units).find(u"c.l.m"_s, units), 1);
    }

    void firstWord_isSetAsideOnlyWhereThreeUnitsShareIt()
    {
        const QStringList two = {u"shop-clm"_s, u"shop-till"_s};
        QCOMPARE(LikeNames(two).find(u"clm"_s, two), -1);
    }
};

QTEST_APPLESS_MAIN(AuditNamesTest)
#include "tst_auditnames.moc"
