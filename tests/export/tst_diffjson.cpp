// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/diffjson.h"

#include "graph/diff/compare.h"
#include "support/graphtext.h"
#include "support/schema.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray jsonOf(const QByteArray& before, const QByteArray& after, bool withApart = false)
{
    return toJson(*compare(graphOf(before), graphOf(after)), {.withApart = withApart});
}

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

const QString schemaName = u"diff-1.schema.json"_s;

} // namespace

class DiffJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closedLists_areTheProgramsOwn()
    {
        QStringList kinds, edges, changes, aparts;
        for (const Kind kind : allKinds())
            kinds += wordFor(kind);
        for (const EdgeKind kind : allEdgeKinds())
            edges += wordFor(kind);
        for (int i = 0; i <= int(Change::NotLookedAtAfter); ++i)
            changes += wordFor(Change(i));
        for (int i = int(Apart::Volatile); i <= int(Apart::HowKnown); ++i)
            aparts += wordFor(Apart(i));
        QCOMPARE(schemaWordsAt(schemaName, u"properties things items properties kind enum"_s), kinds);
        QCOMPARE(schemaWordsAt(schemaName, u"properties connections items properties kind enum"_s), edges);
        QCOMPARE(schemaWordsAt(schemaName, u"$defs change enum"_s), changes);
        QCOMPARE(schemaWordsAt(schemaName, u"$defs fields items properties apart enum"_s), aparts);
        QCOMPARE(schemaAt(schemaName, u"properties schema const"_s).toString(), QString(diffSchema));
    }

    void output_isValid_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray all = "coverage service complete\n";
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("things") << QByteArray("a: user=x, pid=1\nb\n" + all)
                                << QByteArray("a: user=y, pid=2\nc\n" + all);
        QTest::newRow("values") << QByteArray("a: port=none, streams=[], enabled=true, x.a=1\n")
                                << QByteArray("a: port=1, streams=s, streams=t, enabled=false, x.a=\"\"\n");
        QTest::newRow("connections") << QByteArray("a reads stream:s\na requires b\n")
                                     << QByteArray("a writes stream:s\ntimer:t triggers b\n");
        QTest::newRow("names") << QByteArray("\"<&'>\xc3\xa4\": user=\"\x01\"\n") << QByteArray("code:/a/b\n");
    }
    void output_isValid()
    {
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        for (const bool withApart : {false, true}) {
            const QString complaints = complaintsBySchema(schemaName, jsonOf(before, after, withApart));
            QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
        }
    }

    void wrongOutput_isNotValid()
    {
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        QByteArray json = jsonOf("a: user=x\n", "a: user=y\n");
        QVERIFY(!complaintsBySchema(schemaName, json.replace("\"changed\"", "\"other\"")).isEmpty());
        QVERIFY(!complaintsBySchema(schemaName, "{\"schema\": \"unitscope-diff/1\"}").isEmpty());
    }

    void aChange_carriesTheStatementsOfBothSides()
    {
        const QJsonObject diff = objectOf(jsonOf("a: user=x\n", "a: user=y (observed)\n"));
        QCOMPARE(diff[u"summary"][u"changed"].toInt(), 1);
        QCOMPARE(diff[u"things"].toArray().size(), 1);
        const QJsonValue thing = diff[u"things"][0];
        QCOMPARE(thing[u"id"].toString(), u"//h/service:a"_s);
        const QJsonValue values = thing[u"fields"][0][u"values"];
        QCOMPARE(values[0][u"change"].toString(), u"removed"_s);
        QCOMPARE(values[0][u"before"][0][u"value"].toString(), u"x"_s);
        QCOMPARE(values[0][u"before"][0][u"quoted"][u"line"].toInt(), 1);
        QCOMPARE(values[1][u"change"].toString(), u"added"_s);
        QCOMPARE(values[1][u"after"][0][u"basis"].toString(), u"observed"_s);
    }

    void whatIsTheSame_isLeftOut()
    {
        QCOMPARE(objectOf(jsonOf("a: user=x\n", "a: user=x\n"))[u"things"].toArray().size(), 0);
        const QJsonObject quiet = objectOf(jsonOf("a: pid=1\n", "a: pid=2\n"));
        QCOMPARE(quiet[u"things"].toArray().size(), 0);
        QCOMPARE(quiet[u"summary"][u"apart"].toInt(), 1);
        const QJsonObject loud = objectOf(jsonOf("a: pid=1\n", "a: pid=2\n", true));
        QCOMPARE(loud[u"things"][0][u"change"].toString(), u"same"_s);
        QCOMPARE(loud[u"things"][0][u"fields"][0][u"apart"].toString(), u"volatile"_s);
    }

    void aFieldThatOneSideDoesNotState_saysWhich()
    {
        const QJsonValue fields = objectOf(jsonOf("a: user=x\n", "a: exec=y\n"))[u"things"][0][u"fields"];
        QCOMPARE(fields[0][u"change"].toString(), u"not_stated_after"_s);
        QCOMPARE(fields[1][u"change"].toString(), u"not_stated_before"_s);
    }

    void aMappedHost_keepsItsEarlierId()
    {
        const auto diff = compare(graphOf("//old/service:a: user=x\n"), graphOf("//new/service:a: user=y\n"),
                                  {.hosts = {{u"old"_s, u"new"_s}}});
        QVERIFY(diff);
        const QJsonValue thing = objectOf(toJson(*diff))[u"things"][0];
        QCOMPARE(thing[u"id"].toString(), u"//new/service:a"_s);
        QCOMPARE(thing[u"id_before"].toString(), u"//old/service:a"_s);
    }
};

QTEST_GUILESS_MAIN(DiffJsonTest)
#include "tst_diffjson.moc"
