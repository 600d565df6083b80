// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redaction.h"

#include "graph/view/redact/redactsnapshot.h"
#include "graph/view/redact/redactvalue.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Knows what is in the graph.
std::shared_ptr<RedactedIds> learntFrom(const Graph& graph)
{
    auto ids = std::make_shared<RedactedIds>();
    redactedSnapshot(graph, *ids);
    ids->aliases.number();
    return ids;
}

} // namespace

Redaction::Redaction(const GraphPtr& graph) : Redaction(graph, learntFrom(*graph)) { }

Redaction::Redaction(GraphPtr graph, std::shared_ptr<RedactedIds> ids)
    : m_original(std::move(graph)), m_words(std::move(ids))
{
    RedactedSnapshot redacted = redactedSnapshot(*m_original, *m_words);
    m_redacted = resolve(std::move(redacted.snapshot));
    m_ids = std::move(redacted.ids);
    m_claims = std::move(redacted.claims);
    m_sources = std::move(redacted.sources);
    for (const NodeId& id : m_ids)
        m_nodes.push_back(*m_redacted->find(id));
    for (const Edge& edge : m_original->edges())
        m_edges.push_back(*m_redacted->find(EdgeId{m_ids[edge.from], edge.id.kind, m_ids[edge.to]}));
}

Redaction::~Redaction() = default;

NodeId Redaction::of(const NodeId& id) const
{
    if (const std::optional<NodeIndex> node = m_original->find(id))
        return m_ids[*node];
    return *NodeId::make(host(id.host()), id.kind(), leftOut.toString());
}

EdgeId Redaction::of(const EdgeId& id) const
{
    return {of(id.from), id.kind, of(id.to)};
}

ReviewPtr Redaction::of(const Review& review) const
{
    auto redacted = std::make_shared<Review>();
    redacted->asOf = review.asOf;
    for (const Finding& finding : review.findings) {
        Finding one = finding;
        one.words = finding.rule->title;
        one.subjects.clear();
        for (const Subject& subject : finding.subjects)
            std::visit([&](const auto& id) { one.subjects.emplace_back(of(id)); }, subject);
        for (Side& side : one.sides) {
            side.words = leftOut.toString();
            for (ClaimIndex& claim : side.claims)
                claim = m_claims[claim];
            std::erase(side.claims, noIndex);
        }
        one.key = u"%1 %2"_s.arg(finding.rule->id).arg(redacted->findings.size() + 1);
        if (one.ignored) { // what somebody wrote, and who it was, is theirs
            one.ignored->subject = one.key;
            one.ignored->before.clear();
            one.ignored->after = one.words;
            one.ignored->who.clear();
            one.ignored->why = leftOut.toString();
        }
        redacted->findings.push_back(std::move(one));
    }
    return redacted;
}

QString Redaction::host(const QString& host) const
{
    return m_words->aliases.of(AliasOf::Host, host);
}

QString Redaction::label(const QString& text) const
{
    return redactedLabel(m_words->aliases, text);
}

QString Redaction::user(const QString& user) const
{
    return m_words->aliases.of(AliasOf::User, user);
}

QString Redaction::venv(const QString& path) const
{
    return redactedPath(m_words->aliases, true, path);
}

QString Redaction::counts() const
{
    return countWords(m_words->aliases);
}

} // namespace unitscope
