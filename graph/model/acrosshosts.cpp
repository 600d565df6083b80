// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/acrosshosts.h"

#include <algorithm>
#include <map>

namespace unitscope {

namespace {

/// One statement: what it is about, its value, which claim it is.
struct Said
{
    NodeId about;
    QString value;
    ClaimIndex claim;
};

bool isOfEveryHost(QStringView address)
{
    constexpr QLatin1StringView begins[] = {QLatin1StringView("127."), QLatin1StringView("169.254."),
                                            QLatin1StringView("fe80:")};
    return address == QLatin1StringView("::1")
           || std::any_of(std::begin(begins), std::end(begins), [&](auto begin) { return address.startsWith(begin); });
}

bool isEveryAddress(const QString& address)
{
    return address == QLatin1StringView("*") || address == QLatin1StringView("0.0.0.0")
           || address == QLatin1StringView("::");
}

class AcrossHosts
{
public:
    explicit AcrossHosts(Inferences& inferences) : m_inferences(inferences) { }
    void run();

private:
    using Owner = std::pair<QString, ClaimIndex>; ///< a host, and the first statement that the address is its
    void collect();
    void collectAddress(const QString& address, const QString& host, ClaimIndex claim);
    std::optional<Owner> ownerOf(const QString& address) const;
    /// The statement that something listens there; nothing if none does.
    std::optional<ClaimIndex> listenerAt(const NodeId& port, const QString& address) const;
    void conclude(const Said& client);
    void addEvidence(std::vector<Evidence>& evidence, ClaimIndex claim, size_t most) const;
    bool addServersRow(const NodeId& port, const Said& client, std::vector<Evidence>& evidence) const;
    void concludeGaps();
    std::span<const Evidence> evidenceOf(ClaimIndex claim) const
    {
        return m_inferences.snapshot().evidenceOf(m_inferences.snapshot().claim(claim));
    }
    /// Without the brackets and the prefix of an IPv4 address within IPv6, as in the values.
    QByteArray bytesOf(const Evidence& evidence) const;

