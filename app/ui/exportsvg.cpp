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

Result<QString> askAndExportSvg(const Picture& picture, const QString& shortName, QWidget* parent)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::ExportSvg", words); };
    const QString proposal = QFileInfo(shortName).completeBaseName() + u".svg"_s;
    QFileDialog dialog(parent, tr("Export as SVG"), {}, tr("SVG pictures (*.svg)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // The dialog appends it, so that it asks about overwriting the file that is really written.
    dialog.setDefaultSuffix(u"svg"_s);
    dialog.selectFile(proposal);
    const QStringList chosen = dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
    if (chosen.isEmpty())
        return QString();
    const QString& file = chosen.front();
    return writeFileAtomically(file, toSvg(picture)).map([&file] { return file; });
}

} // namespace unitscope
