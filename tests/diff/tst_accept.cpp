// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/accept.h"
#include "graph/diff/compare.h"
#include "support/difftext.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray looked = "coverage service complete\ncoverage stream complete\ncoverage port complete\n";
constexpr qint64 today = 1'000'000;

struct Case
{
    GraphDiff diff;
    std::vector<ChangeToDecide> changes;

    Case(const QByteArray& before, const QByteArray& after, std::span<const Decision> decisions = {})
        : diff(compare(graphOf(before + looked), graphOf(after + looked)).value()),
          changes(changesToDecide(diff, decisions, today))
    { }
    Q_DISABLE_COPY_MOVE(Case)

    QStringList subjects() const
    {
        QStringList lines;
        for (const ChangeToDecide& change : changes)
            lines << change.subject;
        return lines;
    }
    const ChangeToDecide& change(const QString& subject) const
    {
        for (const ChangeToDecide& change : changes) {
            if (change.subject == subject)
                return change;
        }
        qFatal("no change of %s", qPrintable(subject));
    }
    /// What is still different if only these are accepted, or why they cannot be.
    QStringList leftAfter(const QStringList& accepted) const
    {
        std::vector<ChangeToDecide> taken;
        for (const QString& subject : accepted)
            taken.push_back(change(subject));
        const Result<GraphPtr> state = acceptedState(diff, taken);
        if (!state)
            return {state.error().found};
        QStringList left = print(compare(*state, diff.after).value());
        left.removeIf([](const QString& line) { return line.startsWith(u'?'); });
        return left;
    }
    QStringList stateAfter(const QStringList& accepted) const
    {
        std::vector<ChangeToDecide> taken;
        for (const QString& subject : accepted)
            taken.push_back(change(subject));
        return print(**acceptedState(diff, taken));
    }
};

Decision decided(const ChangeToDecide& change, Verdict verdict, std::optional<qint64> until = {})
{
    return {.verdict = verdict,
            .subject = change.subject,
            .before = change.before,
            .after = change.after,
            .who = u"auditor"_s,
            .why = u"seen"_s,
            .until = until};
}

const QByteArray monday = "a: user=root, port=1\nb: user=root\nc: user=root\n";
const QByteArray tuesday = "a: user=shop, port=2\nb: user=shop\nc: user=shop\n";

} // namespace

