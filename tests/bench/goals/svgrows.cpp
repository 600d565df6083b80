// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// The same Drawing written by us and painted into Qt's SVG.
#include "app/paint/paintdrawing.h"
#include "bench/canvasscene.h"
#include "bench/goals/goalrow.h"
#include "graph/export/svg.h"

#include <QtCore/qbuffer.h>
#include <QtGui/qpainter.h>
#include <QtSvg/qsvggenerator.h>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

QByteArray generatedByQt(const Drawing& drawing)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setViewBox(drawing.bounds);
    QPainter painter(&generator);
    paintDrawing(drawing, painter, lightPalette());
    painter.end();
    return buffer.data();
}

} // namespace

void printSvgRows(int boxes, int pairs)
{
    const PicturePtr picture = gridPicture(boxes);
    QByteArray ours;
    QByteArray theirs;
    const Comparison comparison = inPairs(
        pairs, [&] { return costOf([&] { ours = toSvg(*picture); }); },
        [&] { return costOf([&] { theirs = generatedByQt(picture->drawing); }); });
    print({.what = u"SVG of %1 nodes: time of QSvgGenerator against ours"_s.arg(boxes),
           .is = 1 / comparison.processorRatio(),
           .atLeast = 5,
           .isSteady = comparison.isSteady,
           .how = processorWords(comparison)});
    print({.what = u"SVG of %1 nodes: size of QSvgGenerator's against ours"_s.arg(boxes),
           .is = double(theirs.size()) / double(ours.size()),
           .atLeast = 5,
           .how = u"%1 MB against %2 MB"_s.arg(double(ours.size()) / 1e6, 0, 'f', 1)
                      .arg(double(theirs.size()) / 1e6, 0, 'f', 1)});
}

} // namespace unitscope::bench
