// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/crew.h"
#include "layout/groupcontents.h"
#include "support/family.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

Laid laidOut(const Family& family, int whole, const std::shared_ptr<LayoutCrew>& crew)
{
    Laid laid{.visible = view(graphOf(family), {}), .sizes = {}, .layout = {}};
    laid.sizes = sizesOf(laid.visible);
    LayoutOptions options;
    options.crew = crew;
    options.whole = whole;
    laid.layout = layOut(laid.visible, laid.sizes, options, {}).value();
    return laid;
}

} // namespace

/// A later snapshot is drawn like the one before it, but for what has changed.
class StabilityTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<LayoutCrew> m_crew = std::make_shared<LayoutCrew>();

private Q_SLOTS:
    void onePercentChanged_movesNothingInsideAnUnchangedGroup_data()
    {
        QTest::addColumn<Family>("after");
        QTest::addColumn<size_t>("mayMove");
        constexpr size_t few = 10;
        QTest::addRow("one stream of few") << Family{.nodesPerHost = 600, .changed = 1} << size_t(0);
        QTest::addRow("other readers") << Family{.nodesPerHost = 2000, .changed = 10} << few;
        QTest::addRow("removed") << Family{.nodesPerHost = 2000, .removed = 10} << few;
        QTest::addRow("added") << Family{.nodesPerHost = 2000, .added = 10} << size_t(0);
        QTest::addRow("all three") << Family{.nodesPerHost = 2000, .changed = 4, .removed = 3, .added = 3} << few;
    }
    void onePercentChanged_movesNothingInsideAnUnchangedGroup()
    {
        QFETCH(Family, after);
        constexpr int whole = 300;
        const Laid first = laidOut({.nodesPerHost = after.nodesPerHost}, whole, m_crew);
        const Laid second = laidOut(after, whole, m_crew);
        QCOMPARE(second.layout.fallback, QString());
        const auto before = groupContents(first, whole);
        size_t same = 0;
        size_t moved = 0;
        const auto later = groupContents(second, whole);
        for (const auto& [content, places] : later) {
            const auto known = before.find(content);
            if (known == before.end())
                continue;
            ++same;
            for (const auto& [id, place] : places)
                moved += known->second.at(id) == place ? 0 : 1;
        }
        qInfo("%zu groups before, %zu after, %zu unchanged, boxes moved in them: %zu", before.size(), later.size(),
              same, moved);
        QVERIFY(same < later.size());     // something has changed
        QVERIFY(same * 3 > later.size()); // a box that is gone changes every group it had a line to
        // Where a line of it leads, and on which side it leaves, depends on others: a stream that no source puts into a
        // section stands with those it serves most, and a group that begins to give or take clearly more changes sides.
        QFETCH(size_t, mayMove);
        QVERIFY2(moved <= mayMove, qPrintable(QString::number(moved)));
    }
};

Q_DECLARE_METATYPE(unitscope::test::Family)
QTEST_GUILESS_MAIN(StabilityTest)
#include "tst_stability.moc"
