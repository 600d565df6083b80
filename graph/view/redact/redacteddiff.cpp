// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redacteddiff.h"

#include "graph/view/redact/redactvalue.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Side = std::vector<ClaimIndex>;

Side claimsOf(const Side& claims, const Redaction& redaction)
{
    Side redacted;
    redacted.reserve(claims.size());
    for (const ClaimIndex claim : claims)
        redacted.push_back(redaction.claim(claim));
    std::erase(redacted, noIndex);
    return redacted;
}

/// What two names have in common: a port may be told, a folder has an alias, a command is free text.
QString sharedOf(const Renaming& renaming, Aliases& aliases)
{
    switch (renaming.by) {
    case Renaming::By::Port: return redactedPort(aliases, renaming.shared);
    case Renaming::By::Code: return redactedPath(aliases, false, renaming.shared);
    case Renaming::By::Command: return leftOut.toString();
    }
    Q_UNREACHABLE();
}

class DiffRedactor
{
public:
    DiffRedactor(const GraphDiff& diff, const Redaction& before, const Redaction& after, RedactedIds& ids)
        : m_diff(diff), m_before(before), m_after(after), m_ids(ids)
    { }

    GraphDiffPtr run() const
    {
        auto redacted = std::make_shared<GraphDiff>(GraphDiff{.before = m_before.graph(),
                                                              .after = m_after.graph(),
                                                              .nodes = {},
                                                              .edges = {},
                                                              .volatileFields = m_diff.volatileFields});
        for (const NodeDiff& node : m_diff.nodes)
            redacted->nodes.push_back(of(node));
        for (const EdgeDiff& edge : m_diff.edges)
            redacted->edges.push_back(of(edge));
        const auto byId = [](const auto& a, const auto& b) { return a.id < b.id; };
        std::sort(redacted->nodes.begin(), redacted->nodes.end(), byId);
        std::sort(redacted->edges.begin(), redacted->edges.end(), byId);
        return redacted;
    }

private:
    NodeDiff of(const NodeDiff& node) const
    {
        NodeDiff redacted{.id = m_ids.of(node.id), .change = node.change};
        redacted.before = node.before == noIndex ? noIndex : m_before.node(node.before);
        redacted.after = node.after == noIndex ? noIndex : m_after.node(node.after);
        if (node.renaming)
            redacted.renaming = Renaming{.from = m_ids.of(node.renaming->from),
                                         .by = node.renaming->by,
                                         .shared = sharedOf(*node.renaming, m_ids.aliases)};
        redacted.fields = of(node.fields);
        return redacted;
    }

    EdgeDiff of(const EdgeDiff& edge) const
    {
        EdgeDiff redacted{.id = {m_ids.of(edge.id.from), edge.id.kind, m_ids.of(edge.id.to)}, .change = edge.change};
        redacted.before = edge.before == noIndex ? noIndex : m_before.edge(edge.before);
        redacted.after = edge.after == noIndex ? noIndex : m_after.edge(edge.after);
        redacted.fields = of(edge.fields);
        return redacted;
    }

    std::vector<FieldDiff> of(std::vector<FieldDiff> fields) const
    {
        for (FieldDiff& field : fields) {
            field.attribute = redactedAttribute(m_ids.aliases, field.attribute);
            for (ValueDiff& value : field.values) {
                value.before = claimsOf(value.before, m_before);
                value.after = claimsOf(value.after, m_after);
            }
            std::erase_if(field.values,
                          [](const ValueDiff& value) { return value.before.empty() && value.after.empty(); });
        }
        return fields;
    }

    const GraphDiff& m_diff;
    const Redaction& m_before;
    const Redaction& m_after;
    RedactedIds& m_ids;
};

/// The same for a thing and for what it has become.
QString subjectOf(const ChangeToDecide& change, RedactedIds* ids)
{
    if (change.node)
        return (ids ? ids->of(change.node->id) : change.node->id).text();
    const EdgeId& id = change.edge->id;
    return (ids ? EdgeId{ids->of(id.from), id.kind, ids->of(id.to)} : id).text();
}

} // namespace

void nameThings(const GraphDiff& diff, RedactedIds& ids)
{
    std::set<NodeId> things; // edges lead from one of them to another
    for (const NodeDiff& node : diff.nodes) {
        things.insert(node.id);
        if (node.renaming) {
            things.insert(node.renaming->from);
            sharedOf(*node.renaming, ids.aliases);
        }
    }
    for (const Graph* graph : {diff.before.get(), diff.after.get()}) {
        for (const Node& node : graph->nodes())
            things.insert(node.id);
    }
    for (const Graph* graph : {diff.before.get(), diff.after.get()}) {
        for (const Coverage& coverage : graph->snapshot().coverage())
            ids.aliases.of(AliasOf::Host, coverage.host);
    }
    for (const NodeId& id : things) // first: an address that names a host is that host
        ids.aliases.of(AliasOf::Host, id.host());
    for (const NodeId& id : things)
        ids.of(id);
}

GraphDiffPtr redacted(const GraphDiff& diff, const Redaction& before, const Redaction& after, RedactedIds& ids)
{
    return DiffRedactor(diff, before, after, ids).run();
}

std::vector<ChangeToDecide> redacted(std::span<const ChangeToDecide> decided, const GraphDiff& redacted,
                                     RedactedIds& ids)
{
    std::map<QString, const ChangeToDecide*> known;
    for (const ChangeToDecide& change : decided)
        known.emplace(subjectOf(change, &ids), &change);
    std::vector<ChangeToDecide> changes = changesToDecide(redacted, {}, 0);
    for (ChangeToDecide& change : changes) {
        const auto original = known.find(subjectOf(change, nullptr));
        if (original == known.end())
            continue;
        change.standing = original->second->standing;
        if (!original->second->decision)
            continue;
        change.decision = Decision{.verdict = original->second->decision->verdict,
                                   .subject = change.subject,
                                   .before = change.before,
                                   .after = change.after,
                                   .who = leftOut.toString(),
                                   .why = leftOut.toString(),
                                   .when = original->second->decision->when,
                                   .until = original->second->decision->until};
    }
    return changes;
}

} // namespace unitscope
