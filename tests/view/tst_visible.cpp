// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/prefixes.h"
#include "graph/view/visible.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QString prefixOf(const QStringList& names)
{
    const std::vector<QString> list(names.begin(), names.end());
    return sharedPrefix(list);
}

VisibleNode nodeIn(const QByteArray& text, const QString& name)
{
    const Visible visible = view(graphOf(text), {});
    for (const VisibleNode& node : visible.nodes) {
        if (node.prefix + node.name == name)
            return node;
    }
    qFatal("no such node");
}

QString printed(const Visible& visible)
{
    QStringList lines;
    for (const VisibleEdge& edge : visible.edges) {
        const auto name = [&](quint32 i) { return visible.nodes[i].prefix + visible.nodes[i].name; };
        constexpr std::array arrows = {" o- ", " -> ", " <-> "};
        lines += name(edge.from) + QString::fromLatin1(arrows[size_t(edge.direction)]) + name(edge.to)
                 + (edge.isInferred ? u" guessed"_s : QString());
    }
    lines.sort();
    return lines.join(u", "_s);
}

} // namespace

class VisibleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void prefix_isSharedByMoreThanHalfAndAtLeastThree()
    {
        QCOMPARE(prefixOf({u"q-a"_s, u"q-b"_s, u"q-c"_s, u"x"_s}), u"q-"_s);
        QCOMPARE(prefixOf({u"q-a"_s, u"q-b"_s}), QString());
        QCOMPARE(prefixOf({u"q-a"_s, u"q-b"_s, u"q-c"_s, u"x"_s, u"y"_s, u"z"_s}), QString());
    }

    void prefix_isTheLongestSharedOne()
    {
        QCOMPARE(prefixOf({u"q:stream:a.x"_s, u"q:stream:b"_s, u"q:stream:c"_s, u"q:other"_s}), u"q:stream:"_s);
        QCOMPARE(prefixOf({u"a_b"_s, u"a_c"_s, u"a_d/e"_s}), u"a_"_s);
    }

    void prefix_isNeverAWholeName()
    {
        QCOMPARE(prefixOf({u"q-"_s, u"q-"_s, u"q-"_s}), QString());
        const Visible visible = view(graphOf("q-: user=a\nq-a: user=a\nq-b: user=a\nq-c: user=a\n"), {});
        for (const VisibleNode& node : visible.nodes)
            QVERIFY(!node.name.isEmpty());
    }

    void prefix_ofHostileNames_isCheap()
    {
        const std::vector<QString> names(200, QString(100'000, u'-'));
        QCOMPARE(sharedPrefix(names).size(), 63);
    }

    void data_flowsFromTheWriterToTheReader()
    {
        QCOMPARE(printed(view(graphOf("a writes stream:s\nb reads stream:s\n"), {})), u"a -> s, s -> b"_s);
        QCOMPARE(printed(view(graphOf("a writes stream:s\na reads stream:s\n"), {})), u"a <-> s"_s);
        QCOMPARE(printed(view(graphOf("a uses stream:s\n"), {})), u"a o- s"_s);
    }

    void guessedDirection_isDrawnAsGuessed()
    {
        QCOMPARE(printed(view(graphOf("a writes stream:s (inferred)\n"), {})), u"a -> s guessed"_s);
        QCOMPARE(printed(view(graphOf("a uses stream:s\na writes stream:s (inferred)\n"), {})), u"a -> s guessed"_s);
        QCOMPARE(printed(view(graphOf("a uses stream:s (inferred)\na writes stream:s\n"), {})), u"a -> s"_s);
    }

    void remarks_areMadeOnlyOfWhatIsNotNormal_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("remark");
        QTest::newRow("fine") << QByteArray("category=RUNNING, enabled=true, user=qt") << QString();
        QTest::newRow("nothing known") << QByteArray("x.y=z") << QString();
        QTest::newRow("root") << QByteArray("category=RUNNING, user=root") << u"runs as root"_s;
        QTest::newRow("failed") << QByteArray("category=FAILED, enabled=false") << u"failed"_s;
        QTest::newRow("restart") << QByteArray("category=RUNNING, sub=auto-restart") << u"auto-restart"_s;
        QTest::newRow("restart with a code")
            << QByteArray("sub=auto-restart, exit_code=203") << u"auto-restart, exit 203"_s;
        QTest::newRow("a code that is none") << QByteArray("category=FAILED, exit_code=soon") << u"failed"_s;
        QTest::newRow("fine with a code") << QByteArray("category=RUNNING, exit_code=0") << QString();
        QTest::newRow("not enabled") << QByteArray("category=RUNNING, enabled=false") << u"not enabled at boot"_s;
        QTest::newRow("static") << QByteArray("category=RUNNING, enabled=static") << QString();
        QTest::newRow("stopped") << QByteArray("category=STOPPED, enabled=false") << QString();
        QTest::newRow("not found") << QByteArray("category=ORPHANED, loaded=not-found")
                                   << u"orphaned · unit not found"_s;
    }
    void remarks_areMadeOnlyOfWhatIsNotNormal()
    {
        QFETCH(QByteArray, fields);
        QTEST(nodeIn("a: " + fields + "\n", u"a"_s).remark, "remark");
    }

    void contradiction_isSeenOnItsBox()
    {
        QVERIFY(nodeIn("a: active=active\na: active=failed\n", u"a"_s).isContradicted);
        QVERIFY(!nodeIn("a: pid=1\na: pid=2\n", u"a"_s).isContradicted);
    }

    void kindsThatAreOff_areNotShown()
    {
        ViewSpec spec;
        spec.kinds = {Kind::Service};
        const Visible visible = view(graphOf("a writes stream:s\na listens port:80/tcp\n"), spec);
        QCOMPARE(visible.nodes.size(), size_t(1));
        QVERIFY(visible.edges.empty());
    }

    void caption_namesHostTimeAndSource()
    {
        const Visible visible = view(
            graphOf("host:h: generated_at=2026-01-17T07:25:00Z, description=\"A sample, invented\"\na: user=x\n"), {});
        QCOMPARE(visible.caption.title, u"h"_s);
        QVERIFY2(visible.caption.facts.startsWith(u"2026-01-17 07:25 UTC"), qPrintable(visible.caption.facts));
        QCOMPARE(visible.caption.sources.front(), u"A sample, invented"_s);
        const QString hash = QString::fromLatin1(visible.graph->snapshot().sources().front()->sha256());
        QVERIFY(visible.caption.sources.back().endsWith(u"test.txt · SHA-256 "_s + hash.first(12)));
    }

    void indexOf_findsWhatIsShown()
    {
        const Visible visible = view(graphOf("a runs_in venv:v\nb reads stream:s\n"), {});
        for (quint32 i = 0; i < visible.nodes.size(); ++i)
            QCOMPARE(visible.indexOf(visible.nodes[i].node), i);
        for (NodeIndex n = 0; n < visible.graph->nodes().size(); ++n)
            QCOMPARE(visible.indexOf(n).has_value(), visible.graph->nodes()[n].id.kind() != Kind::Venv);
    }
};

QTEST_APPLESS_MAIN(VisibleTest)
#include "tst_visible.moc"
