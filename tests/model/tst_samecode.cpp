// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/samecode.h"

#include "graph/model/infer.h"
#include "support/sourcetext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QStringList codeIn(const QByteArray& text)
{
    QStringList names;
    const GraphPtr graph = graphOfSources(text);
    for (const Node& node : graph->nodes()) {
        if (node.id.kind() == Kind::Code)
            names += node.id.name();
    }
    return names;
}

} // namespace

class SameCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folderAndModuleOfOneUnit_areOneThing()
    {
        const QByteArray text = "source a.json\na implements code:/srv/log\ncode:/srv/log: purpose=books\n"
                                "source b.md\na implements code:log\ncode:log: entrypoint=main.py\n";
        QCOMPARE(codeIn(text), QStringList{u"/srv/log"_s});
        const GraphPtr graph = graphOfSources(text);
        const Node& code = graph->nodes()[*graph->find(*NodeId::parse(u"code:/srv/log"_s, u"h"_s))];
        QCOMPARE(graph->text(code, Attr::Purpose), u"books"_s);
        QCOMPARE(graph->text(code, Attr::Entrypoint), u"main.py"_s);
        QCOMPARE(graph->edges().size(), size_t(1)); // both sources say it
        QCOMPARE(graph->claimsOf(graph->factsOf(graph->edges().front()).front()).size(), size_t(2));
    }

    void namesAlone_areNotEnough_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("two units") << QByteArray("a implements code:/srv/log\nb implements code:log\n");
        QTest::newRow("another name") << QByteArray("a implements code:/srv/logs\na implements code:log\n");
        QTest::newRow("a dash") << QByteArray("a implements code:/srv/my-log\na implements code:my_log\n");
        QTest::newRow("two folders") << QByteArray(
            "a implements code:/srv/log\nb implements code:/old/log\na implements code:log\nb implements code:log\n");
    }

    void namesAlone_areNotEnough()
    {
        QFETCH(QByteArray, text);
        QVERIFY(codeIn(text).size() >= 2);
    }

    void statements_keepTheirPlace()
    {
        const Snapshot before = snapshotOfSources("source a.json 2026-01-01T00:00:00Z\nlooked at code partial 1 of 2\n"
                                                  "a implements code:/srv/log\na implements code:log\na: user=x\n");
        const Snapshot after = infer(before);
        QCOMPARE(after.claims().size(), before.claims().size());
        QCOMPARE(after.timeOf(0), before.timeOf(0));
        QCOMPARE(after.coverage().size(), before.coverage().size());
        for (ClaimIndex i = 0; i < before.claims().size(); ++i) {
            QCOMPARE(after.claim(i).value, before.claim(i).value);
            QCOMPARE(after.quoteOf(after.claim(i)), before.quoteOf(before.claim(i)));
            QCOMPARE(after.attributeOf(after.claim(i)), before.attributeOf(before.claim(i)));
            QCOMPARE(after.methodOf(after.claim(i)), before.methodOf(before.claim(i)));
        }
        const Snapshot again = infer(after);
        QCOMPARE(again.claims().size(), after.claims().size());
        QCOMPARE(again.subjects().size(), after.subjects().size());
    }
};

QTEST_APPLESS_MAIN(SameCodeTest)
#include "tst_samecode.moc"
