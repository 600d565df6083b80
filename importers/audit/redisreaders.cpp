// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redisreaders.h"

#include "importers/audit/likenames.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 justNow = 1000; // milliseconds: who asked that recently is alive

/// One client of each unit, by the name of the unit.
using ClientsByUnit = std::map<NodeId, const RedisClient*>;

class ReaderReading
{
public:
    ReaderReading(AuditReading& reading, const UnitTable& units, const ProcessTable& processes, RedisFacts& facts)
        : m_reading(reading), m_processes(processes), m_facts(facts), m_names(serviceNames(units))
    {
        for (const bool isSeen : {true, false}) { // a client that was seen, before one that is only called so
            for (const RedisClient& client : facts.clients) {
                if (client.isSeen == isSeen)
                    m_clients[client.server].try_emplace(client.owner, &client);
            }
        }
    }

    void run()
    {
        for (GroupRow& group : m_facts.groups) {
            for (ConsumerRow& consumer : group.consumers)
                attributeByProcess(group, consumer);
        }
        for (GroupRow& group : m_facts.groups) { // what was seen is stated first, and not again from a name
            for (ConsumerRow& consumer : group.consumers)
                attributeByName(group, consumer);
            attributeByGroup(group);
            stateAlive(group);
        }
    }

private:
    static QStringList serviceNames(const UnitTable& units)
    {
        QStringList names;
        for (const UnitRow& unit : units.rows()) {
            if (unit.node.kind() == Kind::Service)
                names += unit.node.name();
        }
        return names;
    }

    const ClientsByUnit& clientsOf(const GroupRow& group) { return m_clients[m_facts.streams[group.stream].server]; }

    EdgeId flow(const GroupRow& group, const NodeId& reader) const
    {
        return {reader, EdgeKind::Flow, m_facts.streams[group.stream].node};
    }

    void attributeByProcess(const GroupRow& group, ConsumerRow& consumer)
    {
        const ProcessRow* process = processNamedIn(consumer.name, clientsOf(group));
        if (!process)
            return;
        const RedisClient& client = *clientsOf(group).at(*nodeOfUnit(m_reading, process->unit));
        consumer.reader = client.owner;
        consumer.isAlive = client.isSeen;
        Proof chain = {process->cgroupLine};
        chain.insert(chain.end(), client.chain.begin(), client.chain.end());
        if (client.isSeen)
            stateReads(group, client, consumer.named, chain, Basis::Observed,
                       u"the consumer's name has the process id of the unit, which is a client of this Redis");
        else
            stateReads(
                group, client, consumer.named, chain, Basis::Inferred,
                u"the consumer's name has the process id of the unit, and a client of this Redis is called like it");
    }

    void attributeByName(const GroupRow& group, ConsumerRow& consumer)
    {
        const RedisClient* client = consumer.reader ? nullptr : clientLike(consumer.name, clientsOf(group));
        if (!client)
            return;
        consumer.reader = client->owner;
        stateReads(group, *client, consumer.named, client->chain, Basis::Inferred,
                   client->isSeen ? u"the consumer is called like the unit, which is a client of this Redis"
                                  : u"the consumer and a client of this Redis are called like the unit");
    }

    /// By the group's name only where no consumer of it is known: it is read, and nobody else is known to.
    void attributeByGroup(GroupRow& group)
    {
        const bool isKnown = std::any_of(group.consumers.begin(), group.consumers.end(),
                                         [](const ConsumerRow& consumer) { return consumer.reader.has_value(); });
        if (isKnown || group.consumers.empty())
            return;
        const RedisClient* client = clientLike(group.name, clientsOf(group));
        if (!client)
            return;
        for (ConsumerRow& consumer : group.consumers)
            consumer.reader = client->owner;
        stateReads(group, *client, group.named, client->chain, Basis::Inferred,
                   client->isSeen ? u"the group is called like the unit, which is a client of this Redis"
                                  : u"the group and a client of this Redis are called like the unit");
    }

