// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/render/render.h"

#include "app/paint/textaspaths.h"
#include "app/paint/topdf.h"
#include "app/paint/topng.h"
#include "graph/export/drawingbytes.h"

namespace unitscope {

Result<QByteArray> rendered(const RenderOrder& order, const std::stop_token& stop, const RenderProgress& progress)
{
    switch (order.wish) {
    case RenderOrder::Wish::Png: return toPng(order.drawing, order.png, stop, progress);
    case RenderOrder::Wish::Pdf:
        return toPdf(order.drawing, order.pdf, stop, progress).map([](const PdfFile& pdf) { return pdf.bytes; });
    case RenderOrder::Wish::Outlines: break;
    }
    return toBytes(withTextAsPaths(order.drawing));
}

} // namespace unitscope
