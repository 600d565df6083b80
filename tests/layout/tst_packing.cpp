// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/packing.h"

#include <QtCore/qrandom.h>
#include <QtCore/qrect.h>
#include <QtTest/qtest.h>

using namespace unitscope;

namespace {

std::vector<QSizeF> randomSizes(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    std::vector<QSizeF> sizes;
    sizes.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        sizes.emplace_back(8 + 8 * random.bounded(30), 8 + 8 * random.bounded(12));
    return sizes;
}

bool overlaps(const Packing& packing, const std::vector<QSizeF>& sizes, Gaps gaps)
{
    for (size_t i = 0; i < sizes.size(); ++i) {
        const QRectF grown = QRectF(packing.at[i], sizes[i]).adjusted(0, 0, gaps.across - 0.5, gaps.down - 0.5);
        for (size_t j = 0; j < sizes.size(); ++j) {
            if (i != j && grown.intersects(QRectF(packing.at[j], sizes[j])))
                return true;
        }
        if (!QRectF(QPointF(), packing.size).contains(QRectF(packing.at[i], sizes[i])))
            return true;
    }
    return false;
}

} // namespace

class PackingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOverlaps_andTheGapsAreKept()
    {
        constexpr Gaps gaps{16, 8};
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const auto sizes = randomSizes(seed, int(seed) * 2);
            QVERIFY(!overlaps(packTightly(sizes, 40.0 * seed, gaps), sizes, gaps));
            QVERIFY(!overlaps(packColumns(sizes, 40.0 * seed, gaps), sizes, gaps));
        }
    }

    void packedTightly_usesTheRoomBesideATallOne()
    {
        const std::vector<QSizeF> sizes{{100, 300}, {50, 50}, {50, 50}, {50, 50}};
        QCOMPARE(packTightly(sizes, 160, {8, 8}).size.height(), 300.0);
    }

    void widthIsKept_unlessOneAloneIsWider()
    {
        const std::vector<QSizeF> sizes{{90, 10}, {90, 10}, {300, 10}};
        QCOMPARE(packTightly(sizes, 200, {8, 8}).size.width(), 300.0);
        QCOMPARE(packColumns(std::span(sizes).first(2), 200, {8, 8}).size, QSizeF(188, 10));
    }

    void nothing_takesNoRoom()
    {
        QCOMPARE(packTightly({}, 100, {8, 8}).size, QSizeF(0, 0));
        QCOMPARE(packColumns({}, 100, {8, 8}).size, QSizeF(0, 0));
    }
};

QTEST_APPLESS_MAIN(PackingTest)
#include "tst_packing.moc"
