// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/exportsvg.h"

#include "graph/base/atomicfile.h"
#include "graph/export/svg.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtWidgets/qfiledialog.h>

using namespace Qt::StringLiterals;

namespace unitscope {

Result<void> askAndExportSvg(const Picture& picture, const QString& shortName, QWidget* parent)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::ExportSvg", words); };
    const QString proposal = QFileInfo(shortName).completeBaseName() + u".svg"_s;
    QString file = QFileDialog::getSaveFileName(parent, tr("Export as SVG"), proposal, tr("SVG pictures (*.svg)"));
    if (file.isEmpty())
        return {};
    if (QFileInfo(file).suffix().isEmpty())
        file += u".svg"_s;
    return writeFileAtomically(file, toSvg(picture.drawing));
}

} // namespace unitscope
