// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/sarif.h"

#include "export/checkedmarket.h"
#include "export/golden.h"
#include "graph/export/sarifrules.h"
#include "support/schema.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtCore/qurl.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const SarifOptions options{.programVersion = u"1.2.3"_s, .root = {}};

QJsonObject runOf(const QByteArray& sarif)
{
    return QJsonDocument::fromJson(sarif).object()[u"runs"][0].toObject();
}

QJsonObject resultOf(const QJsonObject& run, const QString& rule)
{
    const QJsonArray results = run[u"results"].toArray();
    for (const auto& result : results) {
        if (result[u"ruleId"].toString() == rule)
            return result.toObject();
    }
    return {};
}

QStringList linesOf(const QString& text)
{
    return text.split(u'\n');
}

} // namespace

class SarifTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCheck_isAsInTheGoldenFile()
    {
        const QString difference = differenceToGolden(u"findings.sarif"_s, toSarif(checkedMarket(), options));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    /// The profile is closed and asks for all that code scanning asks for.
    void output_isValid()
    {
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        const QString profile = u"../../tests/fixtures/sarif/profile.schema.json"_s;
        for (const Checked& checked : {checkedMarket(), checkedOf({}), checkedOf("a: category=RUNNING\n")}) {
            const QString complaints = complaintsBySchema(profile, toSarif(checked, options));
            QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
        }
        QByteArray wrong = toSarif(checkedMarket(), options);
        QVERIFY(!complaintsBySchema(profile, wrong.replace("\"startLine\"", "\"line\"")).isEmpty());
    }

    void everyResult_pointsAtItsRule()
    {
        const QJsonObject run = runOf(toSarif(checkedMarket(), options));
        const QJsonArray rules = run[u"tool"][u"driver"][u"rules"].toArray();
        QCOMPARE(size_t(rules.size()), allRules().size());
        const QJsonArray results = run[u"results"].toArray();
        for (const auto& result : results)
            QCOMPARE(rules[result[u"ruleIndex"].toInt(-1)][u"id"], result[u"ruleId"]);
    }

    /// Cuts the region out of the source by lines and code points and holds it against the snippet.
    void everyRegion_isItsSnippet()
    {
        const Checked market = checkedMarket();
        const QJsonObject run = runOf(toSarif(market, options));
        QCOMPARE(run[u"columnKind"].toString(), u"unicodeCodePoints"_s);
        int compared = 0;
        const QJsonArray results = run[u"results"].toArray();
        for (const auto& result : results) {
            QJsonArray places = result[u"locations"].toArray();
            const QJsonArray related = result[u"relatedLocations"].toArray();
            for (const auto& place : related)
                places.append(place);
            for (const auto& place : std::as_const(places)) {
                const QJsonValue physical = place[u"physicalLocation"];
                const QString uri = physical[u"artifactLocation"][u"uri"].toString();
                QCOMPARE(
                    run[u"artifacts"][physical[u"artifactLocation"][u"index"].toInt()][u"location"][u"uri"].toString(),
                    uri);
                const auto sources = market.graph->snapshot().sources();
                const auto source = std::find_if(sources.begin(), sources.end(), [&](const SourcePtr& each) {
                    return each->origin() == QUrl::fromPercentEncoding(uri.toLatin1());
                });
                QVERIFY(source != sources.end());
                const QJsonValue region = physical[u"region"];
                if (region[u"snippet"].isUndefined())
                    continue;
                QCOMPARE(region[u"startLine"], region[u"endLine"]);
                const QStringList lines = linesOf(QString::fromUtf8((*source)->bytes()));
                const auto points = lines[region[u"startLine"].toInt() - 1].toUcs4();
                const int begin = region[u"startColumn"].toInt() - 1;
                const auto cut = points.mid(begin, region[u"endColumn"].toInt() - 1 - begin);
                QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(cut.constData()), cut.size()),
                         region[u"snippet"][u"text"].toString());
                ++compared;
            }
        }
        QVERIFY(compared > 5);
    }

    void bothSides_areLocated()
    {
        const QJsonObject result = resultOf(runOf(toSarif(checkedMarket(), options)), u"sources-disagree"_s);
        const auto uriAt = [](const QJsonValue& place) {
            return place[u"physicalLocation"][u"artifactLocation"][u"uri"].toString();
        };
        QCOMPARE(result[u"relatedLocations"].toArray().size(), 1);
        QVERIFY(uriAt(result[u"locations"][0]) != uriAt(result[u"relatedLocations"][0]));
    }

    void fingerprints_stayWhenLinesMove()
    {
        const QByteArray text = "a: category=RUNNING, active=failed\n";
        const auto print = [](const QByteArray& graph) -> QJsonValue { // no reference into what is gone
            return resultOf(runOf(toSarif(checkedOf(graph), options)), u"category-state"_s)[u"partialFingerprints"];
        };
        QCOMPARE(print("b: category=STOPPED\nc: user=x\n" + text), print(text));
        QVERIFY(print("z: category=RUNNING, active=failed\n") != print(text));
        QSet<QString> all;
        const QJsonArray results = runOf(toSarif(checkedMarket(), options))[u"results"].toArray();
        for (const auto& result : results)
            all.insert(result[u"partialFingerprints"][u"primaryLocationLineHash"].toString());
        QCOMPARE(all.size(), results.size());
    }

    void whatIsIgnored_isSuppressed()
    {
        const QJsonObject run = runOf(toSarif(checkedMarket(), options));
        const QJsonObject ignored = resultOf(run, u"sources-disagree"_s);
        QCOMPARE(ignored[u"suppressions"][0][u"kind"].toString(), u"external"_s);
        QCOMPARE(ignored[u"suppressions"][0][u"justification"].toString(), u"known & <accepted>"_s);
        QCOMPARE(resultOf(run, u"enabled-but-stopped"_s)[u"suppressions"].toArray().size(), 0);
    }

    void whatCannotBeJudged_isOpen()
    {
        const QJsonObject open = resultOf(runOf(toSarif(checkedMarket(), options)), u"stream-without-writer"_s);
        QCOMPARE(open[u"kind"].toString(), u"open"_s);
        QCOMPARE(open[u"level"].toString(), u"none"_s);
    }

    void theRulesFile_isAnOverride()
    {
        const QJsonArray overrides =
            runOf(toSarif(checkedMarket(), options))[u"invocations"][0][u"ruleConfigurationOverrides"].toArray();
        QCOMPARE(overrides.size(), 2);
        QCOMPARE(overrides[0][u"descriptor"][u"id"].toString(), u"runs-as-root"_s);
        QCOMPARE(overrides[0][u"configuration"][u"level"].toString(), u"error"_s);
        QCOMPARE(overrides[1][u"configuration"][u"enabled"].toBool(true), false);
    }

    void uris_areRelativeToTheRoot_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("uri");
        QTest::newRow("below") << u"/w/site/a.json"_s << u"a.json"_s;
        QTest::newRow("relative") << u"./x/../data/a.json"_s << u"data/a.json"_s;
        QTest::newRow("above") << u"../a.json"_s << u"file:///w/a.json"_s;
        QTest::newRow("elsewhere") << u"/w/site-2/a b.json"_s << u"file:///w/site-2/a%20b.json"_s;
        QTest::newRow("colon") << u"a:b.json"_s << u"a%3Ab.json"_s;
        QTest::newRow("signs") << u"ä%?#[]\\.json"_s << u"%C3%A4%25%3F%23%5B%5D%5C.json"_s;
    }
    void uris_areRelativeToTheRoot()
    {
        QFETCH(QString, origin);
        QFETCH(QString, uri);
        SnapshotBuilder builder;
        builder.addSource(std::make_shared<const Source>(origin, "{}"));
        Checked checked{.graph = resolve(std::make_shared<const Snapshot>(builder.take()))};
        const QJsonObject run = runOf(toSarif(checked, {.programVersion = u"1.2.3"_s, .root = u"/w/site"_s}));
        QCOMPARE(run[u"artifacts"][0][u"location"][u"uri"].toString(), uri);
        static const QRegularExpression reference(u"^(file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"_s);
        QVERIFY(reference.match(uri).hasMatch());
    }

    void messages_holdNoPlaceholderAndNoLink()
    {
        QCOMPARE(sarifText(u"{0} [x](1)"_s), u"{{0}} \\[x\\](1)"_s);
        QCOMPARE(sarifText(u"a[1]"_s), u"a[1]"_s);
        QCOMPARE(sarifText(u"\u001b"_s), u"\\u{{1b}}"_s);
    }
};

QTEST_GUILESS_MAIN(SarifTest)
#include "tst_sarif.moc"
