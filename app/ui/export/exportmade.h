// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Makes the file that somebody chose, and how it will look. Blocking, for a worker; the same bytes as the command line writes.

#include "app/ui/export/exportwork.h"
#include "graph/draw/pictureparts.h"
#include "graph/export/renderoptions.h"
#include "graph/export/svgoptions.h"

#include <QtGui/qimage.h>
#include <stop_token>

namespace unitscope {

PictureParts partsOf(const ExportChoices& choices);
/// Fails if the link is none.
Result<SvgOptions> svgOptionsOf(const ExportChoices& choices);

/// The file. Incomplete if the picture cannot be made; Cancelled; of a report as reportFile().
Result<QByteArray> madeFile(const ExportWork& work, const std::stop_token& stop, const RenderProgress& progress = {});

/// How it will look.
struct ExportSample
{
    QImage image = {};       ///< null for text
    bool isRichText = false; ///< the text, as richText() writes it
    bool isTransparent = false;
    QString text = {};
    QString trouble = {}; ///< why it cannot be written as chosen; empty: it can
    QString remark = {};  ///< names that are too small on that paper; empty if there is nothing to say
};
/// `pixels`: into which the image has to fit. `isReaderDark`: how the reader's theme is taken to be.
Result<ExportSample> madeSample(const ExportWork& work, QSize pixels, bool isReaderDark, const std::stop_token& stop);

} // namespace unitscope
