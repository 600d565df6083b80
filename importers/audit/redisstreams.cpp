// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redisstreams.h"

#include "graph/base/utf8.h"
#include "importers/audit/gaps.h"
#include "importers/audit/redisanswers.h"
#include "importers/audit/redisgroups.h"

#include <QtCore/qmap.h>
#include <QtCore/qset.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int mostRounds = 400;

class StreamReading
{
public:
    StreamReading(AuditReading& reading, const RedisServer& server, int database, RedisFacts& facts)
        : m_reading(reading),
          m_server(server),
          m_database(database),
          m_facts(facts),
          m_part(u"redis.%1.db%2."_s.arg(server.number).arg(database))
    { }

    Coverage::Extent run()
    {
        readNames();
        readAnswers(m_part + u"streams"_s, u"lengths and groups of streams"_s,
                    [this](const RedisExchange& exchange, size_t stream) { readStream(exchange, stream); });
        if (m_hasGroups)
            readAnswers(m_part + u"consumers"_s, u"consumers of groups"_s,
                        [this](const RedisExchange& exchange, size_t stream) { readConsumers(exchange, stream); });
        return m_extent;
    }

private:
    QString place() const { return u" (Redis at %1, database %2)"_s.arg(m_server.address).arg(m_database); }

    void weaken(const QString& frameId, const QString& what)
    {
        const Frame* frame = m_reading.transcript().find(frameId);
        m_extent = std::min(m_extent, std::max(extentOf(frame), Coverage::Extent::Partial));
        noteGap(m_reading, what + place(), frameId);
    }
    void weaken(const QString& words, const ByteRange& at)
    {
        m_extent = std::min(m_extent, Coverage::Extent::Partial);
        noteGap(m_reading, words, at);
    }

    void readNames()
    {
        std::map<QString, ByteRange> names;
        QString cursor = u"0"_s;
        for (int round = 1; round <= mostRounds; ++round) {
            const QString id = m_part + u"scan.%1"_s.arg(round);
            const Frame* frame = m_reading.transcript().find(id);
            if (!frame && round > 1 && m_reading.transcript().find(m_part + u"scan"_s))
                break; // said below
            if (!frame || !frame->isWhole())
                weaken(id, u"names of streams"_s);
            cursor = frame && frame->hasEvidence() ? readScan(*frame, names) : QString();
            if (cursor.isEmpty() || cursor == "0"_L1)
                break;
        }
        if (m_reading.transcript().find(m_part + u"scan"_s))
            weaken(m_part + u"scan"_s, u"names of streams"_s);
        for (const auto& [key, range] : names)
            addStream(key, range);
    }

    /// The cursor for the next round; empty if it is not to be read.
    QString readScan(const Frame& frame, std::map<QString, ByteRange>& names)
    {
        const RedisFrame asked = readRedisFrame(m_reading, frame);
        if (!asked.whyUnusable.isEmpty()) {
            weaken(u"streams: "_s + asked.whyUnusable + place(), asked.whyAt);
            return {};
        }
        if (asked.exchanges.empty() || !asked.exchanges.front().answer) {
            weaken(u"names of streams: no answer"_s + place(), frame.begin);
            return {};
        }
        const RedisAnswer& answer = *asked.exchanges.front().answer;
        if (!answer.error.isEmpty())
            weaken(u"names of streams: "_s + reasonOfRedisError(answer.error) + place(), answer.line);
        if (!answer.json)
            return {};
        const JsonDocument& json = *answer.json;
        const JsonIndex cursor = json.type(0) == JsonType::Array ? json.firstChild(0) : noJson;
        const JsonIndex list = cursor == noJson ? noJson : json.nextSibling(cursor);
        if (list == noJson || json.type(list) != JsonType::Array) {
            weaken(u"names of streams: another answer than a list"_s + place(), answer.line);
            return {};
        }
        for (JsonIndex name = json.firstChild(list); name != noJson; name = json.nextSibling(name)) {
            const ByteRange range = answer.textRange(name);
            if (json.type(name) != JsonType::Text || firstInvalidUtf8(m_reading.view(range)) >= 0)
                weaken(u"a stream whose name is no text"_s + place(), range);
            else
                names.try_emplace(json.text(name), range);
        }
        return json.type(cursor) == JsonType::Text ? json.text(cursor) : QString();
    }

