// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/golden.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

QString differenceToGolden(const QString& name, const QByteArray& actual)
{
    const QString goldenPath = QStringLiteral(UNITSCOPE_FIXTURES) + u"/golden/"_s + name;
    QFile golden(goldenPath);
    if (golden.open(QIODevice::ReadOnly) && golden.readAll() == actual)
        return {};
    QFile written(QDir::current().filePath(u"actual-"_s + name));
    if (!written.open(QIODevice::WriteOnly) || written.write(actual) != actual.size())
        return u"%1 differs, and what came instead cannot be written to %2"_s.arg(goldenPath, written.fileName());
    return u"%1 differs. Look at what came instead, and if it is right:\n  cp %2 %1"_s.arg(goldenPath,
                                                                                           written.fileName());
}

} // namespace unitscope::test
