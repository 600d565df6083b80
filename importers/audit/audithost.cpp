// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/audithost.h"

#include "graph/base/timestamp.h"
#include "importers/registry/host.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The first line of a frame that is not empty.
std::optional<ByteRange> firstLine(const AuditReading& reading, const QString& id)
{
    for (const ByteRange& line : reading.transcript().linesOf(id)) {
        if (!reading.view(line).trimmed().isEmpty())
            return line;
    }
    return std::nullopt;
}

bool isLoopback(const QString& address)
{
    return address.startsWith("127."_L1) || address == "::1"_L1 || address.startsWith("fe80:"_L1);
}

/// The address of a line of "ip -o address": "2: eth0    inet 192.0.2.7/24 brd ...".
std::optional<ByteRange> addressIn(const AuditReading& reading, const ByteRange& line)
{
    const QByteArrayView text = reading.view(line);
    for (const QByteArrayView word : {QByteArrayView(" inet "), QByteArrayView(" inet6 ")}) {
        const qsizetype at = text.indexOf(word);
        if (at < 0)
            continue;
        const QByteArrayView rest = text.sliced(at + word.size());
        const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == ' '; });
        if (end != rest.begin())
            return reading.rangeOf(rest.first(end - rest.begin()));
    }
    return std::nullopt;
}

struct AddressRow
{
    QString address;
    ByteRange range;
    ByteRange line;
    bool isOfBridge = false;
};

/// Whether an interface is that of a network within the host, as its name says: "docker0", "br-0123456789ab", "virbr0". A bridge
/// of another name may well hold the address by which others know the host.
bool isOfBridge(QByteArrayView line)
{
    const QByteArray name = line.sliced(line.indexOf(':') + 1).trimmed().toByteArray();
    constexpr QByteArrayView names[] = {"docker", "virbr", "lxcbr", "lxdbr", "podman", "cni", "cbr", "flannel"};
    const qsizetype end = name.indexOf(' ');
    const bool isOfDocker = name.startsWith("br-") && end == 15; // and twelve digits
    return isOfDocker
           || std::any_of(std::begin(names), std::end(names), [&](auto word) { return name.startsWith(word); });
}

std::vector<AddressRow> addressesOf(const AuditReading& reading)
{
    std::vector<AddressRow> rows;
    for (const ByteRange& line : reading.transcript().linesOf(u"host.addresses"_s)) {
        if (const auto range = addressIn(reading, line))
            rows.push_back({reading.text(*range), *range, line, isOfBridge(reading.view(line))});
    }
    return rows;
}

QString hostName(const AuditReading& reading)
{
    const auto line = firstLine(reading, u"host.name"_s);
    const QString own = line ? reading.text(*line).trimmed() : QString();
    return own.isEmpty() || own.size() > 253 ? QString(unknownHostName) : own;
}

class HostReader
{
public:
    HostReader(AuditReading& reading, const NodeId& host) : m_reading(reading), m_host(host) { }

    void stateLine(const QString& id, Attr attr, QStringView how)
    {
        if (const auto line = firstLine(m_reading, id))
            m_reading.state(m_host, attr, Value::of(m_reading.text(*line).trimmed()), {*line}, how);
    }

    void stateSystem()
    {
        for (const ByteRange& line : m_reading.transcript().linesOf(u"host.system"_s)) {
            QString text = m_reading.text(line);
            if (!text.startsWith("PRETTY_NAME="_L1))
                continue;
            text = text.sliced(12);
            if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
                text = text.sliced(1, text.size() - 2);
            m_reading.state(m_host, Attr::System, Value::of(text), {line}, u"/etc/os-release");
            return;
        }
    }

    /// The first word of a frame's first line, where it is a SHA-256.
    void stateHash(const QString& id, Attr attr, QStringView how)
    {
        const auto line = firstLine(m_reading, id);
        const QString word = line ? m_reading.text(*line).section(u' ', 0, 0) : QString();
        if (word.size() == 64)
            m_reading.state(m_host, attr, Value::of(word), {*line}, how);
    }

