// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/picture.h"
#include "graph/export/drawingbytes.h"
#include "graph/export/renderorder.h"
#include "layout/randomgraph.h"
#include "support/graphtext.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>
#include <limits>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

Drawing drawingOf(const QByteArray& text)
{
    return makePicture(graphOf(text), {}, {}, {}).value()->drawing;
}

RenderOrder orderOf(const QByteArray& text)
{
    RenderOrder order;
    order.wish = RenderOrder::Wish::Pdf;
    order.png = {.isDark = true, .isTransparent = true, .scale = 7};
    order.pdf = {.paper = Paper::Letter,
                 .isDark = true,
                 .hasGround = false,
                 .title = u"Märkte 🐧"_s,
                 .links = {u"https://a/"_s, {}}};
    order.drawing = drawingOf(text);
    return order;
}

const QByteArray small = "a writes stream:s\nb reads stream:s\nlonely: category=FAILED";

/// The bytes with another number at a place.
template <class T>
QByteArray with(QByteArray bytes, qsizetype at, T value)
{
    std::memcpy(bytes.data() + at, &value, sizeof value);
    return bytes;
}

/// Where the rectangle of the whole is, and how many groups there are, follow from the texts before.
qsizetype boundsAt()
{
    return qsizetype(sizeof "unitscope-drawing 1\n") - 1;
}

qsizetype groupCountAt(const Drawing& drawing)
{
    return boundsAt() + 6 * 8 + 4 + 2 * drawing.title.size() + 4 + 2 * drawing.description.size();
}

} // namespace

