// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"
#include "graph/export/canonicaljson.h"
#include "graph/rules/findings.h"
#include "graph/rules/stated.h"
#include "importers/open/sources.h"
#include "importers/open/together.h"
#include "realnames.h"
#include "report/openedreport.h"

#include <QtTest/qtest.h>
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// What one finding must say: its rule, and parts of its words.
struct Line
{
    const char* rule;
    QStringList parts;
};

QByteArray pathOf(bool isReal, const char* variable, const char* fixture)
{
    return isReal ? qgetenv(variable) : QByteArray(UNITSCOPE_FIXTURES "/") + fixture;
}

QString described(const std::vector<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines += QString::number(lines.size() + 1) + u' ' + finding.rule->id + u": "_s + finding.words;
    return lines.join(u'\n');
}

qsizetype placeOf(const std::vector<Finding>& findings, const Line& line)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.rule->id == QLatin1StringView(line.rule)
               && std::all_of(line.parts.begin(), line.parts.end(),
                              [&](const QString& part) { return finding.words.contains(part); });
    });
    return found == findings.end() ? -1 : found - findings.begin();
}

void holdLines(const std::vector<Finding>& findings, const std::vector<Line>& lines, qsizetype within)
{
    for (const Line& line : lines) {
        const qsizetype place = placeOf(findings, line);
        QVERIFY2(place >= 0 && place < within,
                 qPrintable(QLatin1StringView(line.rule) + u": "_s + line.parts.join(u" ... "_s) + u" is at "_s
                            + QString::number(place) + u" of\n"_s + described(findings)));
    }
}

} // namespace

/// An invented registry and its report with the contradictions of a real pair, and the real pair, if it is named in the
/// environment: UNITSCOPE_REAL_REGISTRY and UNITSCOPE_REAL_REPORT. See tests/real-registry.
class ContradictionsTest : public QObject
{
    Q_OBJECT

private:
    std::vector<Finding> findingsIn(const std::vector<QString>& paths)
    {
        const auto snapshot = openSources(paths, {}, {});
        if (!snapshot)
            qFatal("%s", qUtf8Printable(snapshot.error().message()));
        m_isOnePicture = whetherOnePicture(**snapshot).isOnePicture;
        m_graph = *resolveAll(*snapshot, {});
        // The day after: how old the files are is no matter here.
        return findingsOf(*m_graph, {}, *m_graph->snapshot().timeOf(0) + 24LL * 60 * 60 * 1000);
    }

    std::vector<Line> ofRegistry() const
    {
        std::vector<Line> lines = {
            {"stated-count", {u"35 modules stated, 8 listed"_s}},
            {"stated-count", {u"28 running modules stated, 6 listed"_s}},
            {"stated-count", {u"5 stopped modules stated, 1 listed"_s}},
            {"stated-count", {u"1 unknown module stated, 0 listed"_s}},
            {"stated-count", {u"29 Python venvs stated, 2 listed"_s}},
            {"stated-count", {u"21 Redis streams stated, 2 listed"_s}},
            {"stated-count", {u"11 listening ports stated, 2 listed"_s}},
            {"quality-gate", {u"All units classified"_s, u"stated as passed, but "_s, u"8 of 35 modules are listed"_s}},
            {"quality-gate",
             {u"Venv paths validated"_s, u"stated as passed, but "_s, u"2 of 29 Python venvs are listed"_s}},
            {"quality-gate",
             {u"Stream consumers mapped"_s, u"stated as passed, but "_s, u"2 of 21 Redis streams are listed"_s}},
            {"quality-gate", {u"Ports mapped"_s, u"stated as passed, but "_s, u"2 of 11 listening ports are listed"_s}},
            {"running-not-enabled", {m_names.notEnabled.front(), u"running, but not enabled"_s}},
        };
        for (const QString& name : m_names.silent)
            lines.push_back({"proof-silent", {name}});
        return lines;
    }

