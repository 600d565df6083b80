// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/statementscsv.h"

#include "importers/open/open.h"
#include "importers/open/sources.h"
#include "importers/open/together.h"
#include "support/graphtext.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray csvOf(const GraphPtr& graph)
{
    return toStatementsCsv(*listStatements(graph, {}));
}

/// The records as another program reads them, the rules of the header undone.
QJsonArray readBack(const QByteArray& csv)
{
    QProcess python;
    const QString systemPython = u"/usr/bin/python3"_s;
    python.start(QFileInfo::exists(systemPython) ? systemPython : u"python3"_s,
                 {QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/export/readcsv.py")});
    python.write(csv);
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qFatal("python3: %s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

QJsonValue expected(const Value& value)
{
    switch (value.type()) {
    case Value::Type::None: return QJsonValue::Null;
    case Value::Type::EmptyList: return QJsonArray();
    default: return value.text();
    }
}

GraphPtr fixture(const QString& name)
{
    QFile file(QStringLiteral(UNITSCOPE_FIXTURES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    const auto snapshot = openBytes(file.readAll(), name);
    if (!snapshot)
        qFatal("%s", qUtf8Printable(snapshot.error().message()));
    return resolve(*snapshot);
}

GraphPtr together(const std::vector<QString>& names)
{
    std::vector<QString> paths;
    for (const QString& name : names)
        paths.push_back(QStringLiteral(UNITSCOPE_FIXTURES "/together/") + name);
    const Result<SnapshotPtr> snapshot = openSources(paths, {}, {});
    if (!snapshot)
        qFatal("%s", qUtf8Printable(snapshot.error().message()));
    return *resolveAll(*snapshot, {});
}

} // namespace

class StatementsCsvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRecord_hasEveryColumn()
    {
        const auto graph = graphOf("api: active=active\napi: proof=\"systemctl status api: Active: active\"");
        const QByteArray sha = graph->snapshot().sources().front()->sha256();
        QCOMPARE(csvOf(graph),
                 "subject,host,field,value,how_known,method,source,sha256,line,column,verdict,agrees\r\n"
                 "service:api,h,active,active,stated in file,systemctl,test.txt,"
                     + sha
                     + ",1,1,backed by its proof line,yes\r\n"
                       "service:api,h,proof,systemctl status api: Active: active,stated in file,systemctl,test.txt,"
                     + sha + ",2,1,,yes\r\n");
    }

    void everyValue_canBeHadBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("usual") << u"registry/twin.json"_s;
        QTest::newRow("escapes, NUL, every script") << u"registry/escapes.json"_s;
        QTest::newRow("control characters") << u"cli/hostile.json"_s;
        QTest::newRow("bad values") << u"registry/bad.json"_s;
        QTest::newRow("Markdown") << u"report/orchard.md"_s;
    }
    void everyValue_canBeHadBack()
    {
        QFETCH(QString, name);
        const GraphPtr graph = fixture(name);
        const StatementListPtr list = listStatements(graph, {});
        const QJsonArray records = readBack(toStatementsCsv(*list));
        QCOMPARE(size_t(records.size()), list->rows().size());
        for (qsizetype i = 0; i < records.size(); ++i) {
            const QJsonObject record = records[i].toObject();
            const Claim& claim = graph->snapshot().claim(list->rows()[size_t(i)].claim);
            QCOMPARE(record[u"value"_s], expected(claim.value));
            QCOMPARE(record[u"field"_s].toString(), graph->snapshot().attributeOf(claim));
            const Subject& subject = graph->snapshot().subjectOf(claim);
            if (const auto* node = std::get_if<NodeId>(&subject)) {
                QCOMPARE(record[u"host"_s].toString(), node->host());
                QCOMPARE(NodeId::parse(record[u"subject"_s].toString(), node->host()), *node);
            } else {
                const auto& edge = std::get<EdgeId>(subject);
                QCOMPARE(EdgeId::parse(record[u"subject"_s].toString(), edge.from.host()), edge);
            }
        }
    }

    void hostileValues_neverActAndComeBack_data()
    {
        QTest::addColumn<QString>("value");
        for (const char* value : {"=1+1", "+1", "-1", "@SUM(A1)", "'", "''=", "\\", "\\N", "\\[]", "\\n", "a,b", "a;b",
                                  "\"", "\"\"", " =1", "= ", "a ", "=cmd|' /C calc'!A0", "\\u{1b}"})
            QTest::newRow(value) << QString::fromLatin1(value);
        QTest::newRow("tab") << u"\t=1"_s;
        QTest::newRow("CR") << u"\r=1"_s;
        QTest::newRow("LF") << u"\n=1\r\n2"_s;
        QTest::newRow("escape") << u"\u001b[31m\u009b"_s;
        QTest::newRow("full width") << u"\uff1d1+1"_s;
        QTest::newRow("direction") << u"\u202e=\u200b"_s;
        QTest::newRow("unit separator") << u"a\u001fb\\c"_s;
        QTest::newRow("empty") << QString();
    }
    void hostileValues_neverActAndComeBack()
    {
        QFETCH(QString, value);
        SnapshotBuilder builder;
        const SourceIndex source = builder.addSource(std::make_shared<Source>(u"=evil.json"_s, "x"));
        const Evidence evidence{source, {0, 1}, Role::Value};
        builder.add(builder.subject(*NodeId::make(u"@host"_s, Kind::Service, u"a"_s)), builder.attribute(u"=field"),
                    Value::of(value), Basis::Declared, builder.method(u"+method"), std::span(&evidence, 1));
        const QByteArray csv = csvOf(resolve(std::make_shared<const Snapshot>(builder.take())));
        QCOMPARE(readBack(csv)[0].toObject()[u"value"_s].toString(), value);
        // One line each, nothing but visible characters in it, and no cell a spreadsheet would work out.
        QCOMPARE(csv.count('\n'), 2);
        QVERIFY(std::none_of(csv.begin(), csv.end(),
                             [](char c) { return (uchar(c) < 0x20 && c != '\r' && c != '\n') || c == 0x7f; }));
        const QString record = QString::fromUtf8(csv).split(u"\r\n"_s)[1];
        for (const QString& acting : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\uff1d"_s})
            QVERIFY2(!record.contains(u',' + acting) && !record.contains(u",\""_s + acting), qPrintable(record));
        QVERIFY(record.contains(u",\"'=evil.json\","_s));
    }

    void orderOfTheSources_changesNoByte()
    {
        const QByteArray csv = csvOf(together({u"morning.json"_s, u"noon.json"_s}));
        QCOMPARE(csvOf(together({u"noon.json"_s, u"morning.json"_s})), csv);
        QVERIFY(csv.contains(",no\r\n")); // they do disagree
    }

    void someRows_standAsInTheWhole()
    {
        const StatementListPtr list = listStatements(fixture(u"registry/twin.json"_s), {});
        const QByteArrayList all = toStatementsCsv(*list).split('\n');
        const std::vector<quint32> rows{7, 2};
        QCOMPARE(toStatementsCsv(*list, rows).split('\n'), QByteArrayList({all[0], all[3], all[8], QByteArray()}));
    }
};

QTEST_APPLESS_MAIN(StatementsCsvTest)
#include "tst_statementscsv.moc"
