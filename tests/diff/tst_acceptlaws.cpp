// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/accept.h"
#include "graph/diff/compare.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <random>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// A state of some services, streams and ports, everything listed.
QByteArray randomState(std::mt19937& random)
{
    QByteArray text = "coverage service complete\ncoverage stream complete\ncoverage port complete\n";
    const auto pick = [&](unsigned count) { return QByteArray::number(random() % count); };
    for (int i = 0; i < 9; ++i) {
        if (random() % 4 == 0)
            continue;
        const QByteArray name = "s" + QByteArray::number(i);
        text += name + ": user=u" + pick(2) + ", port=" + pick(3) + ", exec=run" + pick(40) + "\n";
        text += name + " writes stream:t" + pick(4) + "\n";
        if (random() % 2 == 0)
            text += name + " requires s" + pick(9) + "\n";
        if (random() % 3 == 0)
            text += name + " listens port:" + pick(5) + "/tcp\nport:" + pick(5) + "/tcp: owner=" + name + "\n";
    }
    return text;
}

} // namespace

/// Whatever is accepted, in whatever order: the rest stays exactly as it was, and in the end nothing is left.
class AcceptLawsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptingEverything_leavesNothing()
    {
        for (unsigned seed = 0; seed < 60; ++seed) {
            std::mt19937 random(seed);
            const GraphPtr before = graphOf(randomState(random));
            const GraphDiff diff = compare(before, graphOf(randomState(random))).value();
            const auto changes = changesToDecide(diff, {}, 0);
            const Result<GraphPtr> state = acceptedState(diff, changes);
            QVERIFY2(state.has_value(), qPrintable(u"%1: %2"_s.arg(seed).arg(state ? QString() : state.error().found)));
            QVERIFY(!countsOf(compare(*state, diff.after).value()).hasDifferences());
        }
    }

    void acceptingOneAfterTheOther_endsAtTheSame()
    {
        int accepted = 0;
        int dependent = 0;
        for (unsigned seed = 0; seed < 12; ++seed) {
            std::mt19937 random(seed);
            GraphPtr state = graphOf(randomState(random));
            const GraphPtr after = graphOf(randomState(random));
            for (int step = 0; step < 200; ++step) {
                const GraphDiff diff = compare(state, after).value();
                const auto changes = changesToDecide(diff, {}, 0);
                if (changes.empty())
                    break;
                const size_t before = changes.size();
                // The first that can stand alone; connections come before what they end at.
                bool moved = false;
                for (size_t i = before; i-- > 0 && !moved;) {
                    const Result<GraphPtr> next = acceptedState(diff, {changes[i]});
                    if (!next) {
                        ++dependent;
                        continue;
                    }
                    QCOMPARE(changesToDecide(compare(*next, after).value(), {}, 0).size(), before - 1);
                    state = *next;
                    moved = true;
                    ++accepted;
                }
                QVERIFY2(moved, qPrintable(u"seed %1: stuck with %2"_s.arg(seed).arg(before)));
            }
            QVERIFY(changesToDecide(compare(state, after).value(), {}, 0).empty());
        }
        QVERIFY(accepted > 100); // it did happen
        qInfo("accepted %d, could not stand alone %d", accepted, dependent);
    }
};

QTEST_GUILESS_MAIN(AcceptLawsTest)
#include "tst_acceptlaws.moc"