    std::vector<Line> ofReport() const
    {
        return {
            {"stated-count", {u"28 running modules stated, 30 listed"_s}},
            {"stated-count", {u"35 modules stated, 38 listed"_s}},
            {"stated-count", {u"11 entry points stated, 10 listed"_s}},
            {"stated-count", {u"27 microservices stated, 26 listed"_s}},
            {"stated-count", {u"29 Python venvs stated, 25 listed"_s}},
            {"stated-count", {u"0 unknown modules stated, 2 listed"_s}},
            {"failed-exit-zero", {m_names.failed, u"ended with code 0"_s}},
            {"file-yet-not-found", {m_names.orphan}},
            {"auto-restart", {m_names.restartingAndRuns, u"RUNNING and auto-restart"_s, u"203 (EXEC"_s}},
            {"port-outside-range", {m_names.restartingAndRuns, u"port "_s + m_names.doubtfulPort}},
        };
    }

    /// "3 timers start ...: a, b, c"
    static Line lonely(const QStringList& timers)
    {
        return {"timer-without-service", {QString::number(timers.size()) + u" timer"_s, timers.join(u", "_s)}};
    }

    /// Those of both sources; the numbers of one thing stand in one line.
    std::vector<Line> ofBoth() const
    {
        std::vector<Line> lines = {
            {"stated-count", {u"35 modules stated"_s, u", 38 listed in "_s, u", 8 listed in "_s}},
            {"stated-count", {u"28 running modules stated"_s, u", 30 listed in "_s, u", 6 listed in "_s}},
            {"stated-count", {u"5 stopped modules stated, 1 listed"_s}},
            {"stated-count", {u" unknown module"_s, u", 2 listed in "_s, u", 0 listed in "_s}},
            {"stated-count", {u"29 Python venvs stated"_s, u", 25 listed in "_s, u", 2 listed in "_s}},
            {"stated-count", {u"21 Redis streams stated, 2 listed"_s}},
            {"stated-count", {u"11 listening ports stated, 2 listed"_s}},
            lonely(lonelyInBoth()),
        };
        for (const Line& line : ofRegistry()) {
            if (QByteArrayView(line.rule) != "stated-count")
                lines.push_back({line.rule, line.parts});
        }
        for (const Line& line : ofReport()) {
            const bool isOfBoth = line.parts.front().contains("modules"_L1) || line.parts.front().contains("venvs"_L1);
            if (QByteArrayView(line.rule) != "stated-count" || !isOfBoth)
                lines.push_back(line);
        }
        return lines;
    }

    QStringList lonelyInBoth() const
    {
        QStringList timers = m_names.lonelyTimers;
        timers.removeIf([&](const QString& timer) { return m_names.modules.contains(timer); });
        return timers;
    }

    qsizetype countOf(const std::vector<Finding>& findings, const char* rule) const
    {
        return std::count_if(findings.begin(), findings.end(), [rule](const Finding& finding) {
            return finding.rule->id == QLatin1StringView(rule) && finding.outcome == Outcome::Fails;
        });
    }

    /// Whether every source that states the number lists as many.
    bool isConfirmed(Attr attr) const
    {
        const Node& host = m_graph->nodes().front();
        const auto counts = statedCounts(*m_graph, host, countedThing(attr));
        return host.id.kind() == Kind::Host && !counts.empty()
               && std::all_of(counts.begin(), counts.end(), [](const StatedCount& count) { return count.holds(); });
    }

    GraphPtr graphAt(const QString& path)
    {
        findingsIn({path});
        return m_graph;
    }

    static qsizetype nodesWith(const GraphDiff& diff, Change change)
    {
        return std::count_if(diff.nodes.begin(), diff.nodes.end(),
                             [change](const NodeDiff& node) { return node.change == change; });
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isReal");
        QTest::newRow("invented") << false;
        if (!qEnvironmentVariableIsEmpty("UNITSCOPE_REAL_REGISTRY")
            && !qEnvironmentVariableIsEmpty("UNITSCOPE_REAL_REPORT"))
            QTest::newRow("real") << true;
    }

