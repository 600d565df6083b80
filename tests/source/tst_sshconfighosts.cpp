// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/sshconfighosts.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <sys/stat.h>

class SshConfigHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostLines_areNames_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("hosts");
        QTest::addColumn<QStringList>("includes");
        const QStringList none;
        QTest::newRow("nothing") << QByteArray() << none << none;
        QTest::newRow("one") << QByteArray("Host quantum-1\n  HostName 10.0.0.1\n") << QStringList{u"quantum-1"_s}
                             << none;
        QTest::newRow("several in a line") << QByteArray("Host a b\tc") << QStringList{u"a"_s, u"b"_s, u"c"_s} << none;
        QTest::newRow("any letter case, no final newline") << QByteArray("hOsT a") << QStringList{u"a"_s} << none;
        QTest::newRow("equals sign") << QByteArray("Host=a\nHost = b=c\n") << QStringList{u"a"_s} << none;
        QTest::newRow("quotes") << QByteArray("Host \"a\" \"b c\"\n") << QStringList{u"a"_s} << none;
        QTest::newRow("comments") << QByteArray("# Host no\nHost a # b\n  #Host c\n") << QStringList{u"a"_s} << none;
        QTest::newRow("wildcards and exceptions")
            << QByteArray("Host * a* b? !c [d] e\n") << QStringList{u"e"_s} << none;
        QTest::newRow("twice") << QByteArray("Host a b\nHost b a\n") << QStringList{u"a"_s, u"b"_s} << none;
        QTest::newRow("no host of ours") << QByteArray("Host -oProxyCommand=x a;b $(c) a\n") << QStringList{u"a"_s}
                                         << none;
        QTest::newRow("other lines") << QByteArray("HostName a\nMatch host b\nHostKeyAlias c\n") << none << none;
        QTest::newRow("Windows lines") << QByteArray("Host a\r\nHost b\r\n") << QStringList{u"a"_s, u"b"_s} << none;
        QTest::newRow("no text") << QByteArray("Host \xff\xfe a\0b\n\x01", 14) << none << none;
        QTest::newRow("includes") << QByteArray("Include config.d/* \"~/my hosts\"\nInclude=/etc/x\n") << none
                                  << QStringList{u"config.d/*"_s, u"~/my hosts"_s, u"/etc/x"_s};
        QTest::newRow("an open quote") << QByteArray("Host \"a\nHost b\n") << QStringList{u"a"_s, u"b"_s} << none;
    }
    void hostLines_areNames()
    {
        QFETCH(QByteArray, text);
        const SshConfigNames names = namesInSshConfig(text);
        QTEST(names.hosts, "hosts");
        QTEST(names.includes, "includes");
    }

    void includedFiles_areRead()
    {
        write(u"config"_s, "Include config.d/*.conf nowhere\nHost main\n");
        write(u"config.d/10.conf"_s, "Host Ten\nInclude more\n"); // relative to the first file's folder
        write(u"config.d/20.conf"_s, "Host twenty\n");
        write(u"config.d/30.bak"_s, "Host thirty\n");
        write(u"more"_s, "Host further\nInclude " + QFile::encodeName(path(u"ab?/x"_s)) + "\n");
        write(u"abc/x"_s, "Host deep\n");
        QCOMPARE(hosts(), QStringList({u"deep"_s, u"further"_s, u"main"_s, u"Ten"_s, u"twenty"_s}));
    }

    void filesThatIncludeEachOther_areReadOnce()
    {
        write(u"config"_s, "Host a\nInclude other config\n");
        write(u"other"_s, "Host b\nInclude config ./other\n");
        QCOMPARE(hosts(), QStringList({u"a"_s, u"b"_s}));
    }

    // Neither a thousand files nor a deep chain nor something that never ends is read for a proposal.
    void whatIsTooMuch_isLeftOut()
    {
        write(u"config"_s, "Host a\nInclude many/* 0 fifo /dev/zero big .\n");
        for (int i = 0; i < 200; ++i)
            write(u"many/%1"_s.arg(i), "Host many" + QByteArray::number(i) + "\n");
        for (int i = 0; i < 30; ++i)
            write(QString::number(i), "Include " + QByteArray::number(i + 1) + "\nHost chain" + QByteArray::number(i));
        write(u"big"_s, "Host big\n" + QByteArray(2 * 1024 * 1024, '#'));
        QCOMPARE(mkfifo(QFile::encodeName(path(u"fifo"_s)).constData(), 0600), 0);
        QElapsedTimer timer;
        timer.start();
        const QStringList found = hosts();
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(found.contains(u"a"_s));
        QVERIFY(!found.contains(u"big"_s));
        QVERIFY2(found.size() <= 64, qPrintable(QString::number(found.size())));
        write(u"config"_s, "Include 0\n");
        QVERIFY(hosts().contains(u"chain15"_s));
        QVERIFY(!hosts().contains(u"chain16"_s));
    }

    void noConfiguration_hasNoHosts()
    {
        QVERIFY(sshConfigHosts(u"/nowhere/at/all"_s, {}).isEmpty());
        write(u"config"_s, "Host a\n");
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(sshConfigHosts(path(u"config"_s), stopped.get_token()).isEmpty());
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    QStringList hosts() const { return sshConfigHosts(path(u"config"_s), {}); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

QTEST_GUILESS_MAIN(SshConfigHostsTest)
#include "tst_sshconfighosts.moc"
