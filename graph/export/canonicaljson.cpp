// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/canonicaljson.h"

#include "graph/export/canonicaljsonrecord.h"
#include "graph/export/canonicaljsontail.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The host whose statements fit the top level: its name is stated, and none of its fields is called like a section.
const Node* mainHostOf(const Graph& graph)
{
    const auto fits = [&graph](const Node& node) {
        if (node.id.kind() != Kind::Host || node.id.name() != node.id.host())
            return false;
        const Value* name = graph.value(node, Attr::Name);
        if (!name || name->string() != node.id.host())
            return false;
        const auto facts = graph.factsOf(node);
        return std::none_of(facts.begin(), facts.end(), [&graph](const Fact& fact) {
            const AttributeInfo* info = findAttribute(graph.attributeOf(fact));
            return info && isTopLevelStructure(canonicalPath(RecordShape::Host, *info));
        });
    };
    const auto found = std::find_if(graph.nodes().begin(), graph.nodes().end(), fits);
    return found == graph.nodes().end() ? nullptr : &*found;
}

class CanonicalWriter
{
public:
    explicit CanonicalWriter(const Graph& graph) : m_graph(graph), m_mainHost(mainHostOf(graph)) { }

    QByteArray write()
    {
        m_json.beginObject();
        m_json.key(u"schema");
        m_json.text(QString(canonicalSchema));
        if (m_mainHost)
            writeStatements(m_json, m_graph, RecordShape::Host, m_graph.factsOf(*m_mainHost));
        for (const Kind first :
             {Kind::Host, Kind::Service, Kind::Timer, Kind::Stream, Kind::Port, Kind::Venv, Kind::Code})
            writeSection(sectionFor(first));
        writeEdges();
        writeSources(m_json, m_graph.snapshot());
        const QString host = m_mainHost ? m_mainHost->id.host() : QString();
        writeCoverage(m_json, m_graph.snapshot(), host);
        writeProblems(m_json, m_graph.snapshot());
        m_json.endObject();
        return m_json.take();
    }

private:
    QString idText(const NodeId& id) const
    {
        return m_mainHost && id.host() == m_mainHost->id.host() ? id.shortText() : id.text();
    }

    /// Nodes of which nothing is said exist through the edges that name them.
    bool isListed(const Node& node, QLatin1StringView section) const
    {
        return sectionFor(node.id.kind()) == section && node.factCount > 0 && &node != m_mainHost;
    }

    void writeSection(QLatin1StringView section)
    {
        const auto nodes = m_graph.nodes();
        const bool isEmpty = std::none_of(nodes.begin(), nodes.end(),
                                          [&](const Node& node) { return isListed(node, section); });
        if (isEmpty && section != sectionFor(Kind::Service))
            return;
        m_json.key(QString(section));
        m_json.beginArray();
        for (const Node& node : nodes) {
            if (!isListed(node, section))
                continue;
            m_json.beginObject();
            m_json.key(u"id");
            m_json.text(idText(node.id));
            writeStatements(m_json, m_graph, shapeOf(node.id.kind()), m_graph.factsOf(node));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeEdges()
    {
        m_json.key(u"edges");
        m_json.beginArray();
        for (const Edge& edge : m_graph.edges()) {
            m_json.beginObject();
            m_json.key(u"kind");
            m_json.text(QString(wordFor(edge.id.kind)));
            m_json.key(u"from");
            m_json.text(idText(edge.id.from));
            m_json.key(u"to");
            m_json.text(idText(edge.id.to));
            writeStatements(m_json, m_graph, RecordShape::Plain, m_graph.factsOf(edge));
            m_json.endObject();
        }
        m_json.endArray();
    }

    const Graph& m_graph;
    const Node* m_mainHost = nullptr;
    JsonWriter m_json;
};

} // namespace

QByteArray toCanonicalJson(const Graph& graph)
{
    return CanonicalWriter(graph).write();
}

} // namespace unitscope
