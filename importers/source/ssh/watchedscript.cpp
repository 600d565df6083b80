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
    const QByteArray watch = '\n' + resourceBytes(u":/ssh/watch.sh"_s) + "\n{ watch_connection; ";
    const QByteArrayView end = "; leave; }\n";
    script.reserve(script.size() + watch.size() + call.size() + end.size()); // it may hold a secret: see inOctal()
    // In braces: a line that was cut on its way runs nothing.
    return script.append(watch).append(call).append(end);
}

QByteArray inOctal(QByteArrayView bytes)
{
    QByteArray octal;
    octal.reserve(bytes.size() * 4); // it may be secret: what is moved is left behind
    for (const char byte : bytes) {
        octal += '\\';
        for (const int shift : {6, 3, 0})
            octal += char('0' + ((uchar(byte) >> shift) & 7));
    }
    return octal;
}

} // namespace unitscope
