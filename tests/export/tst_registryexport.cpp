// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsonwriter.h"
#include "graph/export/registryjson.h"
#include "graph/export/registrymarkdown.h"
#include "importers/openedregistry.h"
#include "support/sourcetext.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QStringList namesOf(const Graph& graph, Kind kind)
{
    QStringList names;
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() == kind)
            names.append(node.id.text());
    }
    return names;
}

/// Who listens on and uses what.
QStringList edgesOf(const Graph& graph)
{
    QStringList edges;
    for (const Edge& edge : graph.edges()) {
        if ((edge.id.kind == EdgeKind::Listens || edge.id.kind == EdgeKind::Flow)
            && edge.id.from.kind() == Kind::Service)
            edges.append(edge.id.text());
    }
    return edges;
}

QString hostOf(const Graph& graph)
{
    return graph.nodes().front().id.host();
}

GraphPtr sample()
{
    return graphIn(bytesOf(u":/sample/quantum-trader.json"_s), u"quantum-trader.json"_s);
}

QJsonObject module(const QByteArray& json, const QString& name)
{
    for (const QJsonValue one : QJsonDocument::fromJson(json).object().value("modules"_L1).toArray()) {
        if (one.toObject().value("name"_L1).toString() == name)
            return one.toObject();
    }
    return {};
}