/// What is accepted becomes the approved state; what is not stays a difference, exactly as it was.
class AcceptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChange_saysExactlyWhatWasAndIs()
    {
        const Case both(monday, tuesday);
        QCOMPARE(both.subjects(), QStringList({u"//h/service:a"_s, u"//h/service:b"_s, u"//h/service:c"_s}));
        const ChangeToDecide& change = both.changes.front();
        QCOMPARE(change.before, uR"({"port": "1", "user": "root"})"_s);
        QCOMPARE(change.after, uR"({"port": "2", "user": "shop"})"_s);
        QCOMPARE(change.key.size(), 8);
        QVERIFY(change.isOpen());
    }

    void oneOfThree_leavesExactlyTwo()
    {
        const Case both(monday, tuesday);
        QCOMPARE(both.leftAfter({u"//h/service:b"_s}),
                 QStringList({u"~ service:a"_s, u"~ service:a user: root -> shop"_s, u"~ service:a port: 1 -> 2"_s,
                              u"~ service:c"_s, u"~ service:c user: root -> shop"_s}));
        QCOMPARE(both.leftAfter(both.subjects()), QStringList());
        QVERIFY(both.stateAfter({u"//h/service:b"_s}).contains(u"service:b user=shop"_s));
        QVERIFY(both.stateAfter({u"//h/service:b"_s}).contains(u"service:a user=root"_s));
    }

    void addedAndRemoved_comeAndGoWhole()
    {
        const Case both("a: user=root\nold: user=x\n",
                        "a: user=root\nnew: user=y\nnew writes stream:s\nstream:s: maxlen=3\n");
        QCOMPARE(both.leftAfter({u"//h/service:old"_s, u"//h/service:new"_s}),
                 QStringList({u"+ stream:s"_s, u"+ service:new -flow-> stream:s"_s}));
        QCOMPARE(both.change(u"//h/service:old"_s).after, QString());
        QCOMPARE(both.change(u"//h/service:new"_s).before, QString());
        QVERIFY(both.change(u"//h/service:new"_s).after.contains(u"\"user\": \"y\""_s));
    }

    void aRemovedThing_cannotGoWhileItsConnectionsStay()
    {
        const Case both("a: user=root\nold: user=x\nold writes stream:s\nstream:s: maxlen=3\n",
                        "a: user=root\nstream:s: maxlen=3\n");
        const QStringList alone = both.leftAfter({u"//h/service:old"_s});
        QCOMPARE(alone.size(), 1);
        QVERIFY2(alone.front().startsWith(u"one that depends on //h/service:old"_s), qPrintable(alone.front()));
        QCOMPARE(both.leftAfter({u"//h/service:old"_s, u"//h/service:old -flow-> //h/stream:s"_s}), QStringList());
    }

    void aRenaming_takesItsConnectionsAlong()
    {
        const Case both(
            "old: exec=run, user=root\nold writes stream:s\nold listens port:1/tcp\nport:1/tcp: owner=old\n",
            "new: exec=run, user=shop\nnew writes stream:s\nnew listens port:1/tcp\nport:1/tcp: owner=new\n");
        QCOMPARE(both.subjects(), QStringList(u"//h/service:new"_s));
        QVERIFY2(both.changes.front().before.contains(u"//h/service:old"_s), qPrintable(both.changes.front().before));
        QCOMPARE(both.leftAfter({u"//h/service:new"_s}), QStringList());
        QVERIFY(both.stateAfter({u"//h/service:new"_s}).contains(u"port:1%2Ftcp owner=new"_s));
    }

    void whatWasNotLookedAt_cannotBeDecided()
    {
        const GraphDiff diff = compare(graphOf("a: user=root\nstream:s: maxlen=3\ncoverage service complete\n"),
                                       graphOf("a: user=shop, port=7\ncoverage service complete\n"))
                                   .value();
        const std::vector<ChangeToDecide> changes = changesToDecide(diff, {}, today);
        QCOMPARE(changes.size(), size_t(1));
        const GraphPtr state = *acceptedState(diff, changes);
        QVERIFY(print(*state).contains(u"service:a user=shop"_s));
        QVERIFY2(!print(*state).join(u'\n').contains(u"port=7"_s),
                 "the port was not stated before: nobody accepted it");
        QVERIFY(print(*state).contains(u"stream:s maxlen=3"_s));
    }

    void whatIsNeverADifference_isNoneToDecide()
    {
        QVERIFY(Case("a: pid=1, proof=x\n", "a: pid=2, proof=y\n").changes.empty());
        const Case same("a: user=root, port=1\nb: user=x\n", "b: user=x\na: port=1, user=root\n");
        QVERIFY(same.changes.empty());
    }

    void aDecision_isAboutOneBeforeAndAfter()
    {
        const Case first(monday, tuesday);
        const std::vector decisions{decided(first.changes[0], Verdict::Approved, today + 1),
                                    decided(first.changes[1], Verdict::Rejected),
                                    decided(first.changes[2], Verdict::Deferred, today)};
        const Case again(monday, tuesday, decisions);
        QVERIFY(!again.changes[0].isOpen());
        QVERIFY(again.changes[1].isOpen());
        QCOMPARE(again.changes[1].standing, Standing::Rejected);
        QCOMPARE(again.changes[2].standing, Standing::Open); // its time is over
        QVERIFY(again.changes[2].decision.has_value());
        QCOMPARE(standingsOf(again.changes), (StandingCounts{.open = 1, .accepted = 1, .rejected = 1}));
        QCOMPARE(standingsOf(again.changes).stillOpen(), 2);

        const Case other(monday, "a: user=shop, port=3\nb: user=shop\nc: user=shop\n", decisions);
        QCOMPARE(other.changes[0].standing, Standing::Open); // another port than was accepted
        QCOMPARE(other.changes[1].standing, Standing::Rejected);
    }

    void theLastDecisionCounts()
    {
        const Case first(monday, tuesday);
        const std::vector decisions{decided(first.changes[0], Verdict::Approved),
                                    decided(first.changes[0], Verdict::Deferred, today + 5)};
        QCOMPARE(Case(monday, tuesday, decisions).changes[0].standing, Standing::Deferred);
        QCOMPARE(changesToDecide(first.diff, decisions, today + 5)[0].standing, Standing::Open);
    }
};

QTEST_GUILESS_MAIN(AcceptTest)
#include "tst_accept.moc"
