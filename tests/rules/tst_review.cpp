// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/review.h"

#include "graph/base/timestamp.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const qint64 july = *parseTime(u"2026-07-01T00:00:00Z");

const Finding* findingOf(const Review& review, QLatin1StringView rule)
{
    const auto found = std::find_if(review.findings.begin(), review.findings.end(),
                                    [rule](const Finding& finding) { return finding.rule->id == rule; });
    return found != review.findings.end() ? &*found : nullptr;
}

} // namespace

class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReview_remembersItsRulesAndItsTime()
    {
        const RuleSet rules{.allowedUsers = QStringList{u"shop"_s}};
        const ReviewPtr made = review(*graphOf("a: user=root\n"), rules, july);
        QCOMPARE(made->asOf, july);
        QVERIFY(made->rules == rules);
        QVERIFY(findingOf(*made, "user-not-allowed"_L1));
    }

    void risksAndContradictions_areMarked()
    {
        const ReviewPtr made = review(*graphOf("a: user=root, category=RUNNING, active=failed\n"), {}, july);
        QVERIFY(isMarked(*findingOf(*made, "runs-as-root"_L1)));
        QVERIFY(isMarked(*findingOf(*made, "category-state"_L1)));
    }

    void gapsAndUndecided_areNotMarked()
    {
        const ReviewPtr made = review(*graphOf("a: proof=\"ss -tln\", category=RUNNING\na listens port:80/tcp\n"),
                                      {.requiredUnits = {u"b"_s}}, july);
        bool hasOthers = false;
        for (const Finding& finding : made->findings) {
            const bool isGap = finding.rule->kind == FindingKind::Gap || finding.outcome == Outcome::CannotBeJudged;
            hasOthers = hasOthers || isGap;
            QCOMPARE(isMarked(finding), !isGap);
        }
        QVERIFY(hasOthers);
    }

    void whatIsIgnored_isNotMarked()
    {
        const GraphPtr graph = graphOf("a: user=root\n");
        const Finding found = *findingOf(*review(*graph, {}, july), "runs-as-root"_L1);
        const RuleSet rules{.ignored = {{.subject = found.key, .after = found.words, .why = u"Known."_s}}};
        const ReviewPtr again = review(*graph, rules, july);
        QVERIFY(findingOf(*again, "runs-as-root"_L1)->ignored);
        QVERIFY(!isMarked(*findingOf(*again, "runs-as-root"_L1)));
    }
};

QTEST_APPLESS_MAIN(ReviewTest)
#include "tst_review.moc"
