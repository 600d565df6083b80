// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/address.h"
#include "importers/source/secret.h"

#include <QtTest/qtest.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;
using namespace unitscope;

class AddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void address_isReadAndNamedAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("which"); // alternative of SourceAddress
        QTest::addColumn<QString>("again");
        QTest::newRow("file") << u"registry.json"_s << 0 << QString();
        QTest::newRow("file with a colon") << u"a:b"_s << 0 << QString();
        QTest::newRow("standard input") << u"-"_s << 1 << QString();
        QTest::newRow("ssh") << u"ssh://auditor@host/opt/r.json"_s << 2 << QString();
        QTest::newRow("ssh, alias and port") << u"ssh://My_Host:2222/opt/r.json"_s << 2 << QString();
        QTest::newRow("ssh, address 6") << u"ssh://a@[::1]:22/r.json"_s << 2 << QString();
        QTest::newRow("ssh, zone") << u"ssh://[fe80::1%25eth0]/r.json"_s << 2 << QString();
        QTest::newRow("ssh, home") << u"ssh://host/~/r.json"_s << 2 << QString();
        QTest::newRow("ssh, any letters in the path") << u"ssh://host/a%20b%3Fc"_s << 2 << QString();
        QTest::newRow("audit") << u"audit+ssh://auditor@host"_s << 3 << QString();
        QTest::newRow("audit with a slash") << u"audit+ssh://host/"_s << 3 << u"audit+ssh://host"_s;
        QTest::newRow("scheme in capitals") << u"AUDIT+SSH://host"_s << 3 << u"audit+ssh://host"_s;
        QTest::newRow("https") << u"https://host/r.json?x=1"_s << 4 << QString();
        QTest::newRow("https, an address in the query") << u"https://host:8443?mail=a@b"_s << 4 << QString();
        QTest::newRow("https, fragment") << u"https://host/r.json#x"_s << 4 << u"https://host/r.json"_s;
    }

    void address_isReadAndNamedAgain()
    {
        QFETCH(QString, name);
        QFETCH(int, which);
        QFETCH(QString, again);
        const Result<SourceAddress> address = sourceAddress(name);
        QVERIFY2(address, address ? "" : qPrintable(address.error().message()));
        QCOMPARE(int(address->index()), which);
        QCOMPARE(nameOf(*address), again.isEmpty() ? name : again);
        QCOMPARE(sourceAddress(nameOf(*address)).value(), *address);
        QCOMPARE(isRemote(name), which >= 2);
    }

    void hostileAddress_isRefused_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList hostile = {
            u"ssh:///r.json"_s,
            u"ssh://host"_s,
            u"ssh://host/"_s,
            u"ssh://-oProxyCommand=id/r"_s,
            u"ssh://%2DoProxyCommand=id/r"_s,
            u"audit+ssh://-v"_s,
            u"audit+ssh://a@-v"_s,
            u"audit+ssh://-l@host"_s,
            u"audit+ssh://ho st"_s,
            u"audit+ssh://ho%20st"_s,
            u"audit+ssh://ho%0ast"_s,
            u"audit+ssh://ho%00st"_s,
            u"audit+ssh://$(id)"_s,
            u"audit+ssh://`id`"_s,
            u"audit+ssh://a;b"_s,
            u"audit+ssh://a|b"_s,
            u"audit+ssh://a&b"_s,
            u"audit+ssh://a'b"_s,
            u"audit+ssh://a\"b"_s,
            u"audit+ssh://a<b"_s,
            u"audit+ssh://a\\b"_s,
            u"audit+ssh://%25h"_s,
            u"audit+ssh://a%25h"_s,
            u"audit+ssh://host:0"_s,
            u"audit+ssh://host:65536"_s,
            u"audit+ssh://host:"_s,
            u"audit+ssh://host:+22"_s,
            u"audit+ssh://host:22x"_s,
            u"audit+ssh://host/etc"_s,
            u"audit+ssh://@host"_s,
            u"audit+ssh://a@b@host"_s,
            u"audit+ssh://ho\u202est"_s,
            u"audit+ssh://"_s + QString(254, u'a'),
            u"ssh://host/a%0ab"_s,
            u"ssh://host/a%00b"_s,
            u"ssh://host/dir/"_s,
            u"https://"_s,
            u"https://user@host/r.json"_s,
        };
        for (const QString& name : hostile)
            QTest::newRow(qPrintable(name.left(60))) << name;
    }

    void hostileAddress_isRefused()
    {
        QFETCH(QString, name);
        const Result<SourceAddress> address = sourceAddress(name);
        QVERIFY2(!address, "it was taken");
        QCOMPARE(address.error().code, Error::Code::Usage);
        QVERIFY(!address.error().expected.isEmpty());
    }

    void password_isRefusedAndNotRepeated_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"ssh://auditor:hunter2@host/r.json", "audit+ssh://auditor:hunter2@host",
                                 "https://auditor:hunter2@host/r.json", "ssh://:hunter2@host/r.json"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void password_isRefusedAndNotRepeated()
    {
        QFETCH(QString, name);
        const Result<SourceAddress> address = sourceAddress(name);
        QVERIFY(!address);
        QVERIFY2(!address.error().message().contains("hunter2"_L1), qPrintable(address.error().message()));
    }

    void shownName_hidesWhatOpensTheAddress_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("path") << u"https://host/r.json"_s << u"https://host/r.json"_s;
        QTest::newRow("query") << u"https://host/r?a=hunter2&b=&c=d=e"_s << u"https://host/r?a=***&b=***&c=***"_s;
        QTest::newRow("query without a name") << u"HTTPS://host/r?hunter2"_s << u"HTTPS://host/r?***"_s;
        QTest::newRow("empty query") << u"https://host/r?"_s << u"https://host/r?"_s;
        QTest::newRow("fragment") << u"https://host/r?a=b#hunter2"_s << u"https://host/r?a=***"_s;
        QTest::newRow("password with a question") << u"https://u:hun?ter2@host/r"_s << u"https://u@host/r"_s;
        QTest::newRow("file over ssh") << u"ssh://u:hunter2@host/r?a=b"_s << u"ssh://u@host/r?a=b"_s;
        QTest::newRow("file here") << u"r?a=b"_s << u"r?a=b"_s;
    }

    void shownName_hidesWhatOpensTheAddress()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        QCOMPARE(withoutPassword(name), shown);
    }

    void secret_movesAndIsNeverTwice()
    {
        QByteArray typed("hunter2");
        typed.detach();
        Secret first(std::move(typed));
        QVERIFY(typed.isEmpty()); // NOLINT(bugprone-use-after-move): it is promised
        Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(second.view().toByteArray(), QByteArray("hunter2"));
        second = Secret();
        QVERIFY(second.isEmpty());
        QVERIFY(Secret(QByteArray()).isEmpty());
    }

#ifdef Q_OS_LINUX
    void process_canLeaveNoCore()
    {
        leaveNoCore();
        QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
    }
#endif
};

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_address.moc"
