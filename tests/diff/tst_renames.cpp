// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"
#include "graph/view/difflines.h"
#include "support/difftext.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray allServices = "coverage service complete\n";

GraphDiff difference(const QByteArray& before, const QByteArray& after)
{
    return compare(graphOf(before + allServices), graphOf(after + allServices)).value();
}

QStringList differences(const QByteArray& before, const QByteArray& after)
{
    return print(difference(before, after));
}

QStringList headlines(const QByteArray& before, const QByteArray& after)
{
    const GraphDiff diff = difference(before, after);
    const DiffLines lines(diff);
    QStringList said;
    for (const NodeDiff& node : diff.nodes) {
        if (isDifference(node.change))
            said += lines.headline(node);
    }
    return said;
}

} // namespace

/// A service under another name is one change, with the reason why it is taken for the same.
class RenamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameCommand_isTheSameService()
    {
        QCOMPARE(headlines("old: exec=\"/srv/shop --serve\"\nb: exec=x\n",
                           "new: exec=\"/srv/shop  --serve\"\nb: exec=x\n"),
                 QStringList(u"= service:new, before service:old (the same command)"_s));
        const DiffCounts counts = countsOf(difference("old: exec=run\n", "new: exec=run\n"));
        QCOMPARE(counts.renamed, 1);
        QCOMPARE(counts.added + counts.removed + counts.changed, 0);
        QVERIFY(counts.hasDifferences());
    }

    void theSamePort_andTheSameCode()
    {
        QCOMPARE(headlines("old listens port:8001/tcp\n", "new listens port:8001/tcp\n"),
                 QStringList(u"= service:new, before service:old (the same port, 8001/tcp)"_s));
        QCOMPARE(headlines("old implements code:/srv/shop\n", "new implements code:/srv/shop\n"),
                 QStringList(u"= service:new, before service:old (the same code, /srv/shop)"_s));
    }

    void whatItIsConnectedTo_hasNotChanged()
    {
        QCOMPARE(differences("old: exec=run\nold writes stream:s\nold listens port:1/tcp\nport:1/tcp: owner=old\n",
                             "new: exec=run\nnew writes stream:s\nnew listens port:1/tcp\nport:1/tcp: owner=new\n"),
                 QStringList(u"renamed service:new"_s));
    }

    void whatElseChanged_isSaid()
    {
        QCOMPARE(differences("old: exec=run, user=root\n", "new: exec=run, user=shop\n"),
                 QStringList({u"renamed service:new"_s, u"~ service:new user: root -> shop"_s}));
    }

    void backwards_itHasItsOldNameAgain()
    {
        const GraphDiff diff = difference("new: exec=run\n", "old: exec=run\n");
        QCOMPARE(diff.nodes.size(), size_t(1));
        QCOMPARE(diff.nodes[0].id.name(), u"old"_s);
        QCOMPARE(diff.nodes[0].renaming->from.name(), u"new"_s);
    }

    void whatSeveralHave_saysNothing_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("another has the command too")
            << QByteArray("old: exec=run\nb: exec=run\n") << QByteArray("new: exec=run\nb: exec=run\n");
        QTest::newRow("two new ones") << QByteArray("old: exec=run\n") << QByteArray("n: exec=run\nm: exec=run\n");
        QTest::newRow("two ports of two old ones") << QByteArray("a listens port:1/tcp\nb listens port:2/tcp\n")
                                                   << QByteArray("new listens port:1/tcp\nnew listens port:2/tcp\n");
        QTest::newRow("one old one becomes two") << QByteArray("old listens port:1/tcp\nold listens port:2/tcp\n")
                                                 << QByteArray("a listens port:1/tcp\nb listens port:2/tcp\n");
        QTest::newRow("nothing in common") << QByteArray("old: exec=run\n") << QByteArray("new: exec=walk\n");
        QTest::newRow("the name is still there")
            << QByteArray("old: exec=run\n") << QByteArray("old: exec=walk\nnew: exec=run\n");
    }
    void whatSeveralHave_saysNothing()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(countsOf(difference(before, after)).renamed, 0);
    }

    void theCommand_outweighsAPort()
    {
        QCOMPARE(headlines("a: exec=run\na listens port:1/tcp\nb: exec=walk\n",
                           "c: exec=run\nb: exec=walk\nd listens port:1/tcp\n"),
                 QStringList({u"= service:c, before service:a (the same command)"_s,
                              u"+ service:d [test.txt:3 (stated in file)]"_s}));
    }

    void whereNotAllAreListed_nothingIsRenamed()
    {
        const GraphDiff diff = compare(graphOf("old: exec=run\n"), graphOf("new: exec=run\n" + allServices)).value();
        QCOMPARE(countsOf(diff).renamed, 0);
    }

    void aNameThatTheOtherSideKnowsAlready_isNoNewName()
    {
        for (const QByteArray& named : {QByteArray("new"), QByteArray("old")}) {
            const QByteArray requiring = "a: user=x\na requires " + named + "\n";
            const GraphDiff diff = difference("old: exec=run\n" + requiring, "new: exec=run\n" + requiring);
            QCOMPARE(countsOf(diff).renamed, 0);
            for (size_t i = 1; i < diff.nodes.size(); ++i)
                QVERIFY(diff.nodes[i - 1].id < diff.nodes[i].id); // each thing once
        }
    }
};

QTEST_APPLESS_MAIN(RenamesTest)
#include "tst_renames.moc"
