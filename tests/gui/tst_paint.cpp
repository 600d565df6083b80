// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/paintdrawing.h"

#include "app/paint/colours.h"
#include "app/paint/fonts.h"
#include "app/ui/canvas/pictureindex.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>

namespace {

QImage painted(const Drawing& drawing, const Emphasis& emphasis, const QRectF& clip = {})
{
    QImage image(drawing.bounds.size().toSize() + QSize(1, 1), QImage::Format_RGB32);
    image.fill(colourOf(lightPalette(), Tone::Ground));
    QPainter painter(&image);
    painter.translate(-drawing.bounds.topLeft());
    if (!clip.isEmpty())
        painter.setClipRect(clip);
    paintDrawing(drawing, painter, lightPalette(), emphasis);
    return image;
}

/// The darkest a part of a picture gets, 0 to 255.
int darkest(const QImage& image, const QRect& area)
{
    int value = 255;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            value = std::min(value, qGray(image.pixel(x, y)));
    }
    return value;
}

} // namespace

class TestPaint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        m_picture = test::pictureOf("a writes stream:s\nb reads stream:s\nlonely: category=RUNNING");
        QVERIFY(m_picture);
    }

    void theBundledFont_isUsed()
    {
        QCOMPARE(QFontInfo(drawingFont(13, false)).family(), u"Inter"_s);
        QCOMPARE(QFontInfo(drawingFont(13, true)).weight(), int(QFont::DemiBold));
    }

    void selection_letsTheRestRecede()
    {
        const PictureIndex index(m_picture);
        const quint32 selected = *index.groupOf(*NodeId::make(u"h"_s, Kind::Service, u"a"_s));
        const quint32 other = *index.groupOf(*NodeId::make(u"h"_s, Kind::Service, u"lonely"_s));
        const Emphasis emphasis{.selected = selected, .front = index.around(selected), .lit = {}};
        const QImage plain = painted(m_picture->drawing, {});
        const QImage emphasised = painted(m_picture->drawing, emphasis);
        QVERIFY(darkest(emphasised, areaOf(other)) > darkest(plain, areaOf(other)) + 40);
        QVERIFY(darkest(emphasised, areaOf(other)) < 230); // recedes, does not disappear
        QVERIFY(darkest(emphasised, areaOf(selected)) <= darkest(plain, areaOf(selected)));
        QVERIFY(plain.copy(areaOf(selected)) != emphasised.copy(areaOf(selected))); // the outline
    }

    void lit_isStrongerThanPlain()
    {
        const PictureIndex index(m_picture);
        const quint32 group = *index.groupOf(*NodeId::make(u"h"_s, Kind::Service, u"a"_s));
        QVERIFY(painted(m_picture->drawing, {})
                != painted(m_picture->drawing, {.selected = {}, .front = {}, .lit = index.around(group)}));
    }

    void outsideTheClip_nothingIsPainted()
    {
        const QRectF clip(m_picture->drawing.bounds.topLeft(), QSizeF(60, 60));
        const QImage image = painted(m_picture->drawing, {}, clip);
        QCOMPARE(darkest(image, QRect(64, 64, image.width() - 64, image.height() - 64)),
                 qGray(colourOf(lightPalette(), Tone::Ground).rgb()));
    }

    void staleGroups_areIgnored()
    {
        const Emphasis stale{.selected = 9999, .front = {9999}, .lit = {12345}};
        painted(m_picture->drawing, stale);
    }

    void receding_isTowardsTheGround()
    {
        const Palette paler = receded(darkPalette(), 0.35);
        QCOMPARE(paler.of(Tone::Ground), darkPalette().of(Tone::Ground));
        QVERIFY(qGray(paler.of(Tone::Text)) < qGray(darkPalette().of(Tone::Text)));
    }

private:
    QRect areaOf(quint32 group) const
    {
        return m_picture->drawing.groups[group].bounds.translated(-m_picture->drawing.bounds.topLeft()).toRect();
    }
    PicturePtr m_picture;
};

QTEST_MAIN(TestPaint)
#include "tst_paint.moc"