    void init()
    {
        QFETCH_GLOBAL(bool, isReal);
        m_registryPath = QString::fromLocal8Bit(pathOf(isReal, "UNITSCOPE_REAL_REGISTRY", "registry/twin.json"));
        m_reportPath = QString::fromLocal8Bit(pathOf(isReal, "UNITSCOPE_REAL_REPORT", "report/harbour.md"));
        m_names = namesIn(bytesOf(m_registryPath), bytesOf(m_reportPath));
        QVERIFY(!m_names.failed.isEmpty() && !m_names.orphan.isEmpty() && !m_names.restartingAndRuns.isEmpty());
        QVERIFY(m_names.notEnabled.size() == 1 && !m_names.silent.isEmpty() && m_names.restarting.size() == 2);
        QVERIFY(!m_names.doubtfulPort.isEmpty() && m_names.lonelyTimers.size() == 4);
    }

    void aRegistryInWhichEverythingAddsUp_givesNothing()
    {
        QCOMPARE(described(findingsIn({fixturePath(u"clean.json"_s)})), QString());
    }

    void aRegistryCutShort_isSeenAtOnce()
    {
        const auto findings = findingsIn({m_registryPath});
        holdLines(findings, ofRegistry(), 25);
        QCOMPARE(countOf(findings, "stated-count"), 7);
        QVERIFY(isConfirmed(Attr::FailedCount));
        // Four of the five gates fail; of the fifth the registry does not say enough.
        QCOMPARE(countOf(findings, "quality-gate"), 4);
        const qsizetype code = placeOf(findings, {"quality-gate", {u"All code modules mapped"_s, u"are not listed"_s}});
        QVERIFY(code >= 0 && findings[size_t(code)].outcome == Outcome::CannotBeJudged);
    }

    void aReport_isHeldAgainstItsOwnLists()
    {
        const auto findings = findingsIn({m_reportPath});
        holdLines(findings, ofReport(), 25);
        holdLines(findings, {lonely(m_names.lonelyTimers)}, 25);
        for (const QString& name : m_names.restarting)
            holdLines(findings, {{"auto-restart", {name + u": "_s}}}, 25);
        QCOMPARE(countOf(findings, "stated-count"), 6);
        for (const Attr attr : {Attr::StreamCount, Attr::TimerCount, Attr::TargetCount, Attr::PortCount,
                                Attr::StoppedCount, Attr::FailedCount, Attr::OrphanedCount})
            QVERIFY2(isConfirmed(attr), nameOf(attr).data());
    }

    void aReportInAnotherCodePage_saysTheSame()
    {
        QFETCH_GLOBAL(bool, isReal);
        if (isReal)
            return; // it may be in another one already
        const QString expected = described(findingsIn({m_reportPath}));
        const GraphPtr graph = graphIn(mistakenFor(CodePage::MacRoman, bytesOf(m_reportPath)), u"harbour.md"_s);
        QCOMPARE(described(findingsOf(*graph, {}, *graph->snapshot().timeOf(0))), expected);
    }

    void bothTogether_areOnePictureAndFewRows()
    {
        const auto findings = findingsIn({m_registryPath, m_reportPath});
        QVERIFY(m_isOnePicture);
        QFETCH_GLOBAL(bool, isReal);
        for (const QString& line : isReal ? described(findings).split(u'\n') : QStringList())
            qInfo().noquote() << line; // for whoever called tests/real-registry
        QVERIFY2(findings.size() <= 40, qPrintable(described(findings)));
        holdLines(findings, ofBoth(), 25);
        QCOMPARE(countOf(findings, "stated-count"), 9);
        // What people would say first stands first: numbers and boxes, then what follows from them.
        for (size_t i = 0; i < 10; ++i)
            QVERIFY2(findings[i].severity == Severity::Error && findings[i].rule->id != "quality-gate"_L1,
                     qPrintable(described(findings)));
    }

