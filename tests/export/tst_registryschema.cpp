// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/canonicaljson.h"

#include "graph/export/canonicaljsonpath.h"
#include "graph/export/canonicaljsonwords.h"
#include "importers/openedregistry.h"
#include "support/graphtext.h"
#include "support/schema.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const QString schemaName = u"registry-v1.schema.json"_s;

} // namespace

class RegistrySchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedLists_areTheProgramsOwn()
    {
        QStringList kinds, edges, extents, codes;
        for (const Kind kind : allKinds())
            kinds += wordFor(kind);
        for (const EdgeKind kind : allEdgeKinds())
            edges += wordFor(kind);
        for (const auto extent : {Coverage::Extent::Failed, Coverage::Extent::Partial, Coverage::Extent::Complete})
            extents += wordFor(extent);
        for (int code = 0; code <= int(Error::Code::Cancelled); ++code)
            codes += wordFor(Error::Code(code));
        QCOMPARE(schemaWordsAt(schemaName, u"$defs kind enum"_s), kinds);
        QCOMPARE(schemaWordsAt(schemaName, u"properties edges items properties kind enum"_s), edges);
        QCOMPARE(schemaWordsAt(schemaName, u"properties coverage items properties extent enum"_s), extents);
        QCOMPARE(schemaWordsAt(schemaName, u"properties problems items properties code enum"_s), codes);
        QCOMPARE(schemaAt(schemaName, u"properties schema const"_s).toString(), QString(canonicalSchema));
        for (const Kind kind : allKinds())
            QVERIFY(schemaAt(schemaName, u"properties "_s + sectionFor(kind)).isObject());
    }

    void everyBlockOfARecord_isDescribed()
    {
        for (const AttributeInfo& info : vocabulary()) {
            const QString inUnit = canonicalPath(RecordShape::Unit, info).section(u'.', 0, -2);
            const QString inHost = canonicalPath(RecordShape::Host, info).section(u'.', 0, -2);
            QVERIFY2(inUnit.isEmpty() || schemaAt(schemaName, u"$defs unit properties "_s + inUnit).isObject(),
                     qPrintable(inUnit));
            QVERIFY2(inHost.isEmpty() || schemaAt(schemaName, u"properties "_s + inHost).isObject(),
                     qPrintable(inHost));
        }
    }

    void sampleAndExports_areValid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("sample") << bytesOf(u":/sample/quantum-trader.json"_s);
        QTest::newRow("export of the sample") << toCanonicalJson(*graphIn(bytesOf(u":/sample/quantum-trader.json"_s)));
        for (const char* name : {"twin.json", "documented.json", "escapes.json", "deep.json", "bad.json"})
            QTest::newRow(name) << toCanonicalJson(*graphIn(bytesOf(fixturePath(QString::fromLatin1(name)))));
        QTest::newRow("no host") << toCanonicalJson(*graphOf("a writes stream:s\na: category=RUNNING (observed)\n"));
    }

    void sampleAndExports_areValid()
    {
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        QFETCH(QByteArray, json);
        const QString complaints = complaintsBySchema(schemaName, json);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
    }

    void wrongFiles_areNotValid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no schema") << QByteArray(R"({"modules": []})");
        QTest::newRow("nested value") << QByteArray(
            R"({"schema": "unitscope-registry/1", "modules": [{"name": {"text": "a"}}]})");
        QTest::newRow("bad id") << QByteArray(R"({"schema": "unitscope-registry/1", "streams": [{"id": "river:a"}]})");
        QTest::newRow("half an edge") << QByteArray(
            R"({"schema": "unitscope-registry/1", "edges": [{"kind": "flow"}]})");
    }

    void wrongFiles_areNotValid()
    {
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        QFETCH(QByteArray, json);
        QVERIFY(!complaintsBySchema(schemaName, json).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RegistrySchemaTest)
#include "tst_registryschema.moc"
