// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/crew.h"
#include "graph/layout/layout.h"
#include "graph/layout/placer.h"
#include "support/family.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <future>
#include <thread>
#include <unistd.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// Every process that a thread of this program has started and that has not ended.
QByteArray startedProcesses()
{
    QByteArray all;
    QFile file(u"/proc/self/task/%1/children"_s.arg(gettid()));
    if (file.open(QIODevice::ReadOnly))
        all += file.readAll();
    return all.trimmed();
}

} // namespace

/// Layout programs are kept from one picture to the next, and by two layouts at once.
class CrewTest : public QObject
{
    Q_OBJECT

    Visible m_visible = view(graphOf(*familyNamed(u"s300")), {});
    Sizes m_sizes = sizesOf(m_visible);

    Result<Layout> layOutWith(const std::shared_ptr<LayoutCrew>& crew, const std::stop_token& stop = {}) const
    {
        LayoutOptions options;
        options.whole = 100;
        options.crew = crew;
        return layOut(m_visible, m_sizes, options, stop);
    }

private Q_SLOTS:
    void cancelledLayoutAndItsSuccessor_shareACrew()
    {
        const Layout wanted = layOutWith(nullptr).value();
        const auto crew = std::make_shared<LayoutCrew>();
        for (int round = 0; round < 12; ++round) {
            if (round % 3 == 0)
                crew->forget();
            std::stop_source source;
            auto first = std::async(std::launch::async, [&] { return layOutWith(crew, source.get_token()); });
            std::this_thread::sleep_for(std::chrono::milliseconds(round * 3));
            source.request_stop();
            const Layout second = layOutWith(crew).value();
            const Result<Layout> cancelled = first.get();
            QVERIFY(second.boxes == wanted.boxes);
            QVERIFY(second.routes == wanted.routes);
            QVERIFY(!cancelled || cancelled->boxes == wanted.boxes);
        }
    }

    void helpers_endWithTheirCrew()
    {
        if (!QFile::exists(u"/proc/self/task/%1/children"_s.arg(gettid())))
            QSKIP("the system does not list the children of a process");
        auto crew = std::make_shared<LayoutCrew>();
        QVERIFY(layOutWith(crew));
        QVERIFY(!startedProcesses().isEmpty());
        crew.reset();
        QCOMPARE(startedProcesses(), QByteArray());
    }

    void changedGroup_isAllThatIsAskedAgain()
    {
        // A helper that writes down how often it is asked.
        const QTemporaryDir folder;
        const QString counting = folder.filePath(u"counting"_s);
        const QString log = folder.filePath(u"log"_s);
        QFile script(counting);
        const QByteArray real = QFile::encodeName(helperPath({}));
        QVERIFY(script.open(QIODevice::WriteOnly)
                && script.write("#!/bin/sh\nexec tee -a " + QFile::encodeName(log) + " | " + real + "\n") > 0);
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        const auto asked = [&] {
            QFile file(log);
            return file.open(QIODevice::ReadOnly) ? file.readAll().count("component ") : 0;
        };
        LayoutOptions options;
        options.helper = counting;
        options.workers = 1;
        options.crew = std::make_shared<LayoutCrew>();
        const auto layOutFamily = [&](const Family& family) {
            const Visible visible = view(graphOf(family), {});
            return layOut(visible, sizesOf(visible), options, {});
        };
        const Family before{.nodesPerHost = 600};
        QVERIFY(layOutFamily(before));
        const auto all = asked();
        QVERIFY(layOutFamily(before));
        QCOMPARE(asked(), all);
        QVERIFY(layOutFamily({.nodesPerHost = 600, .changed = 3}));
        QVERIFY2(asked() > all && asked() < all + all / 2, qPrintable(u"%1, then %2"_s.arg(all).arg(asked())));
    }

    void cancelling_isOverSoon_wheneverItComes()
    {
        const auto crew = std::make_shared<LayoutCrew>();
        for (int afterMs = 0; afterMs < 200; afterMs += 20) {
            crew->forget();
            std::stop_source source;
            QElapsedTimer since;
            auto work = std::async(std::launch::async, [&] { return layOutWith(crew, source.get_token()); });
            std::this_thread::sleep_for(std::chrono::milliseconds(afterMs));
            since.start();
            source.request_stop();
            const Result<Layout> layout = work.get();
            QVERIFY2(since.elapsed() < 2000, "slack for busy machines; bench_layout measures it");
            if (layout)
                break; // it was faster
        }
    }
};

QTEST_GUILESS_MAIN(CrewTest)
#include "tst_crew.moc"
