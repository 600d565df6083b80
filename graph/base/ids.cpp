// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/ids.h"

#include "graph/base/percent.h"

#include <QtCore/qstringlist.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr std::array kinds{Kind::Host,   Kind::Service, Kind::Timer,   Kind::Target, Kind::Socket,
                           Kind::Stream, Kind::Port,    Kind::Process, Kind::Venv,   Kind::Code};

constexpr std::array edgeKinds{EdgeKind::Flow,     EdgeKind::Listens,    EdgeKind::Connects, EdgeKind::Triggers,
                               EdgeKind::Requires, EdgeKind::Wants,      EdgeKind::After,    EdgeKind::PartOf,
                               EdgeKind::RunsIn,   EdgeKind::Implements, EdgeKind::StoredIn};

template <class Value>
std::optional<Value> fromWord(std::span<const Value> values, QStringView word)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](Value value) { return wordFor(value) == word; });
    return found == values.end() ? std::nullopt : std::optional(*found);
}

bool isSpaceOrControl(QChar unit)
{
    return unit.isSpace() || unit.category() == QChar::Other_Control;
}

std::optional<NodeId> parseKindAndName(QStringView text, const QString& host)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const std::optional<Kind> kind = kindFromWord(text.first(colon));
    std::optional<QString> name = percentDecoded(text.sliced(colon + 1));
    if (!kind || !name)
        return std::nullopt;
    return NodeId::make(host, *kind, *std::move(name));
}

/// As QString::compare(), but at once for one text in two places: most hosts are that.
int order(const QString& a, const QString& b)
{
    return a.constData() == b.constData() && a.size() == b.size() ? 0 : a.compare(b);
}

/// Negative, 0 or positive: by host, kind, name.
int order(const NodeId& a, const NodeId& b)
{
    if (const int hosts = order(a.host(), b.host()); hosts != 0)
        return hosts;
    return a.kind() != b.kind() ? int(a.kind()) - int(b.kind()) : order(a.name(), b.name());
}

bool isXmlNameUnit(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '-'
           || byte == '.';
}

} // namespace

std::span<const Kind> allKinds()
{
    return kinds;
}

std::span<const EdgeKind> allEdgeKinds()
{
    return edgeKinds;
}

QLatin1StringView wordFor(Kind kind)
{
    switch (kind) {
    case Kind::Host: return "host"_L1;
    case Kind::Service: return "service"_L1;
    case Kind::Timer: return "timer"_L1;
    case Kind::Target: return "target"_L1;
    case Kind::Socket: return "socket"_L1;
    case Kind::Stream: return "stream"_L1;
    case Kind::Port: return "port"_L1;
    case Kind::Process: return "process"_L1;
    case Kind::Venv: return "venv"_L1;
    case Kind::Code: return "code"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView wordFor(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Flow: return "flow"_L1;
    case EdgeKind::Listens: return "listens"_L1;
    case EdgeKind::Connects: return "connects"_L1;
    case EdgeKind::Triggers: return "triggers"_L1;
    case EdgeKind::Requires: return "requires"_L1;
    case EdgeKind::Wants: return "wants"_L1;
    case EdgeKind::After: return "after"_L1;
    case EdgeKind::PartOf: return "part_of"_L1;
    case EdgeKind::RunsIn: return "runs_in"_L1;
    case EdgeKind::Implements: return "implements"_L1;
    case EdgeKind::StoredIn: return "stored_in"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Kind> kindFromWord(QStringView word)
{
    return fromWord(allKinds(), word);
}

std::optional<EdgeKind> edgeKindFromWord(QStringView word)
{
    return fromWord(allEdgeKinds(), word);
}

std::optional<NodeId> NodeId::make(QString host, Kind kind, QString name)
{
    if (host.isEmpty() || name.isEmpty())
        return std::nullopt;
    return NodeId(std::move(host), kind, std::move(name));
}

std::optional<NodeId> NodeId::parse(QStringView text, const QString& hostIfNone)
{
    // text() never writes these: they are a sign that this is no id but something around one.
    if (std::any_of(text.begin(), text.end(), isSpaceOrControl))
        return std::nullopt;
    if (!text.startsWith("//"_L1))
        return parseKindAndName(text, hostIfNone);
    const QStringView hostAndRest = text.sliced(2);
    const qsizetype slash = hostAndRest.indexOf(u'/');
    if (slash < 0)
        return std::nullopt;
    const std::optional<QString> host = percentDecoded(hostAndRest.first(slash));
    return host ? parseKindAndName(hostAndRest.sliced(slash + 1), *host) : std::nullopt;
}

QString NodeId::text() const
{
    return u"//"_s + percentEncoded(m_host) + u'/' + shortText();
}

QString NodeId::shortText() const
{
    return wordFor(m_kind) + u':' + percentEncoded(m_name);
}

bool operator<(const NodeId& a, const NodeId& b)
{
    return order(a, b) < 0;
}

QString EdgeId::text() const
{
    return from.text() + u" -"_s + wordFor(kind) + u"-> "_s + to.text();
}

std::optional<EdgeId> EdgeId::parse(QStringView text, const QString& hostIfNone)
{
    const QList<QStringView> parts = text.split(u' ');
    if (parts.size() != 3 || !parts[1].startsWith(u'-') || !parts[1].endsWith("->"_L1) || parts[1].size() < 4)
        return std::nullopt;
    const std::optional<EdgeKind> kind = edgeKindFromWord(parts[1].sliced(1).chopped(2));
    std::optional<NodeId> from = NodeId::parse(parts[0], hostIfNone);
    std::optional<NodeId> to = NodeId::parse(parts[2], hostIfNone);
    if (!kind || !from || !to)
        return std::nullopt;
    return EdgeId{*std::move(from), *kind, *std::move(to)};
}

bool operator<(const EdgeId& a, const EdgeId& b)
{
    if (const int from = order(a.from, b.from); from != 0)
        return from < 0;
    return a.kind != b.kind ? a.kind < b.kind : order(a.to, b.to) < 0;
}

QString xmlNameFor(QStringView text, QLatin1StringView prefix)
{
    static constexpr char lowerHex[] = "0123456789abcdef";
    QString name = prefix.toString();
    const QByteArray bytes = toUtf8Exactly(text);
    name.reserve(name.size() + bytes.size());
    for (const char byte : bytes) {
        if (isXmlNameUnit(byte)) {
            name += QLatin1Char(byte);
            continue;
        }
        name += u'_';
        name += QLatin1Char(lowerHex[uchar(byte) >> 4]);
        name += QLatin1Char(lowerHex[uchar(byte) & 15]);
    }
    return name;
}

} // namespace unitscope
