// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Ten thousand modules are opened: the window goes on answering, says what it waits for, and can be told to stop.
#include "app/ui/details/detailspanel.h"
#include "app/ui/emptystate.h"
#include "app/ui/statusline.h"
#include "guitest.h"
#include "support/registrytext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>
#include <ctime>

namespace {

constexpr int modules = 10'000;

/// The longest time in which nothing was answered: events of its own every 10 ms, and how late they came. By the clock, and
/// how much of it this thread really worked: other programs may have had the processor.
class LongestWait : public QObject
{
public:
    LongestWait()
    {
        connect(&m_timer, &QTimer::timeout, this, &LongestWait::take);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(10);
        m_sinceLast.start();
    }
    void take()
    {
        const double worked = workedMs();
        m_byClock = std::max(m_byClock, m_sinceLast.restart());
        m_working = std::max(m_working, worked - m_worked);
        m_worked = worked;
    }
    qint64 byClock() const { return m_byClock; }
    double working() const { return m_working; }

private:
    static double workedMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    qint64 m_byClock = 0;
    double m_working = 0;
    double m_worked = workedMs();
};

template <class Widget>
Widget* shownIn(StatusLine* line)
{
    for (auto* child : line->findChildren<Widget*>()) {
        if (child->isVisibleTo(line))
            return child;
    }
    return nullptr;
}

} // namespace

class TestLoading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"big.json"_s);
        test::writeFile(m_file, test::registryText({.modules = modules}));
    }

    // The simple placement: the layout happens in other programs anyway, and takes a minute in a debug build.
    void init()
    {
        LayoutOptions options;
        options.budget = 0;
        m_window = test::sampleWindow(options);
        QVERIFY(m_window);
    }
    void cleanup() { m_window.reset(); }

    void whileManyModulesLoad_theWindowAnswers()
    {
        const std::clock_t start = std::clock();
        const LongestWait wait;
        m_window->document().open(m_file);
        QVERIFY(QTest::qWaitFor([&] { return m_window->document().loadingName().isEmpty(); }, 150'000));
        QTest::qWait(500); // what was put off: painting, the overview
        const double total = double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC; // of all threads
        qInfo("%.0f ms of work; the longest wait %lld ms, %.0f ms of it at work", total, qlonglong(wait.byClock()),
              wait.working());
        QCOMPARE(m_window->document().graph()->snapshot().coverage().front().listed, qint64(modules));
        // A twentieth of the whole where everything is slow: without optimisation, with sanitizers.
        QVERIFY2(wait.working() < std::max(200.0, total / 20), qPrintable(QString::number(wait.working())));
    }

    void aLongLoad_saysSoAndStopsWhenToldTo()
    {
        StatusLine* line = m_window->statusLine();
        const PicturePtr before = m_window->document().picture();
        m_window->document().open(m_file);
        QVERIFY(!line->isWaiting()); // what is quick does not flicker
        QTRY_VERIFY(line->isWaiting());
        QVERIFY(shownIn<QProgressBar>(line));
        auto* cancel = shownIn<QToolButton>(line);
        QVERIFY(cancel);
        QCOMPARE(cancel->text(), u"Cancel"_s);
        cancel->click();
        QVERIFY(m_window->document().loadingName().isEmpty());
        QVERIFY(!line->isWaiting());
        QTest::qWait(200);
        QCOMPARE(m_window->document().picture(), before);
    }

    void panelsOfAnEmptyWindow_sayWhatIsOnItsWay()
    {
        const auto window = test::windowOn(u"/nowhere/at-all.json"_s);
        QVERIFY(window);
        const auto* empty = window->panels().details->findChild<EmptyState*>();
        const auto* words = empty->findChild<QLabel*>();
        const auto* open = empty->findChild<QPushButton*>();
        QVERIFY(words->text().startsWith("Nothing is open."_L1));
        QVERIFY(open && open->isVisible());
        window->document().open(m_file);
        QTRY_VERIFY(window->statusLine()->isWaiting());
        QVERIFY2(words->text().endsWith(u" is being opened…"_s), qPrintable(words->text()));
        QVERIFY(!open->isVisible());
        shownIn<QToolButton>(window->statusLine())->click();
        QVERIFY(words->text().startsWith("Nothing is open."_L1));
        QVERIFY(open->isVisible());
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestLoading)
#include "tst_loading.moc"
