// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/answerjson.h"

#include "graph/base/json/jsonwriter.h"
#include "graph/export/canonicaljsonrecord.h"
#include "graph/export/sourcejson.h"
#include "graph/model/state.h"
#include "graph/view/explorewords.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

class AnswerWriter
{
public:
    AnswerWriter(const Graph& graph, const QString& question) : m_graph(graph)
    {
        m_json.beginObject();
        m_json.text(u"schema", answerSchema);
        m_json.text(u"question", question);
        writeSources(m_json, u"sources", graph.snapshot());
    }

    JsonWriter& json() { return m_json; }
    QByteArray take()
    {
        m_json.endObject();
        return m_json.take();
    }

    QString idOf(NodeIndex node) const { return m_graph.nodes()[node].id.text(); }

    void writeNode(NodeIndex index)
    {
        const Node& node = m_graph.nodes()[index];
        m_json.beginObject(JsonWriter::Form::Compact);
        m_json.text(u"id", node.id.text());
        m_json.text(u"kind", wordFor(node.id.kind()));
        m_json.text(u"name", node.id.name());
        if (const QLatin1StringView state = wordFor(stateOf(m_graph, node)); !state.isEmpty())
            m_json.text(u"state", state);
        m_json.endObject();
    }

    /// With what it says and who says so.
    void writeConnection(EdgeIndex index)
    {
        const Edge& edge = m_graph.edges()[index];
        m_json.beginObject();
        m_json.text(u"kind", wordFor(edge.id.kind));
        m_json.text(u"from", edge.id.from.text());
        m_json.text(u"to", edge.id.to.text());
        m_json.text(u"words", connectionWords(m_graph, index, true));
        m_json.key(u"statements");
        m_json.beginArray();
        for (const ClaimIndex claim : claimsBehind(m_graph, index))
            writeStatement(m_json, m_graph.snapshot(), m_graph.snapshot().claim(claim));
        m_json.endArray();
        m_json.endObject();
    }

    void writeConnections(QStringView key, std::span<const EdgeIndex> edges)
    {
        m_json.key(key);
        m_json.beginArray();
        for (const EdgeIndex edge : edges)
            writeConnection(edge);
        m_json.endArray();
    }

private:
    const Graph& m_graph;
    JsonWriter m_json;
};

template <class Index>
std::vector<Index> indicesIn(const std::vector<bool>& flags)
{
    std::vector<Index> indices;
    for (Index i = 0; i < flags.size(); ++i) {
        if (flags[i])
            indices.push_back(i);
    }
    return indices;
}

QLatin1StringView wordFor(ValueCount::Stated stated)
{
    switch (stated) {
    case ValueCount::Stated::Given: return "given"_L1;
    case ValueCount::Stated::None: return "none"_L1;
    case ValueCount::Stated::Empty: return "empty"_L1;
    case ValueCount::Stated::Missing: return "missing"_L1;
    }
    Q_UNREACHABLE();
}

void writeGroups(AnswerWriter& writer, const QueryAnswer& answer)
{
    JsonWriter& json = writer.json();
    json.text(u"by", answer.by);
    json.key(u"groups");
    json.beginArray();
    for (const ValueCount& group : answer.groups) {
        json.beginObject();
        json.text(u"stated", wordFor(group.stated));
        if (group.stated == ValueCount::Stated::Given)
            json.text(u"value", group.value);
        json.integer(u"count", qint64(group.nodes.size()));
        json.key(u"things");
        json.beginArray();
        for (const NodeIndex node : group.nodes)
            json.text(writer.idOf(node));
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

void writeHops(AnswerWriter& writer, const std::vector<Hop>& path)
{
    JsonWriter& json = writer.json();
    json.beginArray();
    for (const Hop& hop : path) {
        json.beginObject();
        json.text(u"to", writer.idOf(hop.to));
        writer.writeConnections(u"connections", hop.edges);
        json.endObject();
    }
    json.endArray();
}

} // namespace

QByteArray toJson(const QueryAnswer& answer)
{
    AnswerWriter writer(answer.graph, u"query"_s);
    JsonWriter& json = writer.json();
    json.text(u"filter", answer.filter);
    json.key(u"summary");
    json.beginObject(JsonWriter::Form::Compact);
    json.integer(u"things_found", answer.matches.nodeCount);
    json.integer(u"things", qint64(answer.matches.nodes.size()));
    json.integer(u"connections_found", answer.matches.edgeCount);
    json.integer(u"connections", qint64(answer.matches.edges.size()));
    json.endObject();
    if (!answer.by.isEmpty())
        writeGroups(writer, answer);
    json.key(u"things");
    json.beginArray();
    for (const NodeIndex node : indicesIn<NodeIndex>(answer.matches.nodes))
        writer.writeNode(node);
    json.endArray();
    writer.writeConnections(u"connections", indicesIn<EdgeIndex>(answer.matches.edges));
    return writer.take();
}

QByteArray toJson(const NeighboursAnswer& answer)
{
    AnswerWriter writer(answer.graph, u"neighbours"_s);
    JsonWriter& json = writer.json();
    json.text(u"start", writer.idOf(answer.start));
    json.integer(u"depth", answer.depth);
    json.text(u"direction", wordFor(answer.way));
    json.key(u"neighbours");
    json.beginArray();
    for (const Reached& one : answer.neighbours) {
        json.beginObject();
        json.text(u"id", writer.idOf(one.node));
        json.integer(u"distance", one.distance);
        json.text(u"from", writer.idOf(one.from));
        writer.writeConnections(u"connections", std::span(&one.via, 1));
        json.endObject();
    }
    json.endArray();
    return writer.take();
}

QByteArray toJson(const PathAnswer& answer)
{
    AnswerWriter writer(answer.graph, u"path"_s);
    JsonWriter& json = writer.json();
    json.text(u"from", writer.idOf(answer.from));
    json.text(u"to", writer.idOf(answer.to));
    json.text(u"direction", wordFor(answer.way));
    json.key(u"reached");
    json.boolean(answer.paths.isReached);
    json.integer(u"length", answer.paths.length);
    // As text: there can be more than a number of JSON is sure to hold.
    json.text(u"total", QString::number(answer.paths.total));
    json.key(u"cut");
    json.boolean(answer.paths.isCut());
    json.key(u"paths");
    json.beginArray();
    for (const std::vector<Hop>& path : answer.paths.paths)
        writeHops(writer, path);
    json.endArray();
    return writer.take();
}

QByteArray toJson(const ImpactAnswer& answer)
{
    AnswerWriter writer(answer.graph, u"impact"_s);
    JsonWriter& json = writer.json();
    json.text(u"start", writer.idOf(answer.impact.start));
    json.key(u"affected");
    json.beginArray();
    for (const Affected& one : answer.impact.affected) {
        json.beginObject();
        json.text(u"id", writer.idOf(one.node));
        json.text(u"effect", wordFor(one.effect));
        json.integer(u"distance", one.distance);
        json.text(u"because", wordFor(one.because));
        json.text(u"by", writer.idOf(one.by));
        writer.writeConnections(u"connections", one.edges);
        json.endObject();
    }
    json.endArray();
    writer.writeConnections(u"direction_not_stated", answer.impact.unstated);
    return writer.take();
}

} // namespace unitscope
