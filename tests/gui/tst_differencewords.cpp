// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/strip/differencewords.h"

#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

DifferenceWords wordsOf(const QByteArray& text, const RuleSet& rules = {})
{
    const GraphPtr graph = graphOf(text);
    return differenceWords(*graph, *review(*graph, rules, 0));
}

} // namespace

class TestDifferenceWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingDiffers_nothingIsSaid()
    {
        QVERIFY(wordsOf("a: category=RUNNING\n").isEmpty());
        QVERIFY(wordsOf("a: user=root\n").isEmpty());
    }

    void theFirst_isInWords_andTheOthersInShort()
    {
        const DifferenceWords words = wordsOf(
            "host:h: total_modules=3, running_count=2\na: category=RUNNING\nb: category=STOPPED\n");
        QCOMPARE(words.line, u"3 modules stated, 2 listed · running 2/1"_s);
        QCOMPARE(words.whole.size(), 2);
    }

    void gates_areCountedAgainstWhatIsConfirmed()
    {
        const DifferenceWords words = wordsOf("host:h: total_modules=3, gate_complete=true\na: category=RUNNING\n");
        QVERIFY2(words.line.endsWith(u" · 1 gate claimed, 0 confirmed"_s), qPrintable(words.line));
    }

    void whatIsIgnored_isLeftOut()
    {
        const QByteArray text = "host:h: total_modules=3\na: category=RUNNING\n";
        const GraphPtr graph = graphOf(text);
        RuleSet rules;
        for (const Finding& finding : review(*graph, {}, 0)->findings)
            rules.ignored.push_back({.subject = finding.key, .after = finding.words, .why = u"Known."_s});
        QVERIFY(wordsOf(text, rules).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestDifferenceWords)
#include "tst_differencewords.moc"