    /// Once for each reader and group, however many consumers it has.
    void stateReads(const GroupRow& group, const RedisClient& client, const ByteRange& named, const Proof& chain,
                    Basis basis, QStringView how)
    {
        const EdgeId edge = flow(group, client.owner);
        if (!m_stated.insert({edge, group.name}).second)
            return;
        Proof proof = {named, group.named};
        proof.insert(proof.end(), chain.begin(), chain.end());
        Proof groupProof = proof;
        std::swap(groupProof[0], groupProof[1]);
        if (basis == Basis::Observed) {
            m_reading.state(edge, Attr::Reads, Value::of(true), proof, how);
            m_reading.state(edge, Attr::Groups, Value::of(group.name), groupProof, how);
        } else {
            m_reading.conclude(edge, Attr::Reads, Value::of(true), proof, how);
            m_reading.conclude(edge, Attr::Groups, Value::of(group.name), groupProof, how);
        }
    }

    /// The process of a client's unit whose id the name has, as a number between other characters; not if there are two of
    /// different units. "worker-1" names none: process 1 is no client.
    const ProcessRow* processNamedIn(const QString& name, const ClientsByUnit& clients) const
    {
        static const QRegularExpression number(u"(?<![A-Za-z0-9])[1-9][0-9]{0,9}(?![A-Za-z0-9])"_s);
        const ProcessRow* found = nullptr;
        for (auto matches = number.globalMatch(name.left(512)); matches.hasNext();) {
            const ProcessRow* process = m_processes.find(matches.next().capturedView().toLongLong());
            const auto unit = process && !process->unit.isEmpty() && !process->cgroupLine.isEmpty()
                                  ? nodeOfUnit(m_reading, process->unit)
                                  : std::nullopt;
            if (!unit || !clients.contains(*unit))
                continue;
            if (found && found->unit != process->unit)
                return nullptr;
            found = process;
        }
        return found;
    }

    const RedisClient* clientLike(const QString& name, const ClientsByUnit& clients) const
    {
        QStringList names;
        std::vector<const RedisClient*> candidates;
        for (const auto& [unit, client] : clients) {
            names += unit.name();
            candidates.push_back(client);
        }
        const int index = m_names.find(name, names);
        return index < 0 ? nullptr : candidates[size_t(index)];
    }

    /// Stated only where it is clear: nobody is in the group, or somebody is known to be, or nobody is left who could be.
    void stateAlive(const GroupRow& group)
    {
        const auto isAlive = [](const ConsumerRow& consumer) {
            return consumer.isAlive || (consumer.idle >= 0 && consumer.idle < justNow);
        };
        const qint64 alive = std::count_if(group.consumers.begin(), group.consumers.end(), isAlive);
        const QString attribute = nameOfMember(Attr::LiveConsumers, group.name);
        const NodeId& stream = m_facts.streams[group.stream].node;
        if (group.consumerCount == 0)
            m_reading.state(stream, attribute, Value::of(qint64(0)), {group.named},
                            u"no consumers, answered to XINFO GROUPS");
        else if (alive > 0)
            m_reading.state(stream, attribute, Value::of(alive), {group.named, group.consumers.front().named},
                            u"consumers whose process is a client, or that asked within the last second; at least");
        else if (group.wereConsumersSeen && clientsOf(group).empty() && m_facts.unknownClients == 0)
            m_reading.state(stream, attribute, Value::of(qint64(0)), {group.named},
                            u"this Redis has no clients beside the audit");
    }

    AuditReading& m_reading;
    const ProcessTable& m_processes;
    RedisFacts& m_facts;
    LikeNames m_names;
    std::map<int, ClientsByUnit> m_clients; ///< by server
    std::set<std::pair<EdgeId, QString>> m_stated;
};

} // namespace

void stateReaders(AuditReading& reading, const UnitTable& units, const ProcessTable& processes, RedisFacts& facts)
{
    ReaderReading(reading, units, processes, facts).run();
}

} // namespace unitscope
