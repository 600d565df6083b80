// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redactedview.h"

#include "support/family.h"
#include "support/graphtext.h"
#include "support/naughtynames.h"
#include "support/sourcetext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop =
    "api: user=bob, pid=4242, category=RUNNING, working_dir=/srv/shop, exec=\"/srv/shop/run --db 192.0.2.9\"\n"
    "api: venv=/opt/venvs/ai, description=\"Bob's\"\napi runs_in venv:ai\n"
    "desk: user=bob, venv=ai, category=RUNNING\ndesk: user=root (observed)\nbob-batch: user=carol\n"
    "api writes stream:orders\ndesk reads stream:orders\ndesk writes stream:from-bob\n"
    "getty@tty1: category=RUNNING\ngetty@tty2: category=RUNNING\n"
    "port:8001/tcp: address=127.0.0.1\nport:8002/tcp: address=192.0.2.9\nport:8003/tcp: address=\"0.0.0.0, "
    "192.0.2.9:80\"\n"
    "api listens port:8001/tcp\ndesk listens port:8002/tcp\n";

/// How many lines each thing has, with its kind: what a graph looks like to somebody who cannot read.
QStringList degrees(const Graph& graph)
{
    QStringList all;
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i)
        all += QString(wordFor(graph.nodes()[i].id.kind())) + u' ' + QString::number(graph.edgesAt(i).size());
    all.sort();
    return all;
}

QStringList degrees(const Visible& visible)
{
    std::vector<int> counts(visible.nodes.size());
    for (const VisibleEdge& edge : visible.edges) {
        ++counts[edge.from];
        counts[edge.to] += 1000; // what flows in is not what flows out
    }
    QStringList all;
    for (size_t i = 0; i < counts.size(); ++i) {
        const VisibleNode& node = visible.nodes[i];
        all +=
            u"%1 %2 %3 %4"_s.arg(QString(wordFor(node.kind)), QString(wordFor(node.state)), node.remark).arg(counts[i]);
    }
    all.sort();
    return all;
}

/// Of every kind of line where it begins and ends, by what the redaction made of both.
void compareLines(const Redaction& redaction)
{
    const Graph& old = *redaction.original();
    const Graph& now = *redaction.graph();
    for (EdgeIndex i = 0; i < old.edges().size(); ++i) {
        const Edge& edge = now.edges()[redaction.edge(i)];
        QCOMPARE(edge.from, redaction.node(old.edges()[i].from));
        QCOMPARE(edge.to, redaction.node(old.edges()[i].to));
        QCOMPARE(edge.factCount, old.edges()[i].factCount);
    }
}

QString value(const Graph& graph, const QString& name, Attr attr)
{
    const auto node = graph.find(*NodeId::make(u"host-1"_s, Kind::Service, name));
    return node ? graph.text(graph.nodes()[*node], attr) : u"no such service"_s;
}

} // namespace

class RedactionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typedValues_haveAliases()
    {
        const Redaction redaction(graphOf(shop));
        const Graph& graph = *redaction.graph();
        QCOMPARE(value(graph, u"api"_s, Attr::User), u"user-1"_s);
        QCOMPARE(value(graph, u"api"_s, Attr::Pid), u"pid-1"_s);
        QVERIFY(value(graph, u"api"_s, Attr::WorkingDir).startsWith(u"path-"_s));
        QCOMPARE(value(graph, u"api"_s, Attr::Exec), u"(left out)"_s);
        QCOMPARE(value(graph, u"api"_s, Attr::Description), u"(left out)"_s);
        QCOMPARE(value(graph, u"api"_s, Attr::Category), u"RUNNING"_s);
        // One venv, however it is written; its box has the same name.
        QCOMPARE(value(graph, u"api"_s, Attr::VenvName), value(graph, u"desk"_s, Attr::VenvName));
        QVERIFY(graph.find(*NodeId::make(u"host-1"_s, Kind::Venv, value(graph, u"desk"_s, Attr::VenvName))));
    }

    void names_losePartsThatAreSecret()
    {
        const Redaction redaction(graphOf(shop));
        QStringList names;
        for (const Node& node : redaction.graph()->nodes())
            names += node.id.shortText();
        for (const char* name : {"service:user-1-batch", "stream:from-user-1", "service:getty@instance-1",
                                 "service:getty@instance-2", "service:api", "stream:orders", "port:8001%2Ftcp"})
            QVERIFY2(names.contains(QLatin1StringView(name)), name);
    }

    void whatEverybodyHas_stays()
    {
        const GraphPtr redacted = Redaction(graphOf(shop)).graph();
        const Graph& graph = *redacted;
        QCOMPARE(value(graph, u"desk"_s, Attr::User), u"root"_s);
        QStringList addresses;
        for (const Node& node : graph.nodes()) {
            if (const Fact* fact = graph.fact(node, Attr::Address))
                addresses += graph.strongest(*fact).value.text();
        }
        QCOMPARE(addresses, QStringList({u"127.0.0.1"_s, u"address-1"_s, u"0.0.0.0, address-1:80"_s}));
    }

    void contradiction_staysOne()
    {
        const GraphPtr redacted = Redaction(graphOf(shop)).graph();
        const Graph& graph = *redacted;
        const Node& desk = graph.nodes()[*graph.find(*NodeId::make(u"host-1"_s, Kind::Service, u"desk"_s))];
        QVERIFY(graph.fact(desk, Attr::User)->isContradicted);
        QCOMPARE(graph.fact(desk, Attr::User)->claimCount, 2u);
    }

    void topology_isKept_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("shop") << shop;
        QByteArray twins;
        for (int i = 1; i < 40; ++i) // become the same, but for what keeps them apart
            twins += "u" + QByteArray::number(i) + ": user=user" + QByteArray::number(i) + "\n/home/user"
                     + QByteArray::number(i) + "/x writes stream:s\nvenv:/v" + QByteArray::number(i)
                     + "/ai: purpose=x\n";
        QTest::newRow("names that become one") << twins;
    }
    void topology_isKept()
    {
        QFETCH(QByteArray, text);
        const Redaction redaction(graphOf(text));
        QCOMPARE(degrees(*redaction.graph()), degrees(*redaction.original()));
        compareLines(redaction);
    }

    void severalHosts_keepTheirTopology()
    {
        const Redaction redaction(graphOf(*familyNamed(u"m33")));
        QCOMPARE(degrees(*redaction.graph()), degrees(*redaction.original()));
        compareLines(redaction);
        const Visible real = view(redaction.original(), {});
        const Visible shown = redacted(real, nullptr, redaction);
        QCOMPARE(degrees(shown), degrees(real));
        QCOMPARE(shown.groups.size(), real.groups.size());
        QCOMPARE(shown.hosts.size(), real.hosts.size());
        QVERIFY(shown.hosts.front().name.startsWith(u"host-"_s));
    }

    void view_showsTheSame_data()
    {
        QTest::addColumn<Grouping>("grouping");
        QTest::addColumn<bool>("isCollapsed");
        for (const Grouping grouping : {Grouping::None, Grouping::User, Grouping::Venv, Grouping::Category}) {
            QTest::addRow("%d", int(grouping)) << grouping << false;
            QTest::addRow("%d collapsed", int(grouping)) << grouping << true;
        }
    }
    void view_showsTheSame()
    {
        QFETCH(Grouping, grouping);
        QFETCH(bool, isCollapsed);
        const GraphPtr graph = graphOf(shop);
        ViewSpec spec;
        spec.grouping = grouping;
        spec.filter.text = u"user = bob or kind = stream"_s;
        spec.own.title = u"Bob's"_s;
        spec.own.notes.emplace(*NodeId::make(u"h"_s, Kind::Service, u"api"_s), u"Bob"_s);
        spec.positions.emplace(*NodeId::make(u"h"_s, Kind::Service, u"api"_s), QPointF(10, 20));
        if (isCollapsed) {
            for (const VisibleGroup& group : view(graph, spec).groups)
                spec.collapsed.insert(group.id);
        }
        const ReviewPtr known = review(*graph, {}, 1'800'000'000'000);
        const Visible real = view(graph, known.get(), spec);
        const Redaction redaction(graph);
        const Visible shown = redacted(real, known.get(), redaction);
        QCOMPARE(degrees(shown), degrees(real));
        QCOMPARE(shown.groups.size(), real.groups.size());
        QCOMPARE(shown.counts, real.counts);
        QCOMPARE(shown.expanded != nullptr, real.expanded != nullptr);
        QVERIFY(shown.caption.ownTitle.isEmpty() && shown.spec.own == OwnWords());
        QCOMPARE(shown.spec.collapsed.size(), real.spec.collapsed.size());
        for (const VisibleGroup& group : shown.groups) {
            QVERIFY2(!group.name.contains(u"bob"_s), qPrintable(group.name));
            QVERIFY2(!group.id.text().contains(u"bob"_s), qPrintable(group.id.text()));
        }
        for (const VisibleEdge& edge : shown.edges)
            QCOMPARE(shown.lineOf(shown.idOf(edge)), quint32(&edge - shown.edges.data()));
        if (!isCollapsed)
            QVERIFY(shown.spec.positions.contains(*NodeId::make(u"host-1"_s, Kind::Service, u"api"_s)));
    }

    void findings_areAboutTheSame()
    {
        const GraphPtr graph = graphOf(shop);
        const ReviewPtr real = review(*graph, {}, 1'800'000'000'000);
        const Redaction redaction(graph);
        const ReviewPtr same = redaction.of(*real);
        QCOMPARE(same->findings.size(), real->findings.size());
        QVERIFY(!real->findings.empty());
        QSet<QString> keys;
        for (size_t i = 0; i < real->findings.size(); ++i) {
            QCOMPARE(same->findings[i].rule, real->findings[i].rule);
            QCOMPARE(same->findings[i].subjects.size(), real->findings[i].subjects.size());
            QVERIFY(!same->findings[i].words.contains(u"bob"_s));
            keys.insert(same->findings[i].key);
        }
        QCOMPARE(size_t(keys.size()), real->findings.size());
    }

    void orderOfTheInput_changesNothing()
    {
        QList<QByteArray> lines = shop.trimmed().split('\n');
        std::reverse(lines.begin(), lines.end());
        QCOMPARE(print(*Redaction(graphOf(lines.join('\n'))).graph()), print(*Redaction(graphOf(shop)).graph()));
    }

    void everyStatement_hasItsEvidence()
    {
        const GraphPtr redacted = Redaction(graphOf(shop)).graph();
        const Graph& graph = *redacted;
        const Snapshot& snapshot = graph.snapshot();
        QCOMPARE(snapshot.sources().size(), 1u);
        QCOMPARE(snapshot.sources()[0]->shortName(), u"source-1"_s);
        for (const Claim& claim : snapshot.claims()) {
            const Quote quote = snapshot.quoteOf(claim);
            QCOMPARE(quote.text, snapshot.attributeOf(claim) + u" = "_s + claim.value.text());
            QVERIFY(quote.line > 0);
        }
    }

    void naughtyNames_areRedacted()
    {
        QByteArray text;
        SnapshotBuilder builder;
        const SourceIndex source = builder.addSource(std::make_shared<Source>(u"x"_s, "x"));
        const Evidence evidence{.source = source, .range = {0, 1}};
        for (const QString& name : naughtyNames()) {
            for (const Kind kind : allKinds()) {
                builder.add(builder.subject(*NodeId::make(name, kind, name)), builder.attribute(u"user"),
                            Value::of(name), Basis::Declared, builder.method(u""), std::span(&evidence, 1));
            }
        }
        const Redaction redaction(resolve(std::make_shared<const Snapshot>(builder.take())));
        QCOMPARE(degrees(*redaction.graph()), degrees(*redaction.original()));
    }
};

QTEST_APPLESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
