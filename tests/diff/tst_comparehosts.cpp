// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"

#include "support/difftext.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// A graph of another host than "h".
GraphPtr onHost(const QString& host, QByteArray text)
{
    Snapshot snapshot = snapshotOf(text.replace("@", "//" + host.toUtf8() + "/"));
    SnapshotBuilder builder(std::move(snapshot));
    builder.add(Coverage{.source = 0, .host = host, .kind = Kind::Service, .extent = Coverage::Extent::Complete});
    return resolve(std::make_shared<const Snapshot>(builder.take()));
}

} // namespace

class CompareHostsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void differentHosts_areRefusedWithAdvice()
    {
        const auto diff = compare(onHost(u"old"_s, "@service:a\n"), onHost(u"new"_s, "@service:a\n"));
        QVERIFY(!diff);
        QCOMPARE(int(diff.error().code), int(Error::Code::Usage));
        QVERIFY2(diff.error().message().contains(u"--map-host 'old=new'"_s), qPrintable(diff.error().message()));
    }

    void aMappedHost_isTheSameHost()
    {
        const GraphPtr before = onHost(u"old"_s, "@host:old: name=old\n@service:a: user=x\n@service:b\n"
                                                 "@service:a requires @service:b\n");
        const GraphPtr after = onHost(u"new"_s, "@host:new: name=new\n@service:a: user=y\n@service:c\n"
                                                "@service:a requires @service:c\n");
        const auto diff = compare(before, after, {.hosts = {{u"old"_s, u"new"_s}}});
        QVERIFY(diff);
        QCOMPARE(print(*diff),
                 QStringList({u"~ service:a"_s, u"~ service:a user: x -> y"_s, u"- service:b"_s, u"+ service:c"_s,
                              u"- service:a -requires-> service:b"_s, u"+ service:a -requires-> service:c"_s}));
        QCOMPARE(diff->nodes.front().id.text(), u"//new/host:new"_s);
        const auto back = compare(after, before, {.hosts = {{u"new"_s, u"old"_s}}});
        QVERIFY(back);
        QCOMPARE(print(*back), printSwapped(*diff));
    }

    void anotherOrderOfNames_isStillSorted()
    {
        const GraphPtr before = onHost(u"z"_s, "@service:a\n//m/service:b: user=x\n");
        const GraphPtr after = onHost(u"a"_s, "@service:a\n//m/service:b: user=x\n");
        const auto diff = compare(before, after, {.hosts = {{u"z"_s, u"a"_s}}});
        QVERIFY(diff);
        QCOMPARE(print(*diff), QStringList());
    }

    void hostsInCommon_areEnough()
    {
        const auto diff = compare(onHost(u"one"_s, "@service:a\n//two/service:b\n"), onHost(u"one"_s, "@service:a\n"));
        QVERIFY(diff);
        QCOMPARE(print(*diff), QStringList(u"? after service:b"_s));
    }

    void aMapThatMakesNoSense_isRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("not before") << u"three"_s << u"one"_s << u"a host of the earlier side (one, two)"_s;
        QTest::newRow("not after") << u"one"_s << u"three"_s << u"a host of the later side (one, two)"_s;
        QTest::newRow("two become one") << u"one"_s << u"two"_s << u"two that would be \"two\""_s;
        QTest::newRow("hostile") << u"\u001b[31m"_s << u"two"_s << u"\\u{1b}[31m"_s;
    }
    void aMapThatMakesNoSense_isRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, words);
        const GraphPtr graph = onHost(u"one"_s, "@service:a\n//two/service:b\n");
        const auto diff = compare(graph, graph, {.hosts = {{from, to}}});
        QVERIFY(!diff);
        QVERIFY2(diff.error().message().contains(words), qPrintable(diff.error().message()));
    }

    void nothing_canBeComparedWithAnything()
    {
        const GraphPtr empty = graphOf("");
        QVERIFY(compare(empty, empty));
        const auto diff = compare(empty, graphOf("a\n"));
        QVERIFY(diff);
        QCOMPARE(print(*diff), QStringList(u"? before service:a"_s));
    }

    void manyHosts_areNotAllNamed()
    {
        QByteArray text;
        for (int i = 0; i < 9; ++i)
            text += "//host" + QByteArray::number(i) + "/service:a\n";
        const auto diff = compare(graphOf(text), graphOf("a\n"));
        QVERIFY(!diff);
        QVERIFY(diff.error().message().contains(u"host4, and others"_s));
    }
};

QTEST_APPLESS_MAIN(CompareHostsTest)
#include "tst_comparehosts.moc"