/// A registry whose module, stream and venv have names that mean something elsewhere.
QByteArray registryWith(const QString& hostile)
{
    JsonWriter json;
    json.beginObject();
    json.text(u"host", u"h"_s);
    json.key(u"modules");
    json.beginArray();
    json.beginObject();
    json.text(u"name", u"m"_s + hostile);
    json.text(u"category", u"RUNNING"_s);
    json.key(u"systemd");
    json.beginObject();
    json.text(u"description", hostile);
    json.endObject();
    json.key(u"runtime");
    json.beginObject();
    json.text(u"venv", u"v"_s + hostile);
    json.integer(u"port", 8001);
    json.key(u"redis_streams");
    json.beginArray();
    json.text(u"s"_s + hostile);
    json.endArray();
    json.endObject();
    json.text(u"proof_line", hostile);
    json.endObject();
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace

class TestRegistryExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json_isReadBackAsTheSameServicesWithTheirStreamsAndPorts()
    {
        for (const GraphPtr& graph : {sample(), graphIn(bytesOf(fixturePath(u"twin.json"_s)))}) {
            const QByteArray json = toRegistryJson(*graph, hostOf(*graph));
            const GraphPtr back = graphIn(json, u"registry.json"_s);
            QCOMPARE(namesOf(*back, Kind::Service), namesOf(*graph, Kind::Service));
            QCOMPARE(edgesOf(*back), edgesOf(*graph));
            QVERIFY(back->snapshot().problems().empty());
            QCOMPARE(toRegistryJson(*graph, hostOf(*graph)), json);
        }
    }

    void audit_givesTheTwoDocumentsOfItsHost()
    {
        const GraphPtr graph = graphIn(bytesOf(QStringLiteral(UNITSCOPE_FIXTURES "/lab/root.txt")), u"root.txt"_s);
        const QByteArray json = toRegistryJson(*graph, u"qt-vps-01"_s);
        const GraphPtr fromJson = graphIn(json, u"registry.json"_s);
        const GraphPtr fromReport = graphIn(toRegistryMarkdown(*graph, u"qt-vps-01"_s), u"registry.md"_s);
        QCOMPARE(edgesOf(*fromJson), edgesOf(*graph));
        QCOMPARE(namesOf(*fromReport, Kind::Stream), namesOf(*graph, Kind::Stream));
        QCOMPARE(namesOf(*fromReport, Kind::Port), namesOf(*graph, Kind::Port));
        const QStringList services = namesOf(*fromJson, Kind::Service);
        QVERIFY(services.contains(u"//qt-vps-01/service:quantum-ensemble"_s)); // without a unit file, but wanted
        QVERIFY(!services.contains(u"//qt-vps-01/service:cron"_s));
        const QString proof = module(json, u"quantum-execution"_s).value("proof_line"_L1).toString();
        QVERIFY2(proof.contains(u"ActiveState=active"_s) && proof.contains(u"ss -Hlntpe: LISTEN"_s), qPrintable(proof));
    }

    void markdown_isReadBackAsTheSameServicesStreamsAndPorts()
    {
        const GraphPtr graph = sample();
        const QByteArray report = toRegistryMarkdown(*graph, hostOf(*graph));
        const GraphPtr back = graphIn(report, u"registry.md"_s);
        for (const Kind kind : {Kind::Service, Kind::Stream, Kind::Port, Kind::Timer, Kind::Target, Kind::Venv})
            QCOMPARE(namesOf(*back, kind), namesOf(*graph, kind));
        QCOMPARE(edgesOf(*back), edgesOf(*graph));
        for (const Problem& problem : back->snapshot().problems())
            QFAIL(qPrintable(problem.what.message()));
        QCOMPARE(toRegistryMarkdown(*graph, hostOf(*graph)), report);
    }

    void seen_isProvedByTheCommandAndItsWords()
    {
        const GraphPtr graph = graphOfSources(
            "source t 2026-01-17T07:25:00Z\n"
            "api: unit=api.service, loaded=loaded, active=active, sub=running (observed)\n");
        const QJsonObject api = module(toRegistryJson(*graph, hostOf(*graph)), u"api"_s);
        QCOMPARE(api.value("category"_L1).toString(), u"RUNNING"_s);
        QCOMPARE(api.value("unit"_L1).toString(), u"api.service"_s);
        QVERIFY2(api.value("proof_line"_L1).toString().contains(u"active=active"_s),
                 qPrintable(api.value("proof_line"_L1).toString()));
    }

    void operatingSystemsOwnServices_areNoModules()
    {
        const GraphPtr graph = graphOfSources(
            "source t 2026-01-17T07:25:00Z\n"
            "api: loaded=loaded, unit_path=\"/etc/systemd/system/api.service\" (observed)\n"
            "cron: loaded=loaded, unit_path=\"/lib/systemd/system/cron.service\" (observed)\n"
            "web: loaded=loaded, unit_path=\"/lib/systemd/system/web.service\" (observed)\n"
            "web listens port:80/tcp (observed)\n"
            "plymouth: loaded=not-found (observed)\n"
            "gone: loaded=not-found (observed)\n"
            "api wants gone (observed)\n");
        const QByteArray json = toRegistryJson(*graph, hostOf(*graph));
        QCOMPARE(namesOf(*graphIn(json), Kind::Service),
                 QStringList({u"//h/service:api"_s, u"//h/service:gone"_s, u"//h/service:web"_s}));
        QCOMPARE(module(json, u"gone"_s).value("category"_L1).toString(), u"ORPHANED"_s);
    }

    void notLookedAt_isNullAndSaidSo()
    {
        const GraphPtr graph = graphOfSources("source t 2026-01-17T07:25:00Z\napi: category=RUNNING\n");
        const QByteArray json = toRegistryJson(*graph, hostOf(*graph));
        const QJsonObject api = module(json, u"api"_s);
        QVERIFY(api.value("runtime"_L1).toObject().value("redis_streams"_L1).isNull());
        QVERIFY(api.value("runtime"_L1).toObject().value("port"_L1).isNull());
        QVERIFY(api.value("proof_line"_L1).isNull());
        const QJsonObject root = QJsonDocument::fromJson(json).object();
        QVERIFY(root.value("summary"_L1).toObject().value("redis_streams"_L1).isNull());
        for (const QJsonValue gate : root.value("quality_gate"_L1).toObject())
            QVERIFY(gate.isNull());
        const QByteArray report = toRegistryMarkdown(*graph, hostOf(*graph));
        QVERIFY(report.contains("Not looked at."));
        QVERIFY(!report.contains("none seen"));
    }

    void summary_isCountedNotCopied()
    {
        const GraphPtr graph = graphIn(
            R"({"host": "h", "modules": [{"name": "a", "category": "RUNNING"}, {"name": "b", "category": "UNKNOWN"}],
            "summary": {"total_modules": 35, "running": 28}, "quality_gate": {"all_units_classified": true}})");
        const QJsonObject root = QJsonDocument::fromJson(toRegistryJson(*graph, u"h"_s)).object();
        QCOMPARE(root.value("summary"_L1).toObject().value("total_modules"_L1).toInt(), 2);
        QCOMPARE(root.value("summary"_L1).toObject().value("running"_L1).toInt(), 1);
        QVERIFY(root.value("quality_gate"_L1).toObject().value("all_units_classified"_L1).isBool());
        QCOMPARE(root.value("quality_gate"_L1).toObject().value("all_units_classified"_L1).toBool(), false);
    }

    void names_cannotLeaveTheirPlace_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name :
             {u"a|b"_s, u"a\n| x | y |\n"_s, u"a\n## FAILED MODULES (1)\n\n- evil\n"_s, u"back\\slash\\"_s, u"`code`"_s,
              u"**bold**"_s, u"<img src=x>"_s, u"[a](http://x)"_s, u"\"quoted\""_s, u"a\u202eb"_s, u"\u001b[31m"_s,
              u"&lt;"_s, u"```"_s, u"# a"_s})
            QTest::newRow(qUtf8Printable(name)) << name;
    }
    void names_cannotLeaveTheirPlace()
    {
        QFETCH(const QString, name);
        const GraphPtr graph = graphIn(registryWith(name));
        const GraphPtr fromJson = graphIn(toRegistryJson(*graph, u"h"_s));
        QCOMPARE(namesOf(*fromJson, Kind::Service), namesOf(*graph, Kind::Service));
        QCOMPARE(namesOf(*fromJson, Kind::Stream), namesOf(*graph, Kind::Stream));
        const QByteArray report = toRegistryMarkdown(*graph, u"h"_s);
        const GraphPtr back = graphIn(report, u"t.md"_s);
        // What stands in parentheses at the end is read as a remark; nothing else is made of a name.
        QVERIFY(namesOf(*back, Kind::Service).size() <= (name.endsWith(u')') ? 2 : 1));
        for (const QString& service : namesOf(*back, Kind::Service))
            QVERIFY(service.startsWith("//h/service:m"_L1));
        QVERIFY(namesOf(*back, Kind::Stream).size() <= 2); // the column of streams, and their own table
        QCOMPARE(namesOf(*back, Kind::Port).size(), 1);
        QVERIFY(!report.contains("\n## FAILED MODULES"));
        QVERIFY(!report.contains('\x1b'));
    }

    void nothing_isADocumentToo()
    {
        const GraphPtr graph = graphIn(R"({"host": "h", "modules": []})");
        QVERIFY(!QJsonDocument::fromJson(toRegistryJson(*graph, u"h"_s)).isNull());
        QVERIFY(toRegistryMarkdown(*graph, u"h"_s).startsWith("# MODULE REGISTRY"));
    }
};

QTEST_APPLESS_MAIN(TestRegistryExport)
#include "tst_registryexport.moc"
