// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/ownprogram.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

QString ownProgram(const QString& name)
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString beside = here + u'/' + name;
    return QFileInfo::exists(beside) ? beside : QDir::cleanPath(here + u"/../libexec/unitscope/"_s + name);
}

} // namespace unitscope
