// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/programs.h"

#include <QtCore/qstringlist.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

QStringView baseName(QStringView path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

bool isPythonProgram(QStringView program)
{
    const QStringView name = baseName(program);
    if (!name.startsWith(u"python"))
        return false;
    const QStringView rest = name.sliced(6);
    return std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit() || c == u'.'; });
}

bool isServer(QStringView program)
{
    const QStringView name = baseName(program);
    return name == u"uvicorn" || name == u"gunicorn" || name == u"hypercorn" || name == u"celery";
}

bool isShell(QStringView program)
{
    const QStringView name = baseName(program);
    return name == u"sh" || name == u"bash" || name == u"dash";
}

bool isInterpreter(QStringView program)
{
    const QStringView name = baseName(program);
    return isShell(program) || name == u"node" || name == u"nodejs" || name == u"ruby" || name == u"php";
}

bool isScript(QStringView word)
{
    const QStringView name = baseName(word);
    const qsizetype dot = name.lastIndexOf(u'.');
    static const QStringList endings{u"py"_s, u"sh"_s, u"js"_s, u"ts"_s, u"rb"_s, u"php"_s, u"go"_s};
    return dot > 0 && endings.contains(name.sliced(dot + 1).toString());
}

QString environmentOf(const QString& program)
{
    const qsizetype bin = program.lastIndexOf("/bin/"_L1);
    const QString folder = bin < 0 ? QString() : program.first(bin);
    const bool isSystem = folder.isEmpty() || folder == "/usr"_L1 || folder == "/usr/local"_L1;
    return isSystem || !folder.startsWith(u'/') ? QString() : folder;
}

} // namespace unitscope
