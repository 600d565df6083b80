// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/strip/differencewords.h"

#include "importers/open/open.h"
#include "importers/open/sources.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

/// Two modules, one of them running, and what the registry states beside them.
GraphPtr registryStating(const QByteArray& stated)
{
    const QByteArray modules = R"({"name": "a", "category": "RUNNING"}, {"name": "b", "category": "STOPPED"})";
    const Result<SnapshotPtr> snapshot = openBytes(R"({"host": "h", "modules": [)" + modules + "]" + stated + "}",
                                                   u"r.json"_s);
    return *resolveAll(*snapshot, {});
}

DifferenceWords wordsOf(const GraphPtr& graph, const RuleSet& rules = {})
{
    return differenceWords(*graph, *review(*graph, rules, 0));
}

} // namespace

class TestDifferenceWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingDiffers_nothingIsSaid()
    {
        QVERIFY(wordsOf(registryStating({})).isEmpty());
        QVERIFY(wordsOf(registryStating(R"(, "summary": {"total_modules": 2, "running": 1})")).isEmpty());
    }

    void theFirst_isInWords_andTheOthersInShort()
    {
        const DifferenceWords words = wordsOf(registryStating(R"(, "summary": {"total_modules": 3, "running": 2})"));
        QCOMPARE(words.line, u"3 modules stated, 2 listed · running 2/1"_s);
        QCOMPARE(words.whole.size(), 2);
    }

    void gates_areCountedAgainstWhatIsConfirmed()
    {
        const DifferenceWords words = wordsOf(
            registryStating(R"(, "summary": {"total_modules": 3}, "quality_gate": {"all_units_classified": true})"));
        QVERIFY2(words.line.endsWith(u" · 1 gate claimed, 0 confirmed"_s), qPrintable(words.line));
    }

    void whatIsIgnored_isLeftOut()
    {
        const GraphPtr graph = registryStating(R"(, "summary": {"total_modules": 3})");
        RuleSet rules;
        const ReviewPtr reviewed = review(*graph, rules, 0);
        for (const Finding& finding : reviewed->findings)
            rules.ignored.push_back({.subject = finding.key, .after = finding.words, .why = u"Known."_s});
        QVERIFY(!wordsOf(graph).isEmpty());
        QVERIFY(wordsOf(graph, rules).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestDifferenceWords)
#include "tst_differencewords.moc"
