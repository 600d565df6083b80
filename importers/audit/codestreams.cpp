// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/codestreams.h"

#include "importers/audit/streamcalls.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QStringView inCode(u"in code");

/// A key in several databases: that of the first, which is the one without a number.
QHash<QString, NodeId> streamsByKey(const RedisFacts& redis)
{
    QHash<QString, NodeId> streams;
    for (const StreamRow& stream : redis.streams) {
        const auto known = streams.constFind(stream.key);
        if (known == streams.cend() || (known->name() != stream.key && stream.node.name() == stream.key))
            streams.insert(stream.key, stream.node);
    }
    return streams;
}

void concludeUses(AuditReading& reading, CodeTree& tree, const LaunchedUnit& unit, const KnownStreams& known,
                  const QHash<QString, NodeId>& streams)
{
    const CodeReach reach = reachFrom(tree, unit.entry, {folderOf(unit.entry), unit.launch.folder});
    bool isCut = false;
    for (const StreamUse& use : streamUses(tree, reach, known, isCut)) {
        const auto stream = streams.constFind(use.key);
        const auto node = stream == streams.cend() ? reading.node(Kind::Stream, use.key) : std::optional(*stream);
        if (!node)
            continue;
        Proof proof = use.proof;
        proof.push_back(unit.words.back());
        if (stream == streams.cend())
            reading.conclude(*node, Attr::Name, Value::of(use.key), proof, inCode);
        reading.conclude(EdgeId{unit.unit->node, EdgeKind::Flow, *node}, use.isWrite ? Attr::Writes : Attr::Reads,
                         Value::of(true), proof, inCode);
    }
    if (isCut)
        reading.report(unit.words.back(), u"code that can be followed within its bounds"_s,
                       u"more than 400 files or 20000 steps from %1"_s.arg(unit.entry),
                       u"Readers and writers of streams may be missing for %1."_s.arg(unit.unit->id));
}

/// The streams of which a reader (a writer) is stated.
QSet<NodeId> streamsWith(const Snapshot& snapshot, Attr attr)
{
    QSet<NodeId> streams;
    for (const Claim& claim : snapshot.claims()) {
        const auto* edge = std::get_if<EdgeId>(&snapshot.subjectOf(claim));
        if (edge && edge->kind == EdgeKind::Flow && snapshot.attributeOf(claim) == nameOf(attr)
            && claim.value.boolean().value_or(false))
            streams.insert(edge->to);
    }
    return streams;
}

/// What shows that the unit's code was not read; nothing if it was.
const Frame* whyNotRead(const AuditReading& reading, const CodeTree& tree, const LaunchedUnit& unit)
{
    const bool isRead = !unit.entry.isEmpty() && (tree.isRead() || !tree.linesOf(unit.entry).empty());
    const bool isOfSystem = unit.unit->unitPath.startsWith("/lib/"_L1)
                            || unit.unit->unitPath.startsWith("/usr/lib/"_L1);
    if (isRead || (isOfSystem && unit.entry.isEmpty()))
        return nullptr; // what the distribution brings is not looked for
    const Frame* lines = reading.transcript().find(u"files.code.lines"_s);
    return lines ? lines : reading.transcript().find(u"files.code"_s);
}

} // namespace

void concludeStreams(AuditReading& reading, CodeTree& tree, const std::vector<LaunchedUnit>& launched,
                     const RedisFacts& redis)
{
    const QHash<QString, NodeId> streams = streamsByKey(redis);
    const KnownStreams known(streams.keys());
    for (const LaunchedUnit& unit : launched) {
        if (!unit.entry.isEmpty() && !isTestFile(unit.entry))
            concludeUses(reading, tree, unit, known, streams);
    }
    const RedisClient* unread = nullptr;
    const Frame* frame = nullptr;
    for (const RedisClient& client : redis.clients) {
        const auto unit = std::find_if(launched.begin(), launched.end(),
                                       [&](const LaunchedUnit& u) { return u.unit->node == client.owner; });
        frame = unit == launched.end() ? nullptr : whyNotRead(reading, tree, *unit);
        if (frame) {
            unread = &client;
            break;
        }
    }
    if (!unread)
        return;
    Proof proof{frame->end.isEmpty() ? frame->begin : frame->end};
    proof.insert(proof.end(), unread->chain.begin(), unread->chain.end());
    for (const auto& [use, attr] : {std::pair(Attr::Writes, Attr::Writers), std::pair(Attr::Reads, Attr::Readers)}) {
        const QSet<NodeId> with = streamsWith(reading.builder().current(), use);
        for (const StreamRow& stream : redis.streams) {
            if (!with.contains(stream.node))
                reading.state(stream.node, attr, Value::of(u"unknown: code not read"_s), proof, u"not looked at");
        }
    }
}

} // namespace unitscope
