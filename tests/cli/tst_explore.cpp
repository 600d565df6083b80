// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "graph/export/registryjson.h"
#include "graph/view/query/presets.h"
#include "importers/open/open.h"
#include "requests.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString shop = QStringLiteral(UNITSCOPE_FIXTURES "/cli/shop.json");
const QString sample = QStringLiteral(UNITSCOPE_SOURCE_DIR "/resources/sample/quantum-trader.json");

struct Said
{
    int code = 0;
    QString out;
    QString messages;
};

Said run(const QStringList& arguments)
{
    QBuffer out;
    QBuffer messages;
    out.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    const ExitCode code = runCommandLine(arguments, Console{out, messages}, {});
    return {int(code), QString::fromUtf8(out.data()), QString::fromUtf8(messages.data())};
}

QJsonObject answerOf(QStringList arguments)
{
    arguments << u"--format"_s << u"json"_s;
    return QJsonDocument::fromJson(run(arguments).out.toUtf8()).object();
}

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

QStringList namesIn(const QJsonArray& things)
{
    QStringList names;
    for (const auto& thing : things)
        names += thing.isString() ? thing.toString().section(u':', -1) : thing[u"name"].toString();
    return sorted(names);
}

/// What jq answers, as JSON.
QJsonValue jq(const QString& question, const QString& file)
{
    QProcess process;
    process.start(u"jq"_s, {u"-c"_s, question, file});
    if (!process.waitForFinished(20000) || process.exitCode() != 0)
        qFatal("jq: %s", process.readAllStandardError().constData());
    const QByteArray out = u"{\"answer\": "_s.toUtf8() + process.readAllStandardOutput() + '}';
    return QJsonDocument::fromJson(out)[u"answer"];
}

/// The sample in the dialect that the registry's own documents use, which names the streams of each module.
QString registryFile(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(u"module_registry.json"_s);
    const int code = run({u"export"_s, sample, u"--format"_s, u"registry-json"_s, u"-o"_s, path}).code;
    if (code != 0)
        qFatal("the registry could not be written");
    return path;
}

} // namespace

class ExploreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void query_takesEveryOption()
    {
        const auto request = parsed<QueryRequest>({u"query"_s, u"user = root"_s, u"a.json"_s, u"--by"_s, u"user"_s,
                                                   u"--count"_s, u"--before"_s, u"old.json"_s, u"b.json"_s,
                                                   u"--format"_s, u"json"_s, u"--as-of"_s, u"2026-12-31"_s});
        QCOMPARE(request.filter, u"user = root"_s);
        QCOMPARE(request.source.names, (std::vector{u"a.json"_s, u"b.json"_s}));
        QCOMPARE(request.before.names, std::vector{u"old.json"_s});
        QCOMPARE(request.by, u"user"_s);
        QVERIFY(request.onlyCounts && request.rules.asOf);
        QVERIFY(request.format == AnswerFormat::Json);
    }

    void presets_standForTheirFilters()
    {
        const auto request = parsed<QueryRequest>({u"query"_s, u"@by-user"_s, u"a.json"_s});
        QCOMPARE(request.filter, u"kind = service and user"_s);
        QCOMPARE(request.by, u"user"_s);
        QCOMPARE(parsed<QueryRequest>({u"query"_s, u"@by-user"_s, u"a.json"_s, u"--by"_s, u"venv"_s}).by, u"venv"_s);
        QVERIFY2(misuseOf({u"query"_s, u"@faild"_s, u"a.json"_s}).contains(u"Nearest names: @failed"_s),
                 qPrintable(misuseOf({u"query"_s, u"@faild"_s, u"a.json"_s})));
        const QString list = parsed<Information>({u"query"_s, u"--list-presets"_s}).text;
        for (const Preset& preset : presets())
            QVERIFY(list.contains(u'@' + preset.id) && list.contains(preset.expression));
    }

    void others_takeEveryOption()
    {
        const auto around = parsed<NeighboursRequest>(
            {u"neighbours"_s, u"a"_s, u"s.json"_s, u"--depth"_s, u"3"_s, u"--direction"_s, u"upstream"_s});
        QCOMPARE(around.node, u"a"_s);
        QCOMPARE(around.depth, 3);
        QVERIFY(around.way == Way::Upstream);
        const auto path = parsed<PathRequest>(
            {u"path"_s, u"a"_s, u"b"_s, u"s.json"_s, u"--any-direction"_s, u"--limit"_s, u"2"_s});
        QCOMPARE(path.from + path.to, u"ab"_s);
        QVERIFY(path.way == Way::Either && path.limit == 2);
        QCOMPARE(parsed<ImpactRequest>({u"impact"_s, u"a"_s, u"s.json"_s}).node, u"a"_s);
        QVERIFY(misuseOf({u"neighbours"_s, u"a"_s, u"s"_s, u"--depth"_s, u"0"_s}).contains(u"from 1 to 1000"_s));
        QVERIFY(misuseOf({u"neighbours"_s, u"a"_s, u"s"_s, u"--direction"_s, u"up"_s}).contains(u"upstream"_s));
        QVERIFY(misuseOf({u"path"_s, u"a"_s, u"b"_s}).contains(u"SOURCE is required"_s));
    }

    void query_printsNames()
    {
        const Said found = run({u"query"_s, u"user = root"_s, shop});
        QCOMPARE(found.code, 0);
        QCOMPARE(found.out, u"service:shop-mail\n"_s);
        QVERIFY2(found.messages.contains(u"1 of 8 things"_s), qPrintable(found.messages));
        QCOMPARE(run({u"query"_s, u"kind = service"_s, shop, u"--count"_s}).out, u"3\n"_s);
    }

    void nothingFound_isAnAnswerWithReasons()
    {
        const Said none = run({u"query"_s, u"user = rot"_s, shop});
        QCOMPARE(none.code, 0);
        QCOMPARE(none.out, QString());
        QVERIFY2(none.messages.contains(u"Nearest to \"rot\": root."_s), qPrintable(none.messages));
    }

    void wrongFilter_isShownWithACaret()
    {
        const Said wrong = run({u"query"_s, u"user = root and usr = x"_s, shop});
        QCOMPARE(wrong.code, 2);
        QCOMPARE(wrong.messages,
                 u"unitscope-cli: filter, column 17: expected a field, found \"usr\". Did you mean user "
                 "or uses?\n"
                 "user = root and usr = x\n"
                 "                ^~~\n"_s);
        QCOMPARE(run({u"query"_s, u"port"_s, shop, u"--by"_s, u"usr"_s}).code, 2);
    }

    void changes_areAskedAgainstAnEarlierState()
    {
        QTemporaryDir folder;
        QFile file(shop);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QFile later(folder.filePath(u"later.json"_s));
        QVERIFY(later.open(QIODevice::WriteOnly));
        later.write(file.readAll().replace("\"user\": \"root\"", "\"user\": \"mail\""));
        later.close();
        QCOMPARE(run({u"query"_s, u"changed = user"_s, later.fileName(), u"--before"_s, shop}).out,
                 u"service:shop-mail\n"_s);
        QVERIFY(run({u"query"_s, u"changed"_s, shop}).messages.contains(u"two states are compared"_s));
    }

    void neighboursPathAndImpact_answer()
    {
        const Said around = run({u"neighbours"_s, u"shop-api"_s, shop});
        QCOMPARE(around.code, 0);
        QVERIFY2(around.out.startsWith(u"1 step\n"_s) && around.out.contains(u"stream:shop:orders"_s),
                 qPrintable(around.out));
        const Said path = run({u"path"_s, u"shop-api"_s, u"shop-stock"_s, shop});
        QVERIFY2(path.out.startsWith(u"1 of 1, 2 steps\n"_s), qPrintable(path.out + path.messages));
        const Said none = run({u"path"_s, u"shop-mail"_s, u"shop-stock"_s, shop});
        QCOMPARE(none.code, 0);
        QCOMPARE(none.out, QString());
        QVERIFY(none.messages.contains(u"no way, in no direction"_s));
        QVERIFY(run({u"impact"_s, u"shop-api"_s, shop}).out.startsWith(u"If service:shop-api stops:\n"_s));
        const Said unknown = run({u"impact"_s, u"shop-apo"_s, shop});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.messages.contains(u"Nearest names: service:shop-api"_s));
    }

    void export_takesAPartOfThePicture()
    {
        const auto request = parsed<ExportRequest>({u"export"_s, u"a.json"_s, u"-o"_s, u"b.svg"_s, u"--hide"_s,
                                                    u"port"_s, u"--around"_s, u"shop-api"_s, u"--depth"_s, u"2"_s,
                                                    u"--direction"_s, u"downstream"_s});
        QCOMPARE(request.view.view.filter, (ViewFilter{u"port"_s, ViewFilter::Mode::Hide}));
        QCOMPARE(request.view.around, u"shop-api"_s);
        QVERIFY(request.view.depth == 2 && request.view.way == Way::Downstream);
        const QStringList both{u"export"_s, u"a"_s, u"-o"_s, u"b.svg"_s, u"--only"_s, u"x"_s, u"--hide"_s, u"y"_s};
        QVERIFY(misuseOf(both).contains(u"either it or --hide"_s));
        QVERIFY(
            misuseOf({u"export"_s, u"a"_s, u"-o"_s, u"b.svg"_s, u"--depth"_s, u"2"_s}).contains(u"--around NODE"_s));
    }

    void export_refusesWhatCannotBeDrawn()
    {
        const Said wrong = run(
            {u"export"_s, shop, u"-o"_s, u"-"_s, u"--format"_s, u"svg"_s, u"--only"_s, u"usr = x"_s});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.messages.contains(u"\nusr = x\n^~~\n"_s), qPrintable(wrong.messages));
        const Said none = run({u"export"_s, shop, u"--format"_s, u"svg"_s, u"--only"_s, u"user = rot"_s,
                               u"--allow-fallback"_s, u"--layout-helper"_s, u"/nonexistent"_s});
        QCOMPARE(none.code, 4);
        QCOMPARE(none.out, QString());
        QVERIFY2(none.messages.contains(u"Nearest to \"rot\": root."_s), qPrintable(none.messages));
        const Said part = run({u"export"_s, shop, u"--format"_s, u"svg"_s, u"--only"_s, u"user = root"_s,
                               u"--allow-fallback"_s, u"--layout-helper"_s, u"/nonexistent"_s});
        QCOMPARE(part.code, 0);
        QVERIFY2(part.messages.contains(u"showing 1 of 8 things: 7 hidden by the filter"_s)
                     || part.messages.contains(u"showing 1 of 8 things: "_s),
                 qPrintable(part.messages));
        QVERIFY(part.out.contains(u"shop-mail"_s) && !part.out.contains(u"shop-api"_s));
        const Said around = run({u"export"_s, shop, u"--format"_s, u"svg"_s, u"--around"_s, u"shop-apo"_s});
        QCOMPARE(around.code, 2);
        QVERIFY(around.messages.contains(u"Nearest names"_s));
    }

    void json_isTheSameEveryTime()
    {
        for (const QStringList& arguments : {QStringList{u"query"_s, u"kind = service or reads"_s, sample},
                                             QStringList{u"neighbours"_s, u"quantum-ai-engine"_s, sample},
                                             QStringList{u"impact"_s, u"quantum-ai-engine"_s, sample}}) {
            QStringList asJson = arguments;
            asJson << u"--format"_s << u"json"_s;
            const Said first = run(asJson);
            QCOMPARE(run(asJson).out, first.out);
            QCOMPARE(QJsonDocument::fromJson(first.out.toUtf8())[u"question"].toString(), arguments.front());
        }
    }

    void theSevenQuestions_haveTheAnswersOfJq_data()
    {
        QTest::addColumn<QString>("id");
        for (const Preset& preset : presets()) {
            if (!preset.jq.isEmpty())
                QTest::newRow(preset.id.data()) << QString(preset.id);
        }
    }
    void theSevenQuestions_haveTheAnswersOfJq()
    {
        if (QStandardPaths::findExecutable(u"jq"_s).isEmpty())
            QSKIP("jq is not installed");
        QFETCH(QString, id);
        QTemporaryDir folder;
        const QString file = registryFile(folder);
        const Preset& preset = *findPreset(id);
        const QJsonValue wanted = jq(preset.jq, file);
        const QJsonObject answer = answerOf({u"query"_s, u'@' + id, file});
        if (preset.by.isEmpty()) {
            QStringList names;
            const QJsonArray answers = wanted.toArray();
            for (const auto& name : answers)
                names += name.toString();
            QVERIFY(!names.isEmpty());
            QCOMPARE(namesIn(answer[u"things"].toArray()), sorted(names));
            return;
        }
        const QJsonObject groups = wanted.toObject();
        QVERIFY(groups.size() > 1);
        const QJsonArray counted = answer[u"groups"].toArray();
        QCOMPARE(counted.size(), groups.size());
        for (const auto& group : counted)
            QCOMPARE(namesIn(group[u"things"].toArray()), namesIn(groups[group[u"value"].toString()].toArray()));
    }
};

QTEST_APPLESS_MAIN(ExploreTest)
#include "tst_explore.moc"
