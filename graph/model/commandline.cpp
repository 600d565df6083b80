// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/commandline.h"

#include <QtCore/qregularexpression.h>

namespace unitscope {

std::optional<PortArgument> portArgument(const QString& command)
{
    if (!command.contains(QLatin1StringView("--port"))) // most have none: a search costs a tenth of the pattern
        return std::nullopt;
    static const QRegularExpression pattern(QStringLiteral(R"((?:^|\s)(--port[= ]\s*(\d{1,5}))(?=\s|$))"));
    const auto match = pattern.match(command);
    const int number = match.captured(2).toInt();
    if (!match.hasMatch() || number < 1 || number > 65535)
        return std::nullopt;
    return PortArgument{number, match.captured(1)};
}

QString venvNameOf(const QString& folder)
{
    QStringView path = folder;
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    const QStringView last = path.sliced(path.lastIndexOf(QLatin1Char('/')) + 1);
    const bool isGeneric = last == QLatin1StringView(".venv") || last == QLatin1StringView("venv")
                           || last == QLatin1StringView("env");
    return (isGeneric ? path : last).toString();
}

std::optional<VenvOfInterpreter> venvOfInterpreter(const QString& command)
{
    if (!command.contains(QLatin1StringView("/bin/")))
        return std::nullopt;
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*((/(?:[^\s/]+/)*)([^\s/]+)/bin/(?:python[0-9.]*|uvicorn|gunicorn|celery))(?=\s|$))"));
    const auto match = pattern.match(command);
    const QString name = match.captured(3);
    const bool isSystem = match.captured(2) == QLatin1StringView("/") || name == QLatin1StringView("local");
    if (!match.hasMatch() || isSystem)
        return std::nullopt;
    return VenvOfInterpreter{venvNameOf(match.captured(2) + name), match.captured(1)};
}

} // namespace unitscope
