// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/fieldlist.h"

#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

Description describeNode(const Graph& graph, const QString& name)
{
    const auto index = graph.find(*NodeId::parse(name, u"h"_s));
    if (!index)
        qFatal("no such node: %s", qPrintable(name));
    return describe(graph, graph.nodes()[*index]);
}

/// "Label: value, value"
QStringList fieldLines(const std::vector<Field>& fields)
{
    QStringList lines;
    for (const Field& field : fields) {
        QStringList values;
        for (const Statement& statement : field.statements)
            values << statement.value;
        lines << field.label + u": "_s + values.join(u", "_s);
    }
    return lines;
}

QStringList relationLines(const Graph& graph, const QString& name)
{
    QStringList lines;
    const Description description = describeNode(graph, name);
    for (const Relation& relation : description.relations)
        lines << relation.words + u' ' + relation.other.shortText();
    return lines;
}

/// One claim "service:a user = qt" with the given basis and method.
QString howKnownOf(Basis basis, const QString& method)
{
    SnapshotBuilder builder;
    const SourceIndex source = builder.addSource(std::make_shared<Source>(u"/tmp/a.json"_s, "qt"));
    const Evidence evidence{source, {0, 2}, Role::Value};
    const ClaimIndex claim = builder.add(builder.subject(*NodeId::parse(u"service:a", u"h"_s)),
                                         builder.attribute(u"user"), Value::of(u"qt"_s), basis, builder.method(method),
                                         std::span(&evidence, 1));
    const Snapshot snapshot = builder.take();
    return howKnown(snapshot, snapshot.claim(claim));
}

} // namespace

class FieldListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void node_hasTitleAndKindAndState()
    {
        const auto graph = graphOf("api: category=RUNNING\nstream:orders");
        QCOMPARE(describeNode(*graph, u"service:api"_s).title, u"api"_s);
        QCOMPARE(describeNode(*graph, u"service:api"_s).subtitle, u"service, running"_s);
        QCOMPARE(describeNode(*graph, u"stream:orders"_s).subtitle, u"stream"_s);
    }

    void fields_standInTheOrderOfTheVocabulary()
    {
        const auto graph = graphOf("api: x.note=odd, user=qt, category=RUNNING");
        QCOMPARE(fieldLines(describeNode(*graph, u"service:api"_s).fields),
                 QStringList({u"Category: RUNNING"_s, u"User: qt"_s, u"note: odd"_s}));
    }

    void noneAndEmptyListAndBooleans_areThreeDifferentWords()
    {
        const auto graph = graphOf("api: venv=none, streams=[], has_code=false, enabled=true");
        QCOMPARE(fieldLines(describeNode(*graph, u"service:api"_s).fields),
                 QStringList({u"Starts at boot: yes"_s, u"Has code: no"_s, u"Python venv: none stated"_s,
                              u"Redis streams: none (empty list)"_s}));
    }

    void statement_quotesItsLine()
    {
        const auto graph = graphOf("# one\n\napi: user=qt");
        const Description description = describeNode(*graph, u"service:api"_s);
        const Statement& statement = description.fields.front().statements.front();
        QCOMPARE(statement.source, u"test.txt"_s);
        QCOMPARE(statement.line, 3);
        QCOMPARE(statement.quote, u"api: user=qt"_s);
        QCOMPARE(statement.howKnown, u"stated in file"_s);
    }

    void contradiction_keepsAllSides_strongestFirst()
    {
        const auto graph = graphOf("api: user=qt\napi: user=root (observed)\napi: port=1\napi: port=2");
        const Description description = describeNode(*graph, u"service:api"_s);
        QCOMPARE(fieldLines(description.fields), QStringList({u"User: root, qt"_s, u"Port: 1, 2"_s}));
        QVERIFY(description.fields[0].isContradicted);
        QCOMPARE(description.fields[0].disagreement, u"does not add up"_s);
        QVERIFY(!description.fields[1].isContradicted); // a service may listen on several
        QVERIFY(description.fields[1].disagreement.isEmpty());
    }

    void contradictionOfTwoSources_isCalledSo()
    {
        SnapshotBuilder builder;
        for (const char* user : {"qt", "root"}) {
            const SourceIndex source = builder.addSource(std::make_shared<Source>(u"a.json"_s, user));
            const Evidence evidence{source, {0, 2}, Role::Value};
            builder.add(builder.subject(*NodeId::parse(u"service:a", u"h"_s)), builder.attribute(u"user"),
                        Value::of(QString::fromLatin1(user)), Basis::Declared, builder.method(u"stated in file"),
                        std::span(&evidence, 1));
        }
        const auto graph = resolve(std::make_shared<const Snapshot>(builder.take()));
        QCOMPARE(describeNode(*graph, u"service:a"_s).fields.front().disagreement, u"sources disagree"_s);
    }

    void relations_readBothWays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("forward");
        QTest::addColumn<QString>("backward");
        const auto row = [](const char* name, const QByteArray& text, const QString& other, const QString& forward,
                            const QString& backward) { QTest::newRow(name) << text << other << forward << backward; };
        row("reads", "a reads stream:s", u"stream:s"_s, u"reads"_s, u"read by"_s);
        row("writes", "a writes stream:s", u"stream:s"_s, u"writes"_s, u"written by"_s);
        row("both", "a reads stream:s\na writes stream:s\na uses stream:s", u"stream:s"_s, u"reads and writes"_s,
            u"read and written by"_s);
        row("uses", "a uses stream:s", u"stream:s"_s, u"uses (direction not stated)"_s,
            u"used by (direction not stated)"_s);
        row("listens", "a listens port:80", u"port:80"_s, u"listens on"_s, u"listened on by"_s);
        row("connects", "a connects port:80", u"port:80"_s, u"connects to"_s, u"connected from"_s);
        row("triggered", "a triggers b", u"service:b"_s, u"triggers"_s, u"triggered by"_s);
        row("requires", "a requires b", u"service:b"_s, u"requires"_s, u"required by"_s);
        row("wants", "a wants b", u"service:b"_s, u"wants"_s, u"wanted by"_s);
        row("after", "a after b", u"service:b"_s, u"starts after"_s, u"starts before"_s);
        row("part", "a part_of target:t", u"target:t"_s, u"part of"_s, u"has part"_s);
        row("venv", "a runs_in venv:v", u"venv:v"_s, u"runs in venv"_s, u"used by"_s);
        row("code", "a implements code:c", u"code:c"_s, u"implemented by"_s, u"implements"_s);
        row("stored", "a stored_in b", u"service:b"_s, u"stored in"_s, u"stores"_s);
    }
    void relations_readBothWays()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, other);
        QFETCH(QString, forward);
        QFETCH(QString, backward);
        const auto graph = graphOf(text);
        QCOMPARE(relationLines(*graph, u"service:a"_s), QStringList{forward + u' ' + other});
        QCOMPARE(relationLines(*graph, other), QStringList{backward + u" service:a"_s});
    }

    void edge_isDescribedFromItsBeginning()
    {
        const auto graph = graphOf("a reads stream:s");
        const Description description = describe(*graph, graph->edges().front());
        QCOMPARE(description.title, u"a – s"_s);
        QCOMPARE(description.subtitle, u"service reads stream"_s);
        QCOMPARE(fieldLines(description.fields), QStringList{u"Reads: yes"_s});
        QVERIFY(description.relations.empty());
    }

    void names_canBeReadAndTyped()
    {
        for (const QString& name : {u"8001/tcp"_s, u"a%2Fb"_s, u"a b/c"_s, u"%"_s, u"x:y"_s}) {
            const auto id = NodeId::make(u"shop/1"_s, Kind::Port, name);
            QCOMPARE(NodeId::parse(wordsFor(*id, false), u"shop/1"_s), id);
            QCOMPARE(NodeId::parse(wordsFor(*id, true)), id);
        }
        QCOMPARE(wordsFor(*NodeId::make(u"h"_s, Kind::Port, u"8001/tcp"_s), true), u"//h/port:8001/tcp"_s);
        QCOMPARE(wordsFor(*NodeId::make(u"h"_s, Kind::Port, u"a\u202eb"_s), false), u"port:a%E2%80%AEb"_s);
    }

    void howKnown_usesTheWordsOfPeople()
    {
        QCOMPARE(howKnownOf(Basis::Declared, u"stated in file"_s), u"stated in file"_s);
        QCOMPARE(howKnownOf(Basis::Declared, {}), u"stated in file"_s);
        QCOMPARE(howKnownOf(Basis::Observed, u"ss -Hlntpe"_s), u"seen on host (ss -Hlntpe)"_s);
        QCOMPARE(howKnownOf(Basis::Inferred, u"from --port in the command line"_s),
                 u"guessed from --port in the command line"_s);
        QCOMPARE(howKnownOf(Basis::Observed, u"a\u001b[2J"_s), u"seen on host (a\\u{1b}[2J)"_s);
    }

    void hostileText_isMadeSafeEverywhere()
    {
        const auto graph = graphOf("\u202ename: user=\"\u001b[31mred\", x.bell=\"\u0007\"");
        const Description description = describeNode(*graph, u"service:\u202ename"_s);
        QString all = description.title + description.subtitle;
        for (const Field& field : description.fields) {
            for (const Statement& statement : field.statements)
                all += field.label + statement.value + statement.quote + statement.howKnown + statement.source;
        }
        QVERIFY(all.contains(u"\\u{1b}[31mred"_s));
        for (const QChar forbidden : {QChar(0x1b), QChar(0x202e), QChar(0x07)})
            QVERIFY2(!all.contains(forbidden), qPrintable(all));
    }

    void longQuote_isShortenedWithoutCuttingAnEscape()
    {
        const QByteArray name(159, 'a');
        const auto graph = graphOf(name + "\u202e" + name);
        const Description description = describe(*graph, graph->nodes().front());
        const QString quote = description.fields.front().statements.front().quote;
        QVERIFY(quote.endsWith(u'…'));
        QVERIFY(quote.size() < 200);
        QVERIFY(!quote.contains(u'\\') || quote.contains(u"\\u{202e}"_s));
    }
};

QTEST_GUILESS_MAIN(FieldListTest)
#include "tst_fieldlist.moc"
