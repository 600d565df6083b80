// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/connectform.h"
#include "app/ui/sources/fetch.h"
#include "importers/source/address.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

/// What is typed to connect, as addresses or complaints; no widgets.
class TestConnectForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hosts_becomeAddresses_data()
    {
        QTest::addColumn<ConnectForm>("form");
        QTest::addColumn<QStringList>("names");
        using F = ConnectForm;
        QTest::newRow("an alias") << F{.hosts = u" quantum-1 "_s} << QStringList{u"audit+ssh://quantum-1"_s};
        QTest::newRow("account and port within") << F{.hosts = u"a@h:22"_s} << QStringList{u"audit+ssh://a@h:22"_s};
        QTest::newRow("account and port beside") << F{.hosts = u"h, b@i:1"_s, .account = u"a"_s, .port = u"22"_s}
                                                 << QStringList{u"audit+ssh://a@h:22"_s, u"audit+ssh://b@i:1"_s};
        QTest::newRow("lines, commas, comments, twice")
            << F{.hosts = u"a\nb # the old one, c\n\nd,a"_s}
            << QStringList{u"audit+ssh://a"_s, u"audit+ssh://b"_s, u"audit+ssh://d"_s};
        QTest::newRow("addresses 6") << F{.hosts = u"::1 a@fe80::1%eth0 [::2]:22"_s}
                                     << QStringList{u"audit+ssh://[::1]"_s, u"audit+ssh://a@[fe80::1%25eth0]"_s,
                                                    u"audit+ssh://[::2]:22"_s};
        QTest::newRow("a file") << F{.hosts = u"h"_s, .isAudit = false, .path = u" /opt/a b.json"_s}
                                << QStringList{u"ssh://h/opt/a%20b.json"_s};
        QTest::newRow("a file at home") << F{.hosts = u"h"_s, .isAudit = false, .path = u"~/r.json"_s}
                                        << QStringList{u"ssh://h/~/r.json"_s};
        QTest::newRow("whole addresses stay")
            << F{.hosts = u"ssh://h/x.json https://i/r.json audit+ssh://j"_s}
            << QStringList{u"ssh://h/x.json"_s, u"https://i/r.json"_s, u"audit+ssh://j"_s};
        QTest::newRow("ssh:// without a file") << F{.hosts = u"ssh://a@h:22"_s} << QStringList{u"audit+ssh://a@h:22"_s};
        QTest::newRow("whole addresses need no path")
            << F{.hosts = u"ssh://h/x.json"_s, .isAudit = false} << QStringList{u"ssh://h/x.json"_s};
    }
    void hosts_becomeAddresses()
    {
        QFETCH(ConnectForm, form);
        const ConnectWish wish = wishOf(form);
        for (const auto& [field, complaint] : wish.complaints)
            QFAIL(qPrintable(complaint));
        QVERIFY(wish.canConnect);
        QTEST(wish.names, "names");
    }

    void whatIsWrong_isSaidOfItsField_data()
    {
        QTest::addColumn<ConnectForm>("form");
        QTest::addColumn<int>("field"); // -1: none, but nothing to try either
        QTest::addColumn<QString>("part");
        using F = ConnectForm;
        const int none = -1;
        QTest::newRow("nothing yet") << F{} << none << QString();
        QTest::newRow("only a comment") << F{.hosts = u"# h"_s} << none << QString();
        QTest::newRow("no path yet") << F{.hosts = u"h"_s, .isAudit = false} << none << QString();
        QTest::newRow("an option") << F{.hosts = u"-oProxyCommand=x"_s} << int(ConnectField::Hosts) << u"is no host"_s;
        QTest::newRow("a shell's") << F{.hosts = u"a, b;c"_s} << int(ConnectField::Hosts) << u"\"b;c\" is no host"_s;
        QTest::newRow("a port too high") << F{.hosts = u"h:70000"_s} << int(ConnectField::Hosts) << u"1 to 65535"_s;
        QTest::newRow("a password") << F{.hosts = u"a:hunter2@h"_s} << int(ConnectField::Hosts)
                                    << u"without a password"_s;
        QTest::newRow("a path behind a host")
            << F{.hosts = u"h/etc/x"_s} << int(ConnectField::Hosts) << u"nothing after"_s;
        QTest::newRow("bidirectional") << F{.hosts = u"a\u202eb"_s} << int(ConnectField::Hosts) << u"\\u{202e}"_s;
        QTest::newRow("too many") << F{.hosts = many(65)} << int(ConnectField::Hosts)
                                  << u"at most 64 at once, not 65"_s;
        QTest::newRow("a relative path") << F{.hosts = u"h"_s, .isAudit = false, .path = u"r.json"_s}
                                         << int(ConnectField::Path) << u"from / on"_s;
        QTest::newRow("account") << F{.hosts = u"h"_s, .account = u"a b"_s} << int(ConnectField::Account)
                                 << u"account"_s;
        QTest::newRow("port 0") << F{.hosts = u"h"_s, .port = u"0"_s} << int(ConnectField::Port) << u"65535"_s;
        QTest::newRow("port in words") << F{.hosts = u"h"_s, .port = u"ssh"_s} << int(ConnectField::Port) << u"65535"_s;
        QTest::newRow("folder with a space in quotes")
            << F{.hosts = u"h"_s, .code = u"'/opt/a b'"_s} << int(ConnectField::Code) << u"from / on"_s;
        QTest::newRow("folder $HOME") << F{.hosts = u"h"_s, .venvs = u"$HOME"_s} << int(ConnectField::Venvs)
                                      << u"$HOME"_s;
    }
    void whatIsWrong_isSaidOfItsField()
    {
        QFETCH(ConnectForm, form);
        QFETCH(int, field);
        QFETCH(QString, part);
        const ConnectWish wish = wishOf(form);
        QVERIFY(!wish.canConnect);
        QCOMPARE(int(wish.complaints.size()), field < 0 ? 0 : 1);
        if (field < 0)
            return;
        const QString complaint = wish.complaint(ConnectField(field));
        QVERIFY2(complaint.contains(part), qPrintable(complaint));
        QVERIFY2(!complaint.contains(u"hunter2"_s), qPrintable(complaint));
    }

    void options_areTheScripts()
    {
        const AuditOptions audit = wishOf({.hosts = u"h"_s, .code = u"/opt/a, /srv/b"_s, .venvs = u"/opt/v"_s}).audit;
        QCOMPARE(audit.code, QStringList({u"/opt/a"_s, u"/srv/b"_s}));
        QCOMPARE(audit.venvs, QStringList{u"/opt/v"_s});
        QVERIFY(audit.readsCode);
        const ConnectWish without = wishOf({.hosts = u"h"_s, .code = u"$nonsense"_s, .readsCode = false});
        QVERIFY(without.canConnect); // what is not used is not wrong
        QVERIFY(!without.audit.readsCode && without.audit.code.isEmpty());
    }

    void aRecentAddress_fillsTheForm()
    {
        for (const QString& name :
             {u"audit+ssh://a@h:22"_s, u"ssh://h/~/r.json"_s, u"audit+ssh://[fe80::1%25eth0]:22"_s,
              u"ssh://a@[::1]:22/opt/a%20b"_s, u"https://h/r.json"_s})
            QCOMPARE(wishOf(formFor(name)).names, QStringList{name});
        QCOMPARE(formFor(u"ssh://a:pw@h/x"_s), ConnectForm());
    }

    void recentOnes_areAddressesWithoutSecrets()
    {
        QStringList recent = withRecent({u"audit+ssh://a"_s, u"audit+ssh://b"_s},
                                        {u"audit+ssh://c"_s, u"audit+ssh://b"_s});
        QCOMPARE(recent, QStringList({u"audit+ssh://c"_s, u"audit+ssh://b"_s, u"audit+ssh://a"_s}));
        QVERIFY(
            withRecent({}, {u"https://h/r.json?token=x"_s, u"ssh://a:pw@h/x"_s, u"file.json"_s, u"-"_s, u"ssh://;"_s})
                .isEmpty());
        for (int i = 0; i < 30; ++i)
            recent = withRecent(recent, {u"audit+ssh://h%1"_s.arg(i)});
        QCOMPARE(recent.size(), mostRecent);
        QCOMPARE(recent.front(), u"audit+ssh://h29"_s);
    }

    void aFetch_inWords()
    {
        QCOMPARE(durationInWords(0), u"0.0 s"_s);
        QCOMPARE(durationInWords(9'949), u"9.9 s"_s);
        QCOMPARE(durationInWords(9'950), u"10 s"_s);
        QCOMPARE(durationInWords(119'400), u"119 s"_s);
        QCOMPARE(durationInWords(200'000), u"3 min"_s);
        QCOMPARE(placeInWords(u"ssh://a@h:22/opt/r.json"_s), u"r.json on a@h:22"_s);
        QVERIFY(!placeInWords(u"https://h/r.json?token=x"_s).contains(u"token"_s));
        const Fetch failed{.name = u"audit+ssh://h"_s,
                           .state = FetchState::Failed,
                           .failure = Error{.code = Error::Code::Unreachable,
                                            .where = {.file = u"h"_s},
                                            .expected = u"an answer"_s,
                                            .found = u"\u202esilence"_s,
                                            .advice = u"Wait."_s}};
        QCOMPARE(reasonInWords(failed), u"\\u{202e}silence. Wait."_s);
        QCOMPARE(reasonInWords({.state = FetchState::Incomplete, .lacks = u"cut"_s}), u"cut"_s);
    }

private:
    static QString many(int count)
    {
        QString hosts;
        for (int i = 0; i < count; ++i)
            hosts += u"h%1\n"_s.arg(i);
        return hosts;
    }
};

Q_DECLARE_METATYPE(unitscope::ConnectForm)

QTEST_GUILESS_MAIN(TestConnectForm)
#include "tst_connectform.moc"
