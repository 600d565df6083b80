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

/// A later snapshot is drawn like the one before it, but for what has changed. The promise: inside a block nothing moves
/// while its content (boxes, their sizes, and every line that touches one) and its ports (the sides and the order in which
/// lines enter it) are the same. Ports depend on others: a group that begins to give or take clearly more changes sides. So
/// that the promise does not become empty, nearly every block with the same content must have the same ports.
class StabilityTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<LayoutCrew> m_crew = std::make_shared<LayoutCrew>();

private Q_SLOTS:
    void onePercentChanged_movesNothingInsideAnUnchangedBlock_data()
    {
        QTest::addColumn<Family>("after");
        QTest::addRow("one stream of few") << Family{.nodesPerHost = 600, .changed = 1};
        QTest::addRow("other readers") << Family{.nodesPerHost = 2000, .changed = 10};
        QTest::addRow("removed") << Family{.nodesPerHost = 2000, .removed = 10};
        QTest::addRow("added") << Family{.nodesPerHost = 2000, .added = 10};
        QTest::addRow("all three") << Family{.nodesPerHost = 2000, .changed = 4, .removed = 3, .added = 3};
    }
    void onePercentChanged_movesNothingInsideAnUnchangedBlock()
    {
        QFETCH(Family, after);
        constexpr int whole = 300;
        const Laid first = laidOut({.nodesPerHost = after.nodesPerHost}, whole, m_crew);
        const Laid second = laidOut(after, whole, m_crew);
        QCOMPARE(second.layout.fallback, QString());
        const auto before = groupContents(first, whole);
        const auto later = groupContents(second, whole);
        size_t sameContent = 0;
        size_t unchanged = 0;
        size_t boxes = 0;
        QStringList moved;
        for (const auto& [content, picture] : later) {
            const auto known = before.find(content);
            sameContent += known == before.end() ? 0 : 1;
            if (known == before.end() || known->second.ports != picture.ports)
                continue;
            ++unchanged;
            boxes += picture.places.size();
            for (const auto& [id, place] : picture.places) {
                if (known->second.places.at(id) != place)
                    moved.append(id.text());
            }
        }
        qInfo(
            "%zu blocks before, %zu after, %zu of the same content, of these %zu of the same ports: of their %zu boxes "
            "%zu moved",
            before.size(), later.size(), sameContent, unchanged, boxes, size_t(moved.size()));
        QVERIFY(unchanged < later.size());           // something has changed
        QVERIFY(sameContent * 3 > later.size());     // a box that is gone changes every block it had a line to
        QVERIFY(unchanged * 20 >= sameContent * 19); // what others do seldom reaches a block
        QVERIFY2(moved.isEmpty(), qPrintable(moved.join(u' ')));
    }
};

Q_DECLARE_METATYPE(unitscope::test::Family)
QTEST_GUILESS_MAIN(StabilityTest)
#include "tst_stability.moc"
