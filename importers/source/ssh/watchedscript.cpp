// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/watchedscript.h"

#include <QtCore/qfile.h>

using namespace Qt::StringLiterals;

namespace unitscope {

QByteArray resourceBytes(const QString& path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

QByteArray watchedScript(QByteArray script, const QByteArray& call)
{
    constexpr QByteArrayView lastLine = "{ main \"$@\"; }\n";
    Q_ASSERT(script.endsWith(lastLine));
    script.chop(lastLine.size());
    // In braces: a line that was cut on its way runs nothing.
    return script + '\n' + resourceBytes(u":/ssh/watch.sh"_s) + "\n{ watch_connection; " + call + "; leave; }\n";
}

QByteArray inOctal(const QByteArray& bytes)
{
    QByteArray octal;
    for (const char byte : bytes)
        octal += '\\' + QByteArray::number(uchar(byte), 8).rightJustified(3, '0');
    return octal;
}

} // namespace unitscope
