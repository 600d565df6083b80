// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/claims/snapshot.h"

#include <QtTest/qtest.h>

using namespace unitscope;

namespace {

NodeId service(const char* name)
{
    return *NodeId::make(QStringLiteral("h"), Kind::Service, QString::fromLatin1(name));
}

struct Fixture
{
    SnapshotBuilder builder;
    SourceIndex source = 0;
    ClaimIndex claim = 0;

    Fixture()
    {
        source = builder.addSource(
            std::make_shared<Source>(QStringLiteral("/some/where/r.json"), "{\n \"a\": \"é\"\n}"));
        const Evidence evidence{source, {8, 12}, Role::Value};
        claim = builder.add(builder.subject(service("a")), builder.attribute(u"name"), Value::of(QStringLiteral("é")),
                            Basis::Declared, builder.method(u"stated in file"), std::span(&evidence, 1));
    }
};

} // namespace

class SnapshotTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void subjectsAttributesAndMethods_areStoredOnce()
    {
        SnapshotBuilder builder;
        QCOMPARE(builder.subject(service("a")), builder.subject(service("a")));
        QVERIFY(builder.subject(service("a")) != builder.subject(service("b")));
        const EdgeId edge{service("a"), EdgeKind::Requires, service("b")};
        QCOMPARE(builder.subject(edge), builder.subject(edge));
        QCOMPARE(builder.attribute(u"user"), builder.attribute(u"user"));
        QCOMPARE(builder.method(u"m"), builder.method(u"m"));
        QCOMPARE(builder.current().subjects().size(), size_t(3));
    }

    void quote_isTheBytesOfTheFirstEvidence()
    {
        Fixture f;
        const Snapshot snapshot = f.builder.take();
        const Quote quote = snapshot.quoteOf(snapshot.claim(f.claim));
        QCOMPARE(quote.text, QStringLiteral("\"é\""));
        QCOMPARE(quote.line, 2);
        QCOMPARE(quote.source, QStringLiteral("r.json"));
        QCOMPARE(quote.sha256, snapshot.sources()[0]->sha256());
        QVERIFY(!snapshot.isQuoted(snapshot.claim(f.claim)));
    }

    void quoteOfAnotherSource_survives()
    {
        Fixture f;
        const Quote earlier{
            .source = QStringLiteral("audit.txt"), .sha256 = "ab", .line = 7, .text = QStringLiteral("x")};
        f.builder.setQuote(f.claim, earlier);
        const Snapshot snapshot = f.builder.take();
        QCOMPARE(snapshot.quoteOf(snapshot.claim(f.claim)), earlier);
        QVERIFY(snapshot.isQuoted(snapshot.claim(f.claim)));
    }

    void goingOnFromASnapshot_keepsItsIndices()
    {
        Fixture f;
        const SubjectIndex before = f.builder.subject(service("a"));
        const AttributeIndex name = f.builder.attribute(u"name");
        const MethodIndex method = f.builder.method(u"stated in file");
        SnapshotBuilder next(f.builder.take());
        QCOMPARE(next.subject(service("a")), before);
        QCOMPARE(next.attribute(u"name"), name);
        QCOMPARE(next.method(u"stated in file"), method);
        QCOMPARE(next.current().claims().size(), size_t(1));
    }

    void source_hashesItsBytesAndNamesItselfShortly()
    {
        const Source source(QStringLiteral("/a/b/c.json"), "abc");
        QCOMPARE(source.sha256(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(source.shortName(), QStringLiteral("c.json"));
        QCOMPARE(Source(QStringLiteral("standard input"), "").shortName(), QStringLiteral("standard input"));
    }

    void source_canBeCalledOtherwise()
    {
        const Source source(QStringLiteral("/a/b/c.json"), "a\nb");
        const Source other(source, QStringLiteral("b/c.json"));
        QCOMPARE(other.shortName(), QStringLiteral("b/c.json"));
        QCOMPARE(other.origin(), source.origin());
        QCOMPARE(other.sha256(), source.sha256());
        QCOMPARE(other.lines().lineCount(), 2);
    }

    void witness_isTheSourceOrTheOneItQuotes()
    {
        Fixture f;
        f.builder.setTime(f.source, 1000);
        const auto claim = f.builder.add(f.builder.subject(service("a")), f.builder.attribute(u"name"),
                                         Value::of(QStringLiteral("a")), Basis::Declared, f.builder.method(u"m"),
                                         std::vector{Evidence{f.source, {0, 1}, Role::Value}});
        const Snapshot& snapshot = f.builder.current();
        const auto witness = [&] { return snapshot.witnessOf(snapshot.claim(claim)); };
        QCOMPARE(witness().source, QStringView(snapshot.sources()[0]->shortName()));
        QCOMPARE(witness().sha256, QByteArrayView(snapshot.sources()[0]->sha256()));
        QCOMPARE(witness().time, std::optional<qint64>(1000));
        f.builder.setQuote(claim, {.source = QStringLiteral("q"), .sha256 = "ab"});
        QCOMPARE(witness().source, QStringView(u"q"));
        QCOMPARE(witness().sha256, QByteArrayView("ab"));
        QCOMPARE(witness().time, std::optional<qint64>(1000));
        f.builder.setQuote(claim, {.source = QStringLiteral("q"), .sha256 = "ab", .time = 500});
        QCOMPARE(witness().time, std::optional<qint64>(500));
    }

    void timeOfASource_isUnknownUntilStated()
    {
        Fixture f;
        QVERIFY(!f.builder.current().timeOf(f.source));
        f.builder.setTime(f.source, 1000);
        QCOMPARE(f.builder.current().timeOf(f.source), std::optional<qint64>(1000));
    }

    void basisWords_readBack()
    {
        for (const Basis basis : {Basis::Inferred, Basis::Declared, Basis::Observed})
            QCOMPARE(basisFromWord(QString(wordFor(basis))), std::optional(basis));
        QVERIFY(!basisFromWord(u"proven"));
    }
};

QTEST_APPLESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
