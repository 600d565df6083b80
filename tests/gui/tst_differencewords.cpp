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
        QCOMPARE(words.line(), u"3 modules stated, 2 listed · running 2/1"_s);
        QCOMPARE(words.whole.size(), 2);
    }

    void gates_areCountedAgainstWhatIsConfirmed()
    {
        const DifferenceWords words = wordsOf(
            registryStating(R"(, "summary": {"total_modules": 3}, "quality_gate": {"all_units_classified": true})"));
        QVERIFY2(words.line().endsWith(u" · 1 gate claimed, 0 confirmed"_s), qPrintable(words.line()));
    }

    void severalSources_standTogether_withoutTheirNames()
    {
        const auto registry = [](int total, int stopped) {
            return QByteArray(R"({"host": "h", "modules": [{"name": "a", "category": "RUNNING"}], "summary": {)")
                   + "\"total_modules\": " + QByteArray::number(total) + ", \"stopped\": " + QByteArray::number(stopped)
                   + "}}";
        };
        std::vector<SourcePtr> sources = {std::make_shared<Source>(u"a; b: 9.json"_s, registry(3, 2)),
                                          std::make_shared<Source>(u"c.json"_s, registry(3, 5))};
        const Result<SnapshotPtr> snapshot = readTogether(std::move(sources));
        QVERIFY(snapshot);
        const DifferenceWords words = wordsOf(*resolveAll(*snapshot, {}));
        QCOMPARE(words.line(), u"3 modules stated, 1 listed · stopped 2/0, 5/0"_s);
        QVERIFY2(words.whole.join(u'\n').contains(u"c.json"_s), qPrintable(words.whole.join(u'\n')));
    }

    void whatHasNoRoom_isCounted()
    {
        const auto length = [](const QString& words) { return int(words.size()); };
        const QStringList parts = {u"one two"_s, u"three"_s, u"four"_s};
        QCOMPARE(asManyAsFit(parts, 100, length), u"one two · three · four"_s);
        QCOMPARE(asManyAsFit(parts, 21, length), u"one two · and 2 more"_s);
        QCOMPARE(asManyAsFit(parts, 3, length), u"one two"_s); // the caller elides it
        QCOMPARE(asManyAsFit({}, 3, length), QString());
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
