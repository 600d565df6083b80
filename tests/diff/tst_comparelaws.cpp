// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"

#include "support/difftext.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <algorithm>
#include <random>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// Lines of a small invented system, from a seed: the same on every machine.
class Invention
{
public:
    explicit Invention(unsigned seed) : m_random(seed) { }

    QList<QByteArray> lines()
    {
        QList<QByteArray> lines;
        for (int i = below(12); i >= 0; --i)
            lines += line();
        for (const char* kind : {"service", "stream", "timer", "venv"}) {
            if (below(2) == 0)
                lines += "coverage " + QByteArray(kind) + (below(3) == 0 ? " partial" : " complete");
        }
        return lines;
    }

    QList<QByteArray> shuffled(QList<QByteArray> lines)
    {
        for (qsizetype i = lines.size() - 1; i > 0; --i)
            lines.swapItemsAt(i, below(int(i) + 1));
        return lines;
    }

private:
    // std::uniform_int_distribution differs between libraries.
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    QByteArray oneOf(std::initializer_list<const char*> words) { return words.begin()[below(int(words.size()))]; }
    QByteArray basis() { return oneOf({"", "", " (observed)", " (inferred)"}); }

    QByteArray line()
    {
        const QByteArray service = oneOf({"a", "b", "c", "d"});
        switch (below(7)) {
        case 0: return service;
        case 1: return service + ' ' + oneOf({"uses", "reads", "writes"}) + " stream:" + oneOf({"s", "t"});
        case 2: return service + ' ' + oneOf({"requires", "wants", "after"}) + ' ' + oneOf({"a", "b", "c"});
        case 3: return "timer:" + oneOf({"a", "u"}) + " triggers " + service;
        case 5: return service + " implements code:" + oneOf({"/srv/m", "/old/m", "m", "n"});
        case 4: return service + ": streams=" + oneOf({"s", "t", "[]", "none"}) + ", venv=" + oneOf({"v", "none"});
        default:
            return service + ": "
                   + oneOf({"user=root", "user=\"\"", "user=shop", "pid=1", "pid=2", "port=none", "enabled=true",
                            "enabled=static", "x.more=1", "proof=seen", "port=1"})
                   + basis();
        }
    }

    std::mt19937 m_random;
};

GraphPtr graphOfLines(const QList<QByteArray>& lines)
{
    return graphOf(lines.join('\n'));
}

/// A removal or addition, and the side that must have looked.
void everyAbsenceIsBacked(const GraphDiff& diff)
{
    for (const NodeDiff& node : diff.nodes) {
        if (node.change != Change::Added && node.change != Change::Removed)
            continue;
        const Graph& lacking = node.change == Change::Removed ? *diff.after : *diff.before;
        const auto coverage = lacking.snapshot().coverage();
        QVERIFY(std::any_of(coverage.begin(), coverage.end(), [&](const Coverage& entry) {
            return entry.kind == node.id.kind() && entry.extent == Coverage::Extent::Complete;
        }));
    }
}

} // namespace

/// What holds for any two graphs.
class CompareLawsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothing_differsFromItself()
    {
        for (unsigned seed = 0; seed < 400; ++seed) {
            const GraphPtr graph = graphOfLines(Invention(seed).lines());
            const auto diff = compare(graph, graph);
            QVERIFY(diff);
            QCOMPARE(print(*diff), QStringList());
            QCOMPARE(countsOf(*diff), DiffCounts());
            QCOMPARE(diff->nodes.size(), graph->nodes().size());
            QCOMPARE(diff->edges.size(), graph->edges().size());
        }
    }

    void swappingTheSides_isTheInverse()
    {
        int different = 0;
        for (unsigned seed = 0; seed < 400; ++seed) {
            const GraphPtr before = graphOfLines(Invention(seed).lines());
            const GraphPtr after = graphOfLines(Invention(seed + 1000).lines());
            const auto forward = compare(before, after);
            const auto backward = compare(after, before);
            QVERIFY(forward && backward);
            QCOMPARE(print(*backward), printSwapped(*forward));
            const DiffCounts there = countsOf(*forward);
            const DiffCounts back = countsOf(*backward);
            QCOMPARE(back.added, there.removed);
            QCOMPARE(back.changed, there.changed);
            QCOMPARE(back.notLookedAtBefore, there.notLookedAtAfter);
            QCOMPARE(back.notStatedBefore, there.notStatedAfter);
            different += there.hasDifferences();
        }
        QVERIFY(different > 200); // or the test would prove little
    }

    void theOrderOfTheSource_changesNothing()
    {
        for (unsigned seed = 0; seed < 200; ++seed) {
            Invention invention(seed);
            const QList<QByteArray> before = invention.lines();
            const QList<QByteArray> after = invention.lines();
            const QStringList expected = print(*compare(graphOfLines(before), graphOfLines(after)));
            const QStringList shuffled = print(
                *compare(graphOfLines(invention.shuffled(before)), graphOfLines(invention.shuffled(after))));
            QCOMPARE(shuffled, expected);
            QCOMPARE(print(*compare(graphOfLines(before), graphOfLines(invention.shuffled(before)))), QStringList());
        }
    }

    void everyAddition_hasAnEarlierSideThatLooked()
    {
        for (unsigned seed = 0; seed < 400; ++seed) {
            const auto diff = compare(graphOfLines(Invention(seed).lines()), graphOfLines(Invention(seed + 7).lines()));
            QVERIFY(diff);
            everyAbsenceIsBacked(*diff);
        }
    }

    void everythingOfEitherSide_isThereOnceAndSorted()
    {
        for (unsigned seed = 0; seed < 200; ++seed) {
            const auto diff = compare(graphOfLines(Invention(seed).lines()), graphOfLines(Invention(seed + 7).lines()));
            QVERIFY(diff);
            size_t before = 0;
            size_t after = 0;
            for (const NodeDiff& node : diff->nodes) {
                before += node.before != noIndex;
                after += node.after != noIndex;
            }
            QCOMPARE(before, diff->before->nodes().size());
            QCOMPARE(after, diff->after->nodes().size());
            for (size_t i = 1; i < diff->nodes.size(); ++i)
                QVERIFY(diff->nodes[i - 1].id < diff->nodes[i].id);
            for (size_t i = 1; i < diff->edges.size(); ++i)
                QVERIFY(diff->edges[i - 1].id < diff->edges[i].id);
        }
    }

    void manyValuesOfOneField_takeNoSquareOfTheTime()
    {
        QByteArray before = "a: streams=x\n";
        QByteArray after;
        for (int i = 0; i < 20000; ++i)
            (i % 2 ? before : after) += "a: streams=s" + QByteArray::number(i) + "\n";
        const auto diff = compare(graphOf(before), graphOf(after));
        QVERIFY(diff);
        QCOMPARE(diff->nodes[0].fields[0].values.size(), size_t(20001));
    }
};

QTEST_APPLESS_MAIN(CompareLawsTest)
#include "tst_comparelaws.moc"
