// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/crew.h"
#include "graph/layout/grouptree.h"
#include "graph/layout/matching.h"
#include "graph/layout/placer.h"
#include "layout/layoutlaws.h"
#include "layout/randomgraph.h"
#include "support/family.h"
#include "support/graphtext.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

Laid laidOutInGroups(GraphPtr graph, int whole, int workers = 0)
{
    Laid laid{.visible = view(std::move(graph), {}), .sizes = {}, .layout = {}};
    laid.sizes = sizesOf(laid.visible);
    LayoutOptions options;
    options.whole = whole;
    options.workers = workers;
    options.crew = std::make_shared<LayoutCrew>();
    laid.layout = layOut(laid.visible, laid.sizes, options, {}).value();
    return laid;
}

} // namespace

/// Large pictures are placed in groups: everything that holds of small ones holds of them.
class GroupsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static QByteArray realHelper() { return QFile::encodeName(helperPath({})); }
    QString script(const QByteArray& text)
    {
        const QString path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + text) < 0)
            qFatal("cannot write the fake helper");
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        return path;
    }

private Q_SLOTS:
    void everyLaw_holdsInGroups_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("graph %u", seed) << seed;
    }
    void everyLaw_holdsInGroups()
    {
        QFETCH(quint32, seed);
        const GraphPtr graph = graphOf(randomGraphText(seed));
        const Laid first = laidOutInGroups(graph, 8, 1);
        QCOMPARE(first.layout.fallback, QString());
        QCOMPARE(brokenLaw(first), QString());
        for (const int workers : {1, 2, 2}) {
            const Laid again = laidOutInGroups(graph, 8, workers);
            QVERIFY(first.layout.boxes == again.layout.boxes);
            QVERIFY(first.layout.routes == again.layout.routes);
        }
    }

    /// Forty graphs of the family, with one helper and with two, each twice: the same bytes.
    void everySeedOfTheFamily_isTheSameWithAnyNumberOfHelpers()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const GraphPtr graph = graphOf(Family{.nodesPerHost = 120, .seed = seed});
            const Laid first = laidOutInGroups(graph, 60, 1);
            QCOMPARE(first.layout.fallback, QString());
            QCOMPARE(brokenLaw(first), QString());
            for (const int workers : {1, 2, 2}) {
                const Laid again = laidOutInGroups(graph, 60, workers);
                QVERIFY2(first.layout.boxes == again.layout.boxes, qPrintable(QString::number(seed)));
                QVERIFY2(first.layout.routes == again.layout.routes, qPrintable(QString::number(seed)));
            }
        }
    }

    void family_isLaidOutAndKeepsItsAspect()
    {
        for (const QString& name : {u"s300"_s, u"m5"_s}) {
            const Laid laid = laidOutInGroups(graphOf(*familyNamed(name)), 200);
            QCOMPARE(laid.layout.fallback, QString());
            QCOMPARE(brokenLaw(laid), QString());
            const double aspect = laid.layout.bounds.width() / laid.layout.bounds.height();
            QVERIFY2(aspect > 0.4 && aspect < 3.5, qPrintable(QString::number(aspect)));
        }
    }

    void everyNode_isInOneGroup_andGroupsAreSmall()
    {
        AskedComponent chain{.nodes = std::vector<AskedNode>(2000), .edges = {}};
        for (quint32 i = 1; i < 2000; ++i)
            chain.edges.push_back({.from = i - 1, .to = i});
        const GroupTree tree = groupTreeOf(chain, std::vector<Belonging>(2000));
        std::vector<int> seen(2000);
        for (quint32 group = 0; group < tree.groups.size(); ++group) {
            QVERIFY(tree.groups[group].members.size() <= 41);
            for (const quint32 member : tree.groups[group].members) {
                if (tree.groups[group].holdsNodes) {
                    ++seen[member];
                    QCOMPARE(tree.groupOf[member], group);
                }
            }
        }
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
    }

    void hostsAndSections_areGroups()
    {
        AskedComponent pairs{.nodes = std::vector<AskedNode>(4), .edges = {{.from = 0, .to = 2}, {.from = 1, .to = 3}}};
        const std::vector<Belonging> belongings{{1, 1}, {1, 2}, {2, 1}, {2, 1}};
        const GroupTree tree = groupTreeOf(pairs, belongings);
        QVERIFY(tree.groupOf[0] != tree.groupOf[1]);
        QCOMPARE(tree.groupOf[2], tree.groupOf[3]);
        QCOMPARE(tree.groups[tree.groupOf[0]].parent, tree.groups[tree.groupOf[1]].parent);
        QVERIFY(tree.groups[tree.groupOf[0]].parent != tree.groups[tree.groupOf[2]].parent);
    }

    void heaviestTie_isJoinedFirst()
    {
        Matching matching(4, 2);
        matching.tie(0, 1);
        matching.tie(1, 2);
        matching.tie(2, 1);
        matching.tie(2, 3);
        matching.run();
        QCOMPARE(matching.labelOf(2), 1u);
        QCOMPARE(matching.labelOf(0), 0u);
        QCOMPARE(matching.labelOf(3), 3u);
    }

    void sameGraphAgain_isAnsweredFromMemory()
    {
        const GraphPtr graph = graphOf(*familyNamed(u"s300"));
        const Visible visible = view(graph, {});
        const Sizes sizes = sizesOf(visible);
        LayoutOptions options;
        options.crew = std::make_shared<LayoutCrew>();
        const Layout first = layOut(visible, sizes, options, {}).value();
        options.crew->dismiss(); // whoever has to ask now must start a helper
        const Layout second = layOut(visible, sizes, options, {}).value();
        QVERIFY(first.boxes == second.boxes);
        QVERIFY(first.routes == second.routes);
        QCOMPARE(options.crew->residentBytes(), 0);
    }

    void killedHelper_isAskedAgain_andTheResultIsTheSame()
    {
        const GraphPtr graph = graphOf(randomGraphText(3));
        const Visible visible = view(graph, {});
        const Sizes sizes = sizesOf(visible);
        LayoutOptions options;
        options.helper = script("if [ -e \"$0.killed\" ]; then exec " + realHelper()
                                + " \"$@\"; fi\n"
                                  "touch \"$0.killed\"\nsed '/^end$/q' >/dev/null\nkill -KILL $$\n");
        options.workers = 1;
        const Layout layout = layOut(visible, sizes, options, {}).value();
        QCOMPARE(layout.fallback, QString());
        QVERIFY(QFile::exists(options.helper + u".killed"_s));
        QVERIFY(layout.boxes == layOut(visible, sizes, {}, {}).value().boxes);
    }

    void helperThatAlwaysDies_stillGivesAPictureAndANotice()
    {
        Laid laid{.visible = view(graphOf(*familyNamed(u"s300")), {}), .sizes = {}, .layout = {}};
        laid.sizes = sizesOf(laid.visible);
        LayoutOptions options;
        options.helper = script("read line\nkill -SEGV $$\n");
        options.whole = 200;
        laid.layout = layOut(laid.visible, laid.sizes, options, {}).value();
        QVERIFY2(laid.layout.fallback.contains(u"crashed"), qPrintable(laid.layout.fallback));
        QCOMPARE(brokenLaw(laid), QString());
    }

    void manyLayouts_keepTheHelpersSmall()
    {
        LayoutOptions options;
        options.crew = std::make_shared<LayoutCrew>();
        const Visible visible = view(graphOf(randomGraphText(5)), {});
        const Sizes sizes = sizesOf(visible);
        for (int i = 0; i < 300; ++i) {
            options.crew->forget();
            QVERIFY(layOut(visible, sizes, options, {}));
            QVERIFY(options.crew->residentBytes() < qint64(4) * 200 * 1024 * 1024);
        }
    }
};

QTEST_GUILESS_MAIN(GroupsTest)
#include "tst_groups.moc"
