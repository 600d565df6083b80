// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/picture.h"
#include "graph/export/canonicaljson.h"
#include "graph/export/svg.h"
#include "graph/export/text.h"
#include "graph/view/caption.h"
#include "graph/view/fieldlist.h"
#include "importers/open/shortnames.h"
#include "importers/open/sourcekind.h"
#include "importers/openedsources.h"
#include "support/graphtext.h"
#include "support/graphwords.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QByteArray svgOf(const GraphPtr& graph)
{
    LayoutOptions options;
    options.helper = u"/nonexistent/unitscope-layout"_s;
    const auto picture = makePicture(graph, {}, options, {});
    return toSvg(**picture);
}

QString captionText(const Graph& graph)
{
    const Caption caption = captionOf(graph);
    QStringList lines{caption.title};
    for (const QString& line : caption.sources)
        lines += line;
    return lines.join(u'\n');
}

const Node& saw(const Graph& graph)
{
    return graph.nodes()[*graph.find(*NodeId::make(u"203.0.113.50"_s, Kind::Service, u"mill-saw"_s))];
}

QString storedIn(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

} // namespace

class SourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderOfTheArguments_changesNoByte()
    {
        QStringList names{u"evening.json"_s, u"later.json"_s, u"morning.json"_s, u"noon.json"_s};
        const GraphPtr first = graphOfAll(names);
        const QStringList everything = everythingIn(*first, Quotes::Compared);
        const QByteArray json = toCanonicalJson(*first);
        const QByteArray svg = svgOf(first);
        QVERIFY(everything.size() > 100 && first->snapshot().problems().size() == 2);
        int orders = 1;
        while (std::next_permutation(names.begin(), names.end())) {
            const GraphPtr graph = graphOfAll(names);
            QCOMPARE(everythingIn(*graph, Quotes::Compared), everything);
            QCOMPARE(toCanonicalJson(*graph), json);
            QCOMPARE(toText(*graph), toText(*first));
            QCOMPARE(captionText(*graph), captionText(*first));
            QCOMPARE(svgOf(graph), svg);
            ++orders;
        }
        QCOMPARE(orders, 24);
    }

    void severalSources_loadBackFromCanonicalJson()
    {
        const GraphPtr graph = graphOfAll({u"evening.json"_s, u"morning.json"_s, u"noon.json"_s});
        QCOMPARE(graph->text(saw(*graph), Attr::Category), u"FAILED"_s); // the newest is believed, not the first word
        const QByteArray json = toCanonicalJson(*graph);
        const GraphPtr again = graphIn(json, u"again.json"_s);
        QCOMPARE(everythingIn(*again, Quotes::Compared), everythingIn(*graph, Quotes::Compared));
        QCOMPARE(toCanonicalJson(*again), json);
        QCOMPARE(toText(*again), toText(*graph));
        const GraphPtr twoOnly = graphOfAll({u"morning.json"_s, u"noon.json"_s});
        const GraphPtr twoAgain = graphIn(toCanonicalJson(*twoOnly));
        QCOMPARE(twoOnly->text(saw(*twoOnly), Attr::Category), u"STOPPED"_s); // although RUNNING comes before it
        QCOMPARE(twoAgain->text(saw(*twoAgain), Attr::Category), u"STOPPED"_s);
    }

    void disagreement_isThereOnceWithBothSides()
    {
        const GraphPtr graph = graphOfAll({u"morning.json"_s, u"noon.json"_s});
        const Fact& category = *graph->fact(saw(*graph), Attr::Category);
        QVERIFY(category.isContradicted);
        QCOMPARE(category.claimCount, 2u);
        const Description description = describe(*graph, saw(*graph));
        const auto field = std::find_if(description.fields.begin(), description.fields.end(),
                                        [](const Field& each) { return each.label == u"Category"_s; });
        QVERIFY(field != description.fields.end());
        QCOMPARE(field->disagreement, u"sources disagree"_s);
        QCOMPARE(field->statements.size(), size_t(2));
        QCOMPARE(field->statements[0].value + u' ' + field->statements[0].source, u"STOPPED noon.json"_s);
        QCOMPARE(field->statements[1].value + u' ' + field->statements[1].source, u"RUNNING morning.json"_s);
        // What differs from minute to minute, and what both say, is no disagreement.
        QVERIFY(!graph->fact(saw(*graph), Attr::Pid)->isContradicted);
        QVERIFY(!graph->fact(saw(*graph), Attr::VenvName)->isContradicted);
        int contradicted = 0;
        for (const Node& node : graph->nodes()) {
            for (const Fact& fact : graph->factsOf(node))
                contradicted += fact.isContradicted ? 1 : 0;
        }
        QCOMPARE(contradicted, 1);
    }

    void text_saysWhichSourceStatesWhat()
    {
        const QString text = toText(*graphOfAll({u"morning.json"_s, u"noon.json"_s}));
        for (const char* line :
             {"service:mill-saw category = RUNNING [stated in file, morning.json] (sources disagree)\n",
              "service:mill-saw category = STOPPED [stated in file, noon.json] (sources disagree)\n",
              "service:mill-saw -runs_in-> venv:saw [stated in file, morning.json, noon.json]\n",
              "service:mill-wheel -listens-> port:8702/tcp [stated in file, noon.json]\n"})
            QVERIFY2(text.contains(QLatin1StringView(line)), qPrintable(text));
        QVERIFY(toText(*graphOfAll({u"noon.json"_s})).contains(u" [stated in file]\n"));
    }

    void caption_namesEverySourceWithItsTimeAndHash()
    {
        const GraphPtr graph = graphOfAll({u"evening.json"_s, u"morning.json"_s, u"noon.json"_s});
        const QString caption = captionText(*graph);
        for (const SourcePtr& source : graph->snapshot().sources())
            QVERIFY2(caption.contains(QString::fromLatin1(source->sha256().first(12))), qPrintable(caption));
        QVERIFY2(caption.contains(u"morning.json · 2026-04-02 06:00 UTC · SHA-256 "_s), qPrintable(caption));
        QVERIFY2(caption.contains(u"noon.json · 2026-04-02 12:00 UTC · SHA-256 "_s), qPrintable(caption));
    }

    void sameBytesTwice_areReadOnceAndReported()
    {
        QTemporaryDir folder;
        const QByteArray bytes = bytesOf(togetherPath(u"morning.json"_s));
        const QString one = storedIn(folder, u"a.json"_s, bytes);
        const QString other = storedIn(folder, u"b.json"_s, bytes);
        for (const std::vector<QString>& names : {std::vector{one, other}, std::vector{other, one}}) {
            const auto snapshot = openSources(names, {}, {});
            QVERIFY(snapshot);
            QCOMPARE((*snapshot)->sources().size(), size_t(1));
            QCOMPARE((*snapshot)->sources()[0]->origin(), one);
            QCOMPARE((*snapshot)->problems().size(), size_t(1));
            const Problem& problem = (*snapshot)->problems()[0];
            QCOMPARE(problem.what.where.file, other);
            QVERIFY(problem.what.found.contains(one));
            QVERIFY(problem.what.advice.endsWith(u'.'));
            QCOMPARE(problem.evidence.range.size(), qint64(bytes.size()));
        }
        QCOMPARE((*openSources({one, one, one}, {}, {}))->problems().size(), size_t(2));
    }

    void sourcesOfOneName_areToldApart()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"monday"_s) && QDir(folder.path()).mkpath(u"friday"_s));
        const QString monday = storedIn(folder, u"monday/registry.json"_s, bytesOf(togetherPath(u"morning.json"_s)));
        const QString friday = storedIn(folder, u"friday/registry.json"_s, bytesOf(togetherPath(u"noon.json"_s)));
        const auto snapshot = openSources({monday, friday}, {}, {});
        QVERIFY(snapshot);
        QStringList names;
        for (const SourcePtr& source : (*snapshot)->sources()) {
            names += source->shortName();
            QCOMPARE(source->lines().lineCount(), LineIndex(source->bytes()).lineCount());
        }
        names.sort();
        QCOMPARE(names, (QStringList{u"friday/registry.json"_s, u"monday/registry.json"_s}));
    }

    void namesGivenTogether_stayWhenSomeAreReadAlone()
    {
        std::vector<SourcePtr> sources{std::make_shared<const Source>(u"monday/registry.json"_s, "{\"modules\": []}"),
                                       std::make_shared<const Source>(u"friday/registry.json"_s, "{\"modules\": [ ]}")};
        nameApart(sources);
        const std::vector<SourcePtr> named = sources;
        nameApart(sources);
        QCOMPARE(sources, named);
        const auto alone = readTogether({sources.front()});
        QVERIFY(alone);
        QCOMPARE((*alone)->sources().front()->shortName(), u"monday/registry.json"_s);
    }

    void kinds_areToldByContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        QTest::newRow("registry") << QByteArray("{\"modules\": []}") << u"registry"_s;
        QTest::newRow("canonical") << QByteArray("{\"schema\": \"unitscope-registry/1\"}") << u"canonical"_s;
        QTest::newRow("report") << QByteArray("# Modules\n\n| a | b |\n") << u"report"_s;
        QTest::newRow("text") << QByteArray("dear reader") << u"text"_s;
    }
    void kinds_areToldByContent()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kind);
        QCOMPARE(QString(sourceKind(Source(u"x"_s, bytes))), kind);
    }

    void shortNames_areAsLongAsNeeded_data()
    {
        QTest::addColumn<QStringList>("origins");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << QStringList() << QStringList();
        QTest::newRow("different") << QStringList{u"/a/x"_s, u"/a/y"_s} << QStringList{u"x"_s, u"y"_s};
        QTest::newRow("equal ends") << QStringList{u"/1/a/x"_s, u"/2/a/x"_s, u"/2/b/x"_s, u"y"_s}
                                    << QStringList{u"1/a/x"_s, u"2/a/x"_s, u"b/x"_s, u"y"_s};
        QTest::newRow("one within the other") << QStringList{u"x"_s, u"a/x"_s} << QStringList{u"x"_s, u"a/x"_s};
        QTest::newRow("from the root") << QStringList{u"/a/x"_s, u"a/x"_s} << QStringList{u"/a/x"_s, u"a/x"_s};
        QTest::newRow("equal") << QStringList{u"a/x"_s, u"a/x"_s} << QStringList{u"a/x"_s, u"a/x (2)"_s};
        QTest::newRow("slashes") << QStringList{u"/"_s, u"//"_s, u"a//x"_s, u"a/"_s}
                                 << QStringList{u"/"_s, u"//"_s, u"x"_s, u"a/"_s};
    }

    void shortNames_areAsLongAsNeeded()
    {
        QFETCH(QStringList, origins);
        QFETCH(QStringList, names);
        const std::vector<QString> actual = shortNamesOf({origins.begin(), origins.end()});
        QCOMPARE(QStringList(actual.begin(), actual.end()), names);
    }

    void oneUnreadableSource_isTheError()
    {
        const auto missing = openSources({togetherPath(u"noon.json"_s), u"/nowhere/a.json"_s}, {}, {});
        QVERIFY(!missing);
        QCOMPARE(int(missing.error().code), int(Error::Code::NotFound));
        QTemporaryDir folder;
        const QString bad = storedIn(folder, u"bad.json"_s, "{\"modules\": 1}");
        const auto refused = openSources({bad, togetherPath(u"noon.json"_s)}, {}, {});
        QVERIFY(!refused);
        QVERIFY(refused.error().message().startsWith(bad));
    }

    void standardInput_canBeReadOnce()
    {
        const auto twice = openSources({u"-"_s, u"-"_s}, {}, {});
        QVERIFY(!twice);
        QCOMPARE(int(twice.error().code), int(Error::Code::Usage));
    }

    void stop_cancels()
    {
        std::stop_source stop;
        stop.request_stop();
        const SnapshotPtr snapshot = openedTogether({u"noon.json"_s});
        const auto opened = openSources({togetherPath(u"noon.json"_s)}, {}, stop.get_token());
        QVERIFY(!opened && opened.error().code == Error::Code::Cancelled);
        const auto read = readTogether({snapshot->sources()[0]}, {}, stop.get_token());
        QVERIFY(!read && read.error().code == Error::Code::Cancelled);
        const auto resolved = resolveAll(snapshot, stop.get_token());
        QVERIFY(!resolved && resolved.error().code == Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(SourcesTest)
#include "tst_sources.moc"
