// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/plain/asktosave.h"

#include <QtWidgets/qfiledialog.h>

namespace unitscope {

QString askToSave(const SaveQuestion& question, QWidget* parent)
{
    QFileDialog dialog(parent, question.title, {}, question.kinds);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // The dialog appends it, so that it asks about overwriting the file that is really written.
    dialog.setDefaultSuffix(question.suffix);
    dialog.selectFile(question.proposal);
    const QStringList chosen = dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
    return chosen.value(0);
}

} // namespace unitscope
