// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/exportsvg.h"

#include "app/ui/plain/asktosave.h"
#include "graph/base/atomicfile.h"
#include "graph/export/svg.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

Result<QString> askAndExportSvg(const Picture& picture, const QString& shortName, QWidget* parent)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::ExportSvg", words); };
    const QString file = askToSave({.title = tr("Export as SVG"),
                                    .kinds = tr("SVG pictures (*.svg)"),
                                    .suffix = u"svg"_s,
                                    .proposal = QFileInfo(shortName).completeBaseName() + u".svg"_s},
                                   parent);
    if (file.isEmpty())
        return QString();
    return writeFileAtomically(file, toSvg(picture)).map([&file] { return file; });
}

} // namespace unitscope
