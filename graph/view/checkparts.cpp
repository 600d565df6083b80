// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/checkparts.h"

#include "graph/view/shellquote.h"

#include <QtCore/qregularexpression.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString suffixOf(Kind kind)
{
    return u'.' + wordFor(kind); // "service", "timer", "target", "socket": systemd's own words
}

CheckCommand withArgument(QLatin1StringView command, const QString& argument)
{
    const std::optional<QString> quoted = shellQuoted(argument);
    if (!quoted)
        return noCommand(u"the name holds characters that cannot be seen in a command"_s);
    return {command + u' ' + *quoted, {}};
}

bool isPortNumber(qint64 number)
{
    return number >= 1 && number <= 65535;
}

} // namespace

CheckCommand noCommand(const QString& why)
{
    return {{}, why};
}

CheckCommand fixedCommand(QLatin1StringView command)
{
    return {command, {}};
}

QString unitNameOf(const Graph& graph, const NodeId& id)
{
    const std::optional<NodeIndex> index = graph.find(id);
    const QString stated = index ? graph.text(graph.nodes()[*index], Attr::Unit) : QString();
    const QString suffix = suffixOf(id.kind());
    if (stated.endsWith(suffix))
        return stated;
    return id.name().endsWith(suffix) ? id.name() : id.name() + suffix;
}

CheckCommand unitCommand(QLatin1StringView command, const QString& unit)
{
    static const QRegularExpression valid(uR"(^[A-Za-z0-9:_.\\@-]{1,255}\z)"_s);
    if (!valid.match(unit).hasMatch())
        return noCommand(u"systemd can have no unit of this name"_s);
    return withArgument(command, unit);
}

CheckCommand unitProperties(const QString& unit, QLatin1StringView properties)
{
    const QByteArray command = "systemctl show -p " + QByteArray(properties.data(), properties.size()) + " --";
    return unitCommand(QLatin1StringView(command), unit);
}

CheckCommand socketsOf(qint64 port, bool isUdp, bool isRemote)
{
    if (!isPortNumber(port))
        return noCommand(u"this is no port number"_s);
    const QLatin1StringView options = isRemote ? "-Hntpe"_L1 : isUdp ? "-Hlnupe"_L1 : "-Hlntpe"_L1;
    return {u"ss %1 '%2 = :%3'"_s.arg(options, isRemote ? u"dport"_s : u"sport"_s).arg(port), {}};
}

CheckCommand portsWithin(const QString& range)
{
    static const QRegularExpression ends(u"^\\s*([0-9]{1,5})\\s*[-\u2013]\\s*([0-9]{1,5})\\s*\\z"_s);
    const auto match = ends.match(range);
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).toInt();
    if (!isPortNumber(first) || !isPortNumber(last))
        return noCommand(u"this is no range of port numbers"_s);
    return {u"ss -Hlntpe 'sport >= :%1 and sport <= :%2'"_s.arg(first).arg(last), {}};
}

CheckCommand streamCommand(QLatin1StringView command, const QString& stream)
{
    return withArgument(command, stream);
}

CheckCommand fileListing(const QString& path, const QString& folder)
{
    if (path.startsWith(u'/'))
        return withArgument("ls -ld --"_L1, path);
    if (path.isEmpty() || !folder.startsWith(u'/'))
        return noCommand(u"no source states the whole path"_s);
    return withArgument("ls -ld --"_L1, folder.endsWith(u'/') ? folder + path : folder + u'/' + path);
}

CheckCommand processListing(const Value* pid)
{
    bool isNumber = false;
    const qint64 number = pid ? pid->text().toLongLong(&isNumber) : 0;
    if (!isNumber || number < 1)
        return noCommand(u"no source states its process id"_s);
    return {u"ps -o pid,user,lstart,comm -p %1"_s.arg(number), {}};
}

} // namespace unitscope
