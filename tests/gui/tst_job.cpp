// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/jobs/job.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtTest/qsignalspy.h>
#include <atomic>
#include <thread>

class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswer_arrivesInThisThread()
    {
        Job job;
        std::thread::id workedIn;
        std::thread::id answeredIn;
        job.start(
            [&](std::stop_token) {
                workedIn = std::this_thread::get_id();
                return 42;
            },
            [&](int) { answeredIn = std::this_thread::get_id(); });
        QVERIFY(job.isBusy());
        QTRY_VERIFY(!job.isBusy());
        QCOMPARE(answeredIn == std::this_thread::get_id(), true);
        QVERIFY(workedIn != answeredIn);
    }

    void theNewest_wins()
    {
        Job job;
        QList<int> answers;
        std::atomic<bool> sawStop = false;
        job.start(
            [&](std::stop_token stop) {
                while (!stop.stop_requested())
                    std::this_thread::yield();
                sawStop = true;
                return 1;
            },
            [&](int answer) { answers.append(answer); });
        QTest::qWait(20);
        job.start([](std::stop_token) { return 2; }, [&](int answer) { answers.append(answer); });
        QTRY_COMPARE(answers, QList<int>{2});
        QTRY_VERIFY(sawStop);
        QTest::qWait(50);
        QCOMPARE(answers, QList<int>{2});
    }

    void oneThatDoesNotStop_holdsUpNothingAndIsNotHeard()
    {
        Job job;
        QList<int> answers;
        std::atomic<bool> goOn = true;
        job.start(
            [&](std::stop_token) {
                while (goOn)
                    std::this_thread::yield();
                return 1;
            },
            [&](int answer) { answers.append(answer); });
        QTest::qWait(20);
        job.start([](std::stop_token) { return 2; }, [&](int answer) { answers.append(answer); });
        QTRY_COMPARE(answers, QList<int>{2});
        goOn = false;
        QTest::qWait(50);
        QCOMPARE(answers, QList<int>{2});
    }

    void news_areHeardInOrderBeforeTheAnswer()
    {
        Job job;
        QList<int> heard;
        job.startTelling<int>(
            [](const std::stop_token&, const auto& tell) {
                tell(1);
                tell(2);
                return 3;
            },
            [&](int news) { heard.append(news); }, [&](int answer) { heard.append(answer); });
        QTRY_VERIFY(!job.isBusy());
        QCOMPARE(heard, (QList<int>{1, 2, 3}));
    }

    void newsOfWhatWasReplaced_areNotHeard()
    {
        Job job;
        QList<int> heard;
        std::atomic<bool> hasTold = false;
        job.startTelling<int>(
            [&](const std::stop_token&, const auto& tell) {
                tell(1);
                hasTold = true;
                return 2;
            },
            [&](int news) { heard.append(news); }, [&](int answer) { heard.append(answer); });
        while (!hasTold)
            std::this_thread::yield();
        job.start([](std::stop_token) { return 3; }, [&](int answer) { heard.append(answer); });
        QTRY_VERIFY(!job.isBusy());
        QTest::qWait(20);
        QCOMPARE(heard, QList<int>{3});
    }

    void cancel_isTheEndOfIt()
    {
        Job job;
        QSignalSpy busy(&job, &Job::busyChanged);
        bool isAnswered = false;
        job.start(
            [](std::stop_token stop) {
                while (!stop.stop_requested())
                    std::this_thread::yield();
                return 0;
            },
            [&](int) { isAnswered = true; });
        job.cancel();
        QVERIFY(!job.isBusy());
        QTest::qWait(50);
        QVERIFY(!isAnswered);
        QCOMPARE(busy.count(), 2);
    }

    void onlyALongWait_isCalledSlow()
    {
        Job job;
        QSignalSpy slow(&job, &Job::becameSlow);
        job.start([](std::stop_token) { return 0; }, [](int) {});
        QTest::qWait(450);
        QCOMPARE(slow.count(), 0);
        job.start(
            [](std::stop_token stop) {
                while (!stop.stop_requested())
                    std::this_thread::yield();
                return 0;
            },
            [](int) {});
        QTRY_COMPARE(slow.count(), 1);
    }

    void anEnd_whileWorking_isSafe()
    {
        bool isAnswered = false;
        {
            Job job;
            job.start(
                [](std::stop_token stop) {
                    while (!stop.stop_requested())
                        std::this_thread::yield();
                    return 0;
                },
                [&](int) { isAnswered = true; });
            QTest::qWait(10);
        }
        QTest::qWait(20);
        QVERIFY(!isAnswered);
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
