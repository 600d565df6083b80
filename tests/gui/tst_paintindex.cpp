// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/drawingindex.h"

#include "guitest.h"

#include <QtTest/qtest.h>
#include <random>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

std::vector<quint32> found(const PackedTree& tree, const QRectF& area)
{
    std::vector<quint32> values;
    tree.visit(area, [&](quint32 position) { values.push_back(tree.valueAt(position)); });
    return values;
}

std::vector<PackedTree::Entry> scattered(int count)
{
    std::mt19937 dice(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same every time
    const auto roll = [&](int most) { return double(dice() % std::mt19937::result_type(most)); };
    std::vector<PackedTree::Entry> entries;
    entries.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        entries.push_back({{roll(5000) - 2000, roll(4000), roll(90), roll(60)}, quint32(i)});
    return entries;
}

} // namespace

class TestPaintIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tree_findsWhatLookingAtAllFinds_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 15, 16, 17, 256, 257, 3000})
            QTest::addRow("%d", count) << count;
    }
    void tree_findsWhatLookingAtAllFinds()
    {
        QFETCH(int, count);
        const std::vector<PackedTree::Entry> entries = scattered(count);
        const PackedTree tree(entries);
        QCOMPARE(tree.size(), qsizetype(count));
        for (const QRectF& area : {QRectF(0, 0, 300, 200), QRectF(-2100, -100, 9000, 9000), QRectF(100, 100, 0, 0),
                                   QRectF(9000, 9000, 5, 5), QRectF(-500, 1000, 40, 2500)}) {
            std::vector<quint32> values = found(tree, area);
            std::sort(values.begin(), values.end());
            std::vector<quint32> expected;
            for (const PackedTree::Entry& entry : entries) {
                const QRectF& box = entry.box;
                if (box.left() <= area.right() && area.left() <= box.right() && box.top() <= area.bottom()
                    && area.top() <= box.bottom())
                    expected.push_back(entry.value);
            }
            QCOMPARE(values, expected);
        }
    }

    void visit_ofAPart_isPartOfTheSameSequence()
    {
        const PackedTree tree(scattered(2000));
        std::vector<quint32> all;
        tree.visit({-3000, -10, 9000, 9000}, [&](quint32 position) { all.push_back(position); });
        QVERIFY(std::is_sorted(all.begin(), all.end()));
        std::vector<quint32> part;
        tree.visit({0, 0, 700, 700}, [&](quint32 position) { part.push_back(position); });
        QVERIFY(part.size() > 3);
        QVERIFY(std::includes(all.begin(), all.end(), part.begin(), part.end()));
    }

    void infiniteBoxes_harmNobody()
    {
        const double huge = std::numeric_limits<double>::infinity();
        const PackedTree tree({{{-huge, 0, huge, 10}, 1}, {{0, 0, 1e300, 1e300}, 2}, {{5, 5, 1, 1}, 3}});
        QVERIFY(found(tree, {0, 0, 10, 10}).size() >= 2);
    }

    void groupAt_answersAsTheDrawingDoes()
    {
        const PicturePtr picture = test::pictureOf(
            "a writes stream:s\nb reads stream:s\na wants b\nb wants c\nc wants a");
        QVERIFY(picture);
        const DrawingIndex index(picture->drawing);
        int hits = 0;
        const QRect area = picture->drawing.bounds.toAlignedRect().adjusted(0, 0, 20, 20);
        for (int y = -20; y < area.bottom(); y += 3) {
            for (int x = -20; x < area.right(); x += 3) {
                const QPointF point(x, y);
                const std::optional<quint32> expected = groupAt(picture->drawing, point, 6);
                QCOMPARE(index.groupAt(point, 6), expected);
                hits += expected ? 1 : 0;
            }
        }
        QVERIFY(hits > 100);
    }

    void groupAt_ofManyLines_answersAsTheDrawingDoes()
    {
        QByteArray text;
        for (int i = 0; i < 60; ++i) {
            const QByteArray name = "w" + QByteArray::number(i);
            text += name + " wants w" + QByteArray::number((i * 17 + 5) % 60) + '\n' + name + " uses stream:s"
                    + QByteArray::number(i % 7) + '\n';
        }
        const PicturePtr picture = test::pictureOf(text);
        QVERIFY(picture);
        const DrawingIndex index(picture->drawing);
        std::mt19937 dice(3); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same every time
        const QSize area = picture->drawing.bounds.size().toSize();
        int lines = 0;
        for (int i = 0; i < 4000; ++i) {
            const QPointF point(double(dice() % unsigned(area.width())), double(dice() % unsigned(area.height())));
            for (const double tolerance : {0.5, 6.0, 40.0}) {
                const std::optional<quint32> expected = groupAt(picture->drawing, point, tolerance);
                QCOMPARE(index.groupAt(point, tolerance), expected);
                lines += expected && picture->drawing.groups[*expected].part == Group::Part::Edge ? 1 : 0;
            }
        }
        QVERIFY(lines > 1000);
    }

    void farLines_areNearTheirLines()
    {
        const PicturePtr picture = test::pictureOf(
            "a wants b\nb wants c\nc wants a\na writes stream:s\nb reads stream:s");
        QVERIFY(picture);
        const DrawingIndex index(picture->drawing);
        QVERIFY(index.farLines().slack() < 40);
        for (quint32 position = 0; position < index.edges().size(); ++position) {
            const Shape& line = picture->drawing.shapes[index.lineAt(position)];
            QCOMPARE(index.farLines().toneAt(position), line.stroke);
            const auto elements = picture->drawing.elementsOf(line);
            const FarLines::Line far = index.farLines().at(index.edges(), position);
            QVERIFY(far.corners.size() >= 2);
            QVERIFY((far.at(far.corners.front()) - elements.front().end).manhattanLength() <= far.unit);
            QVERIFY((far.at(far.corners.back()) - elements.back().end).manhattanLength() <= far.unit);
        }
    }

    void boxesThatDifferInPlaceAndTextOnly_lookAlike()
    {
        const PicturePtr picture = test::pictureOf(
            "ab: category=RUNNING\nba: category=RUNNING\ncc: category=FAILED\nstream:dd");
        QVERIFY(picture);
        const DrawingIndex index(picture->drawing);
        std::map<QString, quint32> looks;
        for (quint32 position = 0; position < index.nodes().size(); ++position)
            looks[picture->drawing.groups[index.nodes().valueAt(position)].title] = index.bodyAt(position).look;
        QCOMPARE(looks.size(), size_t(4));
        QCOMPARE(looks[u"ab"_s], looks[u"ba"_s]);
        QVERIFY(looks[u"cc"_s] != looks[u"ab"_s]);
        QVERIFY(looks[u"dd"_s] != looks[u"ab"_s]);
    }
};

QTEST_MAIN(TestPaintIndex)
#include "tst_paintindex.moc"
