// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/badge.h"

#include "graph/view/visible.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

Visible reviewed(const QByteArray& text, const RuleSet& rules = {})
{
    const GraphPtr graph = graphOf(text);
    return view(graph, review(*graph, rules, 0).get(), {});
}

Badge badgeOn(const Visible& visible, const QString& name)
{
    for (const VisibleNode& node : visible.nodes) {
        if (node.prefix + node.name == name)
            return node.badge;
    }
    qFatal("no such node");
}

} // namespace

class BadgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBox_countsItsProblemsAndNamesTheWorst()
    {
        const Visible visible = reviewed("a: user=root, category=RUNNING, active=failed\nb: user=qt\n");
        const Badge badge = badgeOn(visible, u"a"_s);
        QCOMPARE(badge.worst, Severity::Error);
        QVERIFY(badge.count() >= 2);
        QVERIFY2(badge.problems.contains(u"a: runs as root"_s), qPrintable(badge.problems.join(u'|')));
        QVERIFY(badgeOn(visible, u"b"_s).isEmpty());
    }

    void nobodyLooked_noBadge()
    {
        const Visible visible = view(graphOf("a: user=root\n"), {});
        QVERIFY(badgeOn(visible, u"a"_s).isEmpty());
    }

    void aMildestSeverity_isOneToo()
    {
        const RuleSet rules{.severities = {{u"runs-as-root"_s, Severity::Note}}};
        const Badge badge = badgeOn(reviewed("a: user=root\n", rules), u"a"_s);
        QCOMPARE(badge.worst, Severity::Note);
        QCOMPARE(badge.count(), 1);
    }

    void badges_areOfTheFindingsAndNothingElse()
    {
        const GraphPtr graph = graphOf("a: user=root, category=RUNNING, active=failed\na listens port:80/tcp\n"
                                       "b listens port:80/tcp\nb: user=root\n");
        const ReviewPtr made = review(*graph, {}, 0);
        qsizetype about = 0;
        for (const Finding& finding : made->findings)
            about += isMarked(finding) ? std::ssize(finding.subjects) : 0;
        qsizetype counted = 0;
        const Badges badges = badgesOf(*graph, *made);
        for (const auto& [node, badge] : badges.nodes)
            counted += badge.count();
        for (const auto& [edge, badge] : badges.edges)
            counted += badge.count();
        QVERIFY(about > 2);
        QCOMPARE(counted, about);
    }

    void hostileNames_areSafeInABadge()
    {
        const Visible visible = reviewed("\"a\xe2\x80\xae\": user=root\n");
        for (const VisibleNode& node : visible.nodes) {
            for (const QString& problem : node.badge.problems)
                QVERIFY(!problem.contains(QChar(0x202e)));
        }
    }
};

QTEST_APPLESS_MAIN(BadgeTest)
#include "tst_badge.moc"
