// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/crew.h"
#include "graph/layout/layout.h"
#include "support/graphtext.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <thread>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray connectedPair = "a writes stream:s\nb reads stream:s\n";

} // namespace

/// Whatever the layout program does, there is a picture, or the user has cancelled.
class LayoutHelperTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    Visible m_visible = view(graphOf(connectedPair), {});
    Sizes m_sizes = sizesOf(m_visible);

    QString fakeHelper(const QByteArray& script)
    {
        const QString path = m_dir.filePath(
            QString::fromLatin1(QTest::currentDataTag() ? QTest::currentDataTag() : "fake"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0)
            qFatal("cannot write the fake helper");
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        return path;
    }

    Result<Layout> layOutWith(const QString& helper, int deadlineMs = 5000, const std::stop_token& stop = {})
    {
        LayoutOptions options;
        options.helper = helper;
        options.deadlineMs = deadlineMs;
        options.crew = std::make_shared<LayoutCrew>();
        return layOut(m_visible, m_sizes, options, stop);
    }

private Q_SLOTS:
    void badHelper_givesTheSimplePlacementAndItsReason_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("reason");
        const QByteArray read = "sed /^end$/q >/dev/null\n";
        const QString senseless = u"makes no sense"_s;
        QTest::newRow("exits at once") << QByteArray("exit 3\n") << u"exit status 3"_s;
        QTest::newRow("crashes") << QByteArray("kill -SEGV $$\n") << u"crashed"_s;
        QTest::newRow("is killed") << QByteArray(read + "kill -KILL $$\n") << u"crashed"_s;
        QTest::newRow("says nothing") << QByteArray(read + "exit 0\n") << senseless;
        QTest::newRow("talks nonsense") << QByteArray(read + "echo hello\n") << senseless;
        QTest::newRow("never ends") << QByteArray("exec sleep 60\n") << u"more than 0.3 seconds"_s;
        QTest::newRow("is cut short") << QByteArray(read
                                                    + "printf 'unitscope-layout 2\\ncomponent 900 900\\nnode 0 0\\n'\n")
                                      << senseless;
        const QByteArray begin = read + "printf 'unitscope-layout 2\\ncomponent 900 900\\nnode 0 0\\n";
        QTest::newRow("gives no number") << QByteArray(begin + "node nan 0\\nedge 2 0 0 1 1\\nend\\n'\n") << senseless;
        QTest::newRow("gives infinity") << QByteArray(begin + "node inf 0\\nedge 2 0 0 1 1\\nend\\n'\n") << senseless;
        QTest::newRow("leaves the page") << QByteArray(begin + "node 890 0\\nedge 2 0 0 1 1\\nend\\n'\n") << senseless;
        QTest::newRow("forgets an edge") << QByteArray(begin + "node 500 0\\nend\\n'\n") << senseless;
        QTest::newRow("adds an edge") << QByteArray(begin + "node 500 0\\nedge 2 0 0 1 1\\nedge 2 0 0 1 1\\nend\\n'\n")
                                      << senseless;
        QTest::newRow("piles boxes up") << QByteArray(begin + "node 0 0\\nedge 2 0 0 1 1\\nend\\n'\n") << senseless;
    }
    void badHelper_givesTheSimplePlacementAndItsReason()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, reason);
        const bool isEndless = script.contains("sleep");
        const Result<Layout> layout = layOutWith(fakeHelper(script), isEndless ? 300 : 20'000);
        QVERIFY(layout);
        QVERIFY2(layout->fallback.contains(reason), qPrintable(layout->fallback));
        QVERIFY(layout->fallback.endsWith(u'.'));
        QCOMPARE(layout->boxes.size(), m_visible.nodes.size());
        QCOMPARE(layout->routes.size(), m_visible.edges.size());
    }

    void goodAnswer_isTaken()
    {
        const QString helper = fakeHelper(
            "sed /^end$/q >/dev/null\nprintf 'unitscope-layout 2\\ncomponent 900 900\\nnode 0 0\\n"
            "node 500 300\\nedge 2 100 10 500 310\\nend\\n'\n");
        const Result<Layout> layout = layOutWith(helper);
        QVERIFY(layout);
        QCOMPARE(layout->fallback, QString());
        QCOMPARE(layout->boxes[1].topLeft() - layout->boxes[0].topLeft(), QPointF(500, 300));
    }

    void missingHelper_givesTheSimplePlacementAndNamesIt()
    {
        const Result<Layout> layout = layOutWith(m_dir.filePath(u"nothing-here"_s));
        QVERIFY(layout);
        QVERIFY(layout->fallback.contains(u"nothing-here"));
    }

    void tooLargeGraph_isNotGivenToTheHelper()
    {
        LayoutOptions options;
        options.helper = fakeHelper("touch \"$0.started\"\n");
        options.budget = 2;
        const Result<Layout> layout = layOut(m_visible, m_sizes, options, {});
        QVERIFY(layout);
        QVERIFY(layout->fallback.contains(u'2'));
        QVERIFY(!QFile::exists(options.helper + u".started"_s));
    }

    void graphWithoutConnections_needsNoHelper()
    {
        const Visible visible = view(graphOf("a: user=x\nb: user=x\n"), {});
        LayoutOptions options;
        options.helper = m_dir.filePath(u"nothing-here"_s);
        const Result<Layout> layout = layOut(visible, sizesOf(visible), options, {});
        QVERIFY(layout);
        QCOMPARE(layout->fallback, QString());
    }

    void cancelling_endsItSoon()
    {
        std::stop_source source;
        std::jthread canceller([&source] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            source.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const Result<Layout> layout = layOutWith(fakeHelper("exec sleep 60\n"), 20'000, source.get_token());
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, Error::Code::Cancelled);
        QVERIFY2(timer.elapsed() < 5000, "slack for busy machines; it takes about 20 ms after the request");
    }

    void cancelledBefore_startsNothing()
    {
        std::stop_source source;
        source.request_stop();
        const QString helper = fakeHelper("touch \"$0.started\"\nexec sleep 60\n");
        QCOMPARE(layOutWith(helper, 20'000, source.get_token()).error().code, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(helper + u".started"_s));
    }
};

QTEST_GUILESS_MAIN(LayoutHelperTest)
#include "tst_layouthelper.moc"