    void whatDoesNotAddUp_namesBoxesAndLines()
    {
        const auto findings = findingsIn({m_registryPath, m_reportPath});
        for (const Finding& finding : findings) {
            for (const Subject& subject : finding.subjects) {
                const bool isThere = std::visit([&](const auto& id) { return m_graph->find(id).has_value(); }, subject);
                QVERIFY2(isThere, qPrintable(finding.key));
            }
            QVERIFY2(std::any_of(finding.sides.begin(), finding.sides.end(),
                                 [](const Side& side) { return !side.claims.empty(); }),
                     qPrintable(finding.key));
            if (finding.rule->kind != FindingKind::DoesNotAddUp || finding.outcome != Outcome::Fails)
                continue;
            QVERIFY2(finding.sides.size() >= 2, qPrintable(finding.key));
            for (const Side& side : finding.sides) {
                const bool isNone = side.words.endsWith(u": 0"_s); // of nothing there is no row
                const bool isNotMade = side.words.startsWith("made again: cannot be judged"_L1);
                QVERIFY2(!side.claims.empty() || isNone || isNotMade, qPrintable(finding.key + u": "_s + side.words));
                // Each row that was counted leads to its own place, not to the heading above all of them.
                std::set<std::pair<SourceIndex, ByteRange>> places;
                for (const ClaimIndex claim : side.claims) {
                    const Evidence& first = m_graph->snapshot().evidenceOf(m_graph->snapshot().claim(claim)).front();
                    places.emplace(first.source, first.range);
                }
                QVERIFY2(!side.words.startsWith("listed in"_L1) || places.size() == side.claims.size(),
                         qPrintable(finding.key + u": "_s + side.words));
            }
        }
    }

    void oneMatter_isOneRow()
    {
        // No two findings about the same things quote the very same statements.
        const auto findings = findingsIn({m_registryPath, m_reportPath});
        std::map<std::pair<QString, std::vector<ClaimIndex>>, QString> seen;
        for (const Finding& finding : findings) {
            std::vector<ClaimIndex> claims;
            for (const Side& side : finding.sides)
                claims.insert(claims.end(), side.claims.begin(), side.claims.end());
            std::sort(claims.begin(), claims.end());
            if (claims.empty())
                continue;
            const auto [place, isNew] = seen.emplace(std::pair(finding.rule->id, claims), finding.key);
            QVERIFY2(isNew, qPrintable(place->second + u" and "_s + finding.key));
        }
    }

    void writtenAsOneFile_theySayTheSame()
    {
        for (const std::vector<QString>& paths :
             {std::vector{m_registryPath, m_reportPath}, {m_registryPath}, {m_reportPath}}) {
            findingsIn(paths);
            const GraphPtr again = graphIn(toCanonicalJson(*m_graph), u"both.json"_s);
            const auto asOf = *m_graph->snapshot().timeOf(0) + 24LL * 60 * 60 * 1000;
            for (const qint64 later : {0LL, 1000LL * 24 * 60 * 60 * 1000}) {
                const auto before = findingsOf(*m_graph, {}, asOf + later);
                const auto after = findingsOf(*again, {}, asOf + later);
                QCOMPARE(described(after), described(before));
                for (size_t i = 0; i < before.size(); ++i) {
                    QCOMPARE(after[i].key, before[i].key);
                    for (size_t side = 0; side < before[i].sides.size(); ++side) {
                        QCOMPARE(after[i].sides[side].words, before[i].sides[side].words);
                        QCOMPARE(after[i].sides[side].claims.size(), before[i].sides[side].claims.size());
                    }
                }
            }
        }
    }

    void whatTheRegistryDoesNotList_isNotRemoved()
    {
        const GraphPtr registry = graphAt(m_registryPath);
        const GraphPtr report = graphAt(m_reportPath);
        const auto shrunk = compare(report, registry);
        QVERIFY(shrunk);
        QCOMPARE(nodesWith(*shrunk, Change::Removed), 0);
        QVERIFY(nodesWith(*shrunk, Change::NotLookedAtAfter) >= 27);
        const auto grown = compare(registry, report);
        QVERIFY(grown);
        QCOMPARE(nodesWith(*grown, Change::Added), 0);
        QCOMPARE(nodesWith(*grown, Change::NotLookedAtBefore), nodesWith(*shrunk, Change::NotLookedAtAfter));
        const auto same = compare(report, report);
        QVERIFY(same && !countsOf(*same).hasDifferences() && !countsOf(*same).hasGaps());
    }

private:
    QString m_registryPath;
    QString m_reportPath;
    RealNames m_names;
    GraphPtr m_graph;
    bool m_isOnePicture = false;
};

QTEST_GUILESS_MAIN(ContradictionsTest)
#include "tst_contradictions.moc"