    void stateClock()
    {
        const auto line = firstLine(m_reading, u"host.clock"_s);
        bool isNumber = false;
        const qint64 seconds = line ? m_reading.text(*line).section(u' ', 0, 0).toLongLong(&isNumber) : 0;
        if (!isNumber || seconds <= 0 || seconds > 253'402'300'799) // the year 9999
            return;
        const qint64 clock = seconds * 1000;
        m_reading.builder().setTime(m_reading.source(), clock);
        m_reading.state(m_host, Attr::GeneratedAt, Value::of(isoTime(clock)), {*line}, u"its clock");
        stateBoot(clock, *line);
    }

    void stateRights()
    {
        const auto account = firstLine(m_reading, u"host.account"_s);
        if (!account)
            return;
        const QString id = m_reading.text(*account); // "uid=1001(auditor) gid=..."
        const QString name = id.section(u'(', 1, 1).section(u')', 0, 0);
        m_reading.state(m_host, Attr::Account, Value::of(name.isEmpty() ? id.section(u' ', 0, 0) : name), {*account},
                        u"id");
        const bool isRoot = id.startsWith("uid=0("_L1) || id.startsWith("uid=0 "_L1);
        Proof proof{*account};
        bool hasCapabilities = false;
        for (const ByteRange& line : m_reading.transcript().linesOf(u"host.rights"_s)) {
            const QByteArrayView text = m_reading.view(line);
            if (!text.startsWith("CapEff:"))
                continue;
            proof.insert(proof.begin(), line);
            hasCapabilities = text.sliced(7).trimmed().toByteArray().toULongLong(nullptr, 16) != 0;
        }
        const QString words = isRoot            ? u"all (root)"_s
                              : hasCapabilities ? u"of its own, and some of root's"_s
                                                : u"only its own"_s;
        m_reading.state(m_host, Attr::Rights, Value::of(words), proof, u"id and /proc/self/status");
    }

    void stateVersions()
    {
        for (const ByteRange& line : m_reading.transcript().linesOf(u"host.versions"_s)) {
            const QString text = m_reading.text(line);
            if (!text.section(u':', 1).trimmed().isEmpty())
                m_reading.state(m_host, Attr::ToolVersion, Value::of(text), {line}, u"said by the program");
        }
    }

private:
    void stateBoot(qint64 clock, const ByteRange& clockLine)
    {
        const auto line = firstLine(m_reading, u"host.uptime"_s);
        bool isNumber = false;
        const double uptime = line ? m_reading.text(*line).section(u' ', 0, 0).toDouble(&isNumber) : 0;
        if (isNumber && uptime >= 0 && uptime * 1000 < double(clock))
            m_reading.conclude(m_host, Attr::BootedAt, Value::of(isoTime(clock - qint64(uptime) * 1000)),
                               {*line, clockLine}, u"from clock and uptime");
    }

    AuditReading& m_reading;
    NodeId m_host;
};

} // namespace

HostFacts readHost(AuditReading& reading)
{
    const std::vector<AddressRow> addresses = addressesOf(reading);
    reading.setHost(hostName(reading));
    const auto host = reading.node(Kind::Host, reading.host());
    Q_ASSERT(host);
    HostFacts facts;
    HostReader reader(reading, *host);
    reader.stateClock();
    reader.stateLine(u"host.name"_s, Attr::HostName, u"uname -n");
    for (const AddressRow& row : addresses) {
        facts.addresses.insert(row.address);
        if (!isLoopback(row.address))
            reading.state(*host, row.isOfBridge ? Attr::BridgeAddress : Attr::Address, Value::of(row.address),
                          {row.range, row.line}, u"ip -o address");
    }
    reader.stateHash(u"host.machine"_s, Attr::MachineId, u"hashed on the host");
    reader.stateLine(u"host.kernel"_s, Attr::Kernel, u"uname -srm");
    reader.stateSystem();
    reader.stateRights();
    reader.stateVersions();
    reader.stateHash(u"audit.script"_s, Attr::ScriptHash, u"sha256sum");
    const Transcript& transcript = reading.transcript();
    if (!transcript.last.isEmpty())
        reading.state(*host, Attr::MaskedCount, Value::of(qint64(transcript.masked)), {transcript.last},
                      u"counted on the host");
    return facts;
}

} // namespace unitscope