    void addStream(const QString& key, const ByteRange& range)
    {
        const auto node = m_reading.node(Kind::Stream, streamName(m_server, m_database, key));
        if (!node)
            return weaken(u"a stream whose name is empty or too long"_s + place(), range);
        m_indexByKey.insert(key, m_facts.streams.size());
        m_facts.streams.push_back({key, *node, range, m_server.number, m_database});
        m_reading.state(*node, Attr::Name, Value::of(node->name()), {range}, u"listed by SCAN TYPE stream");
        if (!m_server.owner)
            return;
        Proof proof = {range, m_server.line};
        proof.insert(proof.end(), m_server.ownerChain.begin(), m_server.ownerChain.end());
        m_reading.state(EdgeId{*node, EdgeKind::StoredIn, *m_server.owner}, Attr::Exists, Value::of(true), proof,
                        u"the server that was asked listens there");
    }

    /// Calls `take` with each answer and the stream it is of; says which were not answered, or not asked for.
    template <typename Take>
    void readAnswers(const QString& frameId, const QString& what, Take take)
    {
        if (m_indexByKey.isEmpty())
            return;
        const Frame* frame = m_reading.transcript().find(frameId);
        if (!frame || !frame->isWhole())
            weaken(frameId, what);
        if (!frame || !frame->hasEvidence())
            return;
        const RedisFrame asked = readRedisFrame(m_reading, *frame);
        if (!asked.whyUnusable.isEmpty())
            return weaken(what + u": "_s + asked.whyUnusable + place(), asked.whyAt);
        for (const RedisExchange& exchange : asked.exchanges) {
            const auto stream = m_indexByKey.constFind(exchange.question.value(2));
            if (stream == m_indexByKey.cend() || exchange.question.value(0) != "XINFO"_L1)
                continue;
            m_asked.insert(*stream);
            const NodeId& node = m_facts.streams[*stream].node;
            if (!exchange.answer)
                noteGapOf(node, what + u": no answer"_s, exchange.line);
            else if (!exchange.answer->error.isEmpty())
                noteGapOf(node, what + u": "_s + reasonOfRedisError(exchange.answer->error), exchange.answer->line);
            else if (exchange.answer->json)
                take(exchange, *stream);
            else
                m_extent = std::min(m_extent, Coverage::Extent::Partial); // reported
        }
        for (const size_t stream : std::as_const(m_indexByKey)) {
            if (!m_asked.contains(stream))
                noteGapOf(m_facts.streams[stream].node,
                          u"length and groups: such a name is given to no command by the audit"_s,
                          m_facts.streams[stream].named);
        }
    }

    void noteGapOf(const NodeId& stream, const QString& words, const ByteRange& at)
    {
        m_extent = std::min(m_extent, Coverage::Extent::Partial);
        m_reading.state(stream, Attr::NotLookedAt, Value::of(words), {at}, u"said by the audit");
    }

    void readStream(const RedisExchange& exchange, size_t stream)
    {
        if (exchange.question.value(1) == "STREAM"_L1)
            stateStream(m_reading, m_facts.streams[stream].node, exchange);
        else if (exchange.question.value(1) == "GROUPS"_L1)
            for (GroupRow& group : stateGroups(m_reading, m_facts.streams[stream].node, exchange)) {
                group.stream = stream;
                m_hasGroups = true;
                m_facts.groups.push_back(std::move(group));
            }
    }

    void readConsumers(const RedisExchange& exchange, size_t stream)
    {
        for (GroupRow& group : m_facts.groups) {
            if (group.stream == stream && group.name == exchange.question.value(3))
                readConsumersOf(m_reading, exchange, group);
        }
    }

    AuditReading& m_reading;
    const RedisServer& m_server;
    int m_database;
    RedisFacts& m_facts;
    QString m_part; ///< how the names of its frames begin
    QMap<QString, size_t> m_indexByKey;
    QSet<size_t> m_asked;
    bool m_hasGroups = false;
    Coverage::Extent m_extent = Coverage::Extent::Complete;
};

} // namespace

Coverage::Extent readRedisStreams(AuditReading& reading, const RedisServer& server, int database, RedisFacts& facts)
{
    return StreamReading(reading, server, database, facts).run();
}

} // namespace unitscope
