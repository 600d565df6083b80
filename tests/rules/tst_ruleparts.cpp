// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/confusables.h"
#include "graph/rules/exitcodes.h"
#include "graph/rules/ruleset.h"
#include "graph/rules/wildcard.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

class RulePartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatLookTheSame_haveOneSkeleton()
    {
        QCOMPARE(skeletonOf(u"shop-cart"_s), skeletonOf(u"Shop_Cart"_s));
        QCOMPARE(skeletonOf(u"shop"_s), skeletonOf(u"sh\u043Ep"_s));
        QCOMPARE(skeletonOf(u"pool1"_s), skeletonOf(u"p0oll"_s));
        QCOMPARE(skeletonOf(u"shop"_s), skeletonOf(u"sh\u200Bop"_s));
        QCOMPARE(skeletonOf(u"shop"_s), skeletonOf(u"\uFF53hop"_s));
        QVERIFY(skeletonOf(u"shop-a"_s) != skeletonOf(u"shop-b"_s));
        QVERIFY(skeletonOf(u"shopa"_s) != skeletonOf(u"shop-a"_s));
    }

    void exitCodes_areExplained()
    {
        QCOMPARE(exitCodeWords(203),
                 u"code 203 (EXEC: the program cannot be started; it is missing or not executable)"_s);
        QCOMPARE(exitCodeWords(42), u"code 42"_s);
    }

    void wildcards_fitWholeNames()
    {
        QVERIFY(matchesWildcard(u"shop-*", u"shop-cart"));
        QVERIFY(matchesWildcard(u"*-cart.service", u"shop-cart"));
        QVERIFY(matchesWildcard(u"*", u""));
        QVERIFY(matchesWildcard(u"s*p*t", u"shop-cart"));
        QVERIFY(!matchesWildcard(u"shop", u"shop-cart"));
        QVERIFY(!matchesWildcard(u"shop-*x", u"shop-cart"));
        QVERIFY(!matchesWildcard(u"", u"shop"));
    }

    void manyStars_takeLittleTime()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!matchesWildcard(u"*a"_s.repeated(2000) + u'b', QString(20'000, u'a')));
        QVERIFY(timer.elapsed() < 20'000);
    }

    void portsAndRanges_areRead()
    {
        QCOMPARE(portSpanFromWord(u"8001"), (PortSpan{8001, 8001}));
        QCOMPARE(portSpanFromWord(u"8001 - 8012"), (PortSpan{8001, 8012}));
        for (const QStringView wrong : std::initializer_list<QStringView>{u"", u"0", u"65536", u"8012-8001", u"80-",
                                                                          u"a", u"1-2-3", u"+80", u"000080"})
            QVERIFY2(!portSpanFromWord(wrong), qPrintable(wrong.toString()));
    }

    void severities_haveTheirWords()
    {
        for (const auto severity : {Severity::Note, Severity::Warning, Severity::Error})
            QCOMPARE(severityFromWord(QString(wordFor(severity))), severity);
        QVERIFY(!severityFromWord(u"off"));
        QCOMPARE(QString(wordFor(FindingKind::DoesNotAddUp)), u"does not add up"_s);
    }
};

QTEST_GUILESS_MAIN(RulePartsTest)
#include "tst_ruleparts.moc"