/// What goes to the program that paints comes back whole, or not at all.
class RenderOrderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawing_comesBackAsItWas()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const QByteArray bytes = toBytes(drawingOf(randomGraphText(seed)));
            const Result<Drawing> again = drawingFrom(bytes);
            QVERIFY2(again.has_value(), qPrintable(again ? QString() : again.error().message()));
            QCOMPARE(toBytes(*again), bytes);
        }
        QVERIFY(drawingFrom(toBytes(Drawing())).has_value());
    }

    void everyMember_comesBack()
    {
        const Drawing drawing = drawingOf(small);
        const Drawing again = drawingFrom(toBytes(drawing)).value();
        QCOMPARE(again.bounds, drawing.bounds);
        QCOMPARE(again.body, drawing.body);
        QCOMPARE(again.title, drawing.title);
        QCOMPARE(again.groups.size(), drawing.groups.size());
        QCOMPARE(again.groups.back().title, drawing.groups.back().title);
        QCOMPARE(again.groups.back().bounds, drawing.groups.back().bounds);
        for (size_t i = 0; i < drawing.shapes.size(); ++i) {
            const Shape& one = drawing.shapes[i];
            const Shape& other = again.shapes[i];
            QVERIFY(one.type == other.type && one.fill == other.fill && one.stroke == other.stroke);
            QVERIFY(one.text == other.text && one.at == other.at && one.anchor == other.anchor);
            QVERIFY(one.rect == other.rect && one.isDashed == other.isDashed && one.isSemiBold == other.isSemiBold);
            QVERIFY(one.pixelSize == other.pixelSize && one.strokeWidth == other.strokeWidth
                    && one.radius == other.radius);
            QVERIFY(one.firstElement == other.firstElement && one.elementCount == other.elementCount);
        }
        QCOMPARE(again.elements.size(), drawing.elements.size());
        QCOMPARE(again.elements.back().end, drawing.elements.back().end);
    }

    void order_comesBackAsItWas()
    {
        const RenderOrder order = orderOf(small);
        const RenderOrder again = renderOrderFrom(toBytes(order)).value();
        QCOMPARE(toBytes(again), toBytes(order));
        QVERIFY(again.wish == RenderOrder::Wish::Pdf);
        QCOMPARE(again.png.scale, 7);
        QVERIFY(again.png.isDark && again.png.isTransparent && again.pdf.isDark && !again.pdf.hasGround);
        QVERIFY(again.pdf.paper == Paper::Letter);
        QCOMPARE(again.pdf.title, order.pdf.title);
        QCOMPARE(again.pdf.links, order.pdf.links);
    }

    void everyCutOrder_isRefused()
    {
        const QByteArray bytes = toBytes(orderOf("a"));
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!renderOrderFrom(QByteArrayView(bytes).first(size)), qPrintable(QString::number(size)));
        QVERIFY(!renderOrderFrom(bytes + '\0'));
        QVERIFY(renderOrderFrom(bytes).has_value());
    }

    void changedBytes_areRefusedOrAWholeOrder()
    {
        const QByteArray bytes = toBytes(orderOf(small));
        QRandomGenerator random(20260729);
        for (int i = 0; i < 4000; ++i) {
            QByteArray changed = bytes;
            for (int times = random.bounded(1, 6); times > 0; --times)
                changed[random.bounded(int(changed.size()))] = char(random.bounded(256));
            const Result<RenderOrder> order = renderOrderFrom(changed);
            if (!order)
                continue;
            for (const Group& group : order->drawing.groups)
                QVERIFY(size_t(group.firstShape) + group.shapeCount <= order->drawing.shapes.size());
            for (const Shape& shape : order->drawing.shapes)
                QVERIFY(size_t(shape.firstElement) + shape.elementCount <= order->drawing.elements.size());
        }
    }

    void hugeCountsAndNoNumbers_areRefused()
    {
        const Drawing drawing = drawingOf(small);
        const QByteArray bytes = toBytes(drawing);
        QVERIFY(drawingFrom(bytes).has_value());
        for (const double number :
             {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e300, -1e8})
            QVERIFY(!drawingFrom(with(bytes, boundsAt(), number)));
        QVERIFY(!drawingFrom(with(bytes, boundsAt() + 2 * 8, -1.0))); // its width
        const qsizetype groups = groupCountAt(drawing);
        QVERIFY(drawingFrom(with(bytes, groups, quint32(drawing.groups.size()))).has_value());
        for (const quint32 count : {0xffffffffU, 0x7fffffffU, 1'000'000U, quint32(drawing.groups.size()) + 1})
            QVERIFY(!drawingFrom(with(bytes, groups, count)));
        QVERIFY(!drawingFrom(with(bytes, boundsAt() + 6 * 8, 0xfffffff0U))); // the length of its title
    }

    void otherVersion_isRefused()
    {
        QByteArray bytes = toBytes(orderOf("a"));
        bytes.replace("unitscope-render 1", "unitscope-render 2");
        const auto order = renderOrderFrom(bytes);
        QVERIFY(!order);
        QVERIFY(order.error().code == Error::Code::BadFormat);
    }

    void lines_comeBack()
    {
        QCOMPARE(progressIn(progressLine(0.25)), std::optional(0.25));
        const Error error{.code = Error::Code::TooLarge,
                          .where = {},
                          .expected = u"less"_s,
                          .found = u"äö\tü\n"_s,
                          .advice = u"A sentence."_s};
        const std::optional<Error> again = errorIn(errorLine(error));
        QVERIFY(again.has_value());
        QVERIFY(again->code == Error::Code::TooLarge);
        QCOMPARE(again->expected, u"less"_s);
        QCOMPARE(again->advice, u"A sentence."_s);
        for (const char* line : {"progress 2", "progress x", "progress", "", "QFontDatabase: no fonts"})
            QVERIFY(!progressIn(line));
        for (const char* line : {"error 99\ta", "error\t", "error x", "Error 1"})
            QVERIFY(!errorIn(line));
        QCOMPARE(noteIn(noteLine(u"A note.\nerror 3\ta\u202e")).value_or(QString()).count(u'\n'), 0);
        QVERIFY(noteIn("note " + QByteArray(100'000, 'x'))->size() <= 600);
        QVERIFY(!noteIn("not a note") && noteIn("note a") == u"a"_s);
    }
};

QTEST_GUILESS_MAIN(RenderOrderTest)
#include "tst_renderorder.moc"
