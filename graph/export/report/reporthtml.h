// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A report as one self-contained page: no script, nothing from elsewhere (its policy forbids both), nothing that has to be opened to be
/// read; light and dark, narrow and wide; on paper as ReportEvidence says. Well-formed XML, too. Same document and picture,
/// same bytes.

#include "graph/export/report/document.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

/// `svg`: as toSvg() writes it, with ids that are none of the document's anchors; empty for a page without a picture.
QByteArray toHtml(const ReportDocument& document, const QByteArray& svg);

} // namespace unitscope