    Inferences& m_inferences;
    std::vector<Said> m_to;
    std::map<NodeId, std::vector<Said>> m_from;      ///< by port
    std::map<NodeId, std::vector<Said>> m_listening; ///< by port: its addresses
    std::map<NodeId, ClaimIndex> m_ports;            ///< the first statement about each
    std::map<QString, std::map<QString, ClaimIndex>> m_owners;
    std::set<EdgeId> m_quoted; ///< concluded before, by whoever wrote the source
};

QByteArray AcrossHosts::bytesOf(const Evidence& evidence) const
{
    const QByteArrayView all = m_inferences.snapshot().sources()[evidence.source]->bytes();
    QByteArray bytes = all.sliced(evidence.range.begin, evidence.range.size()).toByteArray();
    return bytes.replace("[::ffff:", "").replace("::ffff:", "").replace("[", "").replace("]", "");
}

void AcrossHosts::collectAddress(const QString& address, const QString& host, ClaimIndex claim)
{
    if (!isOfEveryHost(address))
        m_owners[address].emplace(host, claim);
}

void AcrossHosts::collect()
{
    const Snapshot& snapshot = m_inferences.snapshot();
    const auto claims = snapshot.claims();
    for (ClaimIndex i = 0; i < claims.size(); ++i) {
        const Subject& subject = snapshot.subjectOf(claims[i]);
        const QString& attribute = snapshot.attributeOf(claims[i]);
        if (const auto* edge = std::get_if<EdgeId>(&subject)) {
            if (edge->kind == EdgeKind::Connects && snapshot.isQuoted(claims[i]))
                m_quoted.insert(*edge);
            continue;
        }
        const NodeId& node = std::get<NodeId>(subject);
        if (node.kind() == Kind::Host) {
            if (attribute == nameOf(Attr::Address))
                collectAddress(claims[i].value.text(), node.host(), i);
            collectAddress(node.host(), node.host(), i); // a registry may name its host by an address
        } else if (node.kind() == Kind::Port) {
            m_ports.emplace(node, i);
            if (attribute == nameOf(Attr::Address))
                m_listening[node].push_back({node, claims[i].value.text(), i});
            else if (attribute == nameOf(Attr::ConnectedFrom))
                m_from[node].push_back({node, claims[i].value.text(), i});
        } else if (attribute == nameOf(Attr::ConnectedTo)) {
            m_to.push_back({node, claims[i].value.text(), i});
        }
    }
}

std::optional<AcrossHosts::Owner> AcrossHosts::ownerOf(const QString& address) const
{
    const auto owners = m_owners.find(address);
    if (owners == m_owners.end() || owners->second.size() != 1)
        return std::nullopt;
    return *owners->second.begin();
}

std::optional<ClaimIndex> AcrossHosts::listenerAt(const NodeId& port, const QString& address) const
{
    const auto stated = m_ports.find(port);
    const auto addresses = m_listening.find(port);
    if (stated == m_ports.end() || addresses == m_listening.end())
        return stated == m_ports.end() ? std::nullopt : std::optional(stated->second);
    const auto fits = [&](const Said& said) { return said.value == address || isEveryAddress(said.value); };
    const auto at = std::find_if(addresses->second.begin(), addresses->second.end(), fits);
    return at == addresses->second.end() ? std::nullopt : std::optional(at->claim);
}

void AcrossHosts::addEvidence(std::vector<Evidence>& evidence, ClaimIndex claim, size_t most) const
{
    for (const Evidence& piece : evidenceOf(claim).first(std::min(most, evidenceOf(claim).size()))) {
        evidence.push_back(piece);
        evidence.back().role = evidence.size() == 1 ? Role::Value : Role::Support;
    }
}

/// The other end's own row of the same connection: in the client's row stands what the server's is connected to.
bool AcrossHosts::addServersRow(const NodeId& port, const Said& client, std::vector<Evidence>& evidence) const
{
    const auto from = m_from.find(port);
    if (from == m_from.end())
        return false;
    QByteArray rows;
    for (const Evidence& piece : evidenceOf(client.claim))
        rows += ' ' + bytesOf(piece) + ' ';
    for (const Said& said : from->second) {
        const auto owner = ownerOf(said.value);
        if (!owner || owner->first != client.about.host())
            continue;
        const auto pieces = evidenceOf(said.claim);
        for (size_t i = 0; i + 1 < pieces.size(); ++i) {
            if (!rows.contains(' ' + bytesOf(pieces[i]) + ' '))
                continue;
            evidence.push_back({pieces[i + 1].source, pieces[i + 1].range, Role::Support});
            return true;
        }
    }
    return false;
}

void AcrossHosts::conclude(const Said& client)
{
    const qsizetype colon = client.value.lastIndexOf(u':');
    const QString address = client.value.left(colon);
    const auto owner = ownerOf(address);
    if (colon < 0 || !owner || owner->first == client.about.host())
        return;
    const auto port = NodeId::make(owner->first, Kind::Port, client.value.mid(colon + 1) + QStringLiteral("/tcp"));
    const auto listener = port ? listenerAt(*port, address) : std::nullopt;
    if (!listener)
        return;
    const EdgeId edge{client.about, EdgeKind::Connects, *port};
    if (m_quoted.contains(edge))
        return;
    std::vector<Evidence> evidence;
    addEvidence(evidence, client.claim, evidenceOf(client.claim).size());
    const bool isSeenTwice = addServersRow(*port, client, evidence);
    addEvidence(evidence, owner->second, 2);
    addEvidence(evidence, *listener, 2);
    const auto method = isSeenTwice ? QStringLiteral("from ss on both hosts, which show the same connection")
                                    : QStringLiteral("from ss: connected to an address and a port of the other host");
    m_inferences.add(edge, Attr::Exists, Value::of(true), method, evidence);
}

/// Addresses of no host that is open are counted, on the host where they were seen.
void AcrossHosts::concludeGaps()
{
    std::map<QString, std::map<QString, ClaimIndex>> unknown; // host -> address -> the first statement
    const auto collectFrom = [&](const Said& said, const QString& address) {
        if (!m_owners.contains(address) && !m_inferences.snapshot().isQuoted(m_inferences.snapshot().claim(said.claim)))
            unknown[said.about.host()].emplace(address, said.claim);
    };
    for (const Said& said : m_to)
        collectFrom(said, said.value.left(said.value.lastIndexOf(u':')));
    for (const auto& [port, ends] : m_from) {
        for (const Said& said : ends)
            collectFrom(said, said.value);
    }
    for (const auto& [host, addresses] : unknown) {
        std::vector<Evidence> evidence;
        addEvidence(evidence, addresses.begin()->second, 2);
        const QString words = addresses.size() == 1
                                  ? QStringLiteral("a host that is not open, and connected with this one")
                                  : QStringLiteral("hosts that are not open, and connected with this one: %1 addresses")
                                        .arg(addresses.size());
        m_inferences.add(*NodeId::make(host, Kind::Host, host), Attr::NotLookedAt, Value::of(words),
                         QStringLiteral("from the addresses in ss that are of no host that is open"), evidence);
    }
}

void AcrossHosts::run()
{
    collect();
    for (const Said& client : m_to)
        conclude(client);
    concludeGaps();
}

} // namespace

void inferAcrossHosts(Inferences& inferences)
{
    const auto names = inferences.snapshot().attributeNames();
    const bool hasAny = std::any_of(names.begin(), names.end(), [](const QString& name) {
        return name == nameOf(Attr::ConnectedTo) || name == nameOf(Attr::ConnectedFrom);
    });
    if (hasAny)
        AcrossHosts(inferences).run();
}

} // namespace unitscope
