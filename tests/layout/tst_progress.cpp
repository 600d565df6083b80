// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/crew.h"
#include "layout/layoutlaws.h"
#include "support/family.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

/// What takes long is told of, and seen, before it is done.
class ProgressTest : public QObject
{
    Q_OBJECT

    Visible m_visible = view(graphOf(*familyNamed(u"s600")), {});
    Sizes m_sizes = sizesOf(m_visible);

private Q_SLOTS:
    void everyRoughPicture_keepsTheLaws()
    {
        LayoutOptions options;
        options.whole = 200;
        std::vector<double> done;
        std::vector<QString> broken;
        size_t straight = 0;
        options.progress = [&](const LayoutProgress& progress) {
            done.push_back(progress.done);
            if (done.size() > 1 && progress.done == done[done.size() - 2])
                return;
            const Layout layout = progress.soFar();
            broken.push_back(brokenLaw(m_visible, m_sizes, layout));
            if (!layout.isRough)
                broken.push_back(u"it says that it is the real one"_s);
            const auto isStraight = [](const Route& route) { return route.size() == 2; };
            const auto now = size_t(std::count_if(layout.routes.begin(), layout.routes.end(), isStraight));
            if (done.size() > 1 && now > straight)
                broken.push_back(u"less is placed than before"_s);
            straight = now;
        };
        const Layout layout = layOut(m_visible, m_sizes, options, {}).value();
        QVERIFY(!layout.isRough);
        QVERIFY(broken.size() >= 3);
        for (const QString& law : broken)
            QCOMPARE(law, QString());
        QVERIFY(std::is_sorted(done.begin(), done.end()));
        QVERIFY(done.front() >= 0 && done.front() < 0.5);
        QVERIFY2(done.back() > 0.99 && done.back() <= 1, qPrintable(QString::number(done.back())));
    }

    void watching_changesNothing()
    {
        LayoutOptions options;
        options.whole = 200;
        const Layout unseen = layOut(m_visible, m_sizes, options, {}).value();
        options.progress = [](const LayoutProgress& progress) { progress.soFar(); };
        const Layout seen = layOut(m_visible, m_sizes, options, {}).value();
        QVERIFY(seen.boxes == unseen.boxes);
        QVERIFY(seen.routes == unseen.routes);
    }

    void firstPicture_waitsForNoGroup()
    {
        const QTemporaryDir folder;
        QFile silent(folder.filePath(u"silent"_s));
        QVERIFY(silent.open(QIODevice::WriteOnly) && silent.write("#!/bin/sh\nexec sleep 60\n") > 0);
        silent.close();
        silent.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        LayoutOptions options;
        options.helper = silent.fileName();
        options.whole = 20; // no part is moderate
        std::stop_source source;
        Layout rough;
        options.progress = [&](const LayoutProgress& progress) {
            rough = progress.soFar();
            source.request_stop();
        };
        const auto layout = layOut(m_visible, m_sizes, options, source.get_token());
        QCOMPARE(layout.error().code, Error::Code::Cancelled);
        QCOMPARE(brokenLaw(m_visible, m_sizes, rough), QString());
        const double aspect = rough.bounds.width() / rough.bounds.height();
        QVERIFY2(aspect > 0.5 && aspect < 3, qPrintable(QString::number(aspect)));
    }

    void knownPicture_isToldToo()
    {
        LayoutOptions options;
        options.whole = 200;
        options.crew = std::make_shared<LayoutCrew>();
        const Layout first = layOut(m_visible, m_sizes, options, {}).value();
        double done = 0;
        options.progress = [&](const LayoutProgress& progress) { done = progress.done; };
        const Layout second = layOut(m_visible, m_sizes, options, {}).value();
        QVERIFY(first.boxes == second.boxes);
        QVERIFY(done > 0.99);
    }
};

QTEST_GUILESS_MAIN(ProgressTest)
#include "tst_progress.moc"
