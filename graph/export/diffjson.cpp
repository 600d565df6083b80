// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/diffjson.h"

#include "graph/base/json/jsonwriter.h"
#include "graph/base/timestamp.h"
#include "graph/export/canonicaljsonrecord.h"
#include "graph/export/decidedchanges.h"
#include "graph/export/sourcejson.h"
#include "graph/view/diffwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// A field is not "looked at" but stated.
QLatin1StringView fieldWordFor(Change change)
{
    switch (change) {
    case Change::NotLookedAtBefore: return "not_stated_before"_L1;
    case Change::NotLookedAtAfter: return "not_stated_after"_L1;
    default: return wordFor(change);
    }
}

class DiffWriter
{
public:
    DiffWriter(const GraphDiff& diff, const DiffJsonOptions& options)
        : m_diff(diff), m_withApart(options.withApart), m_decided(options.decided), m_changes(options.decided)
    { }

    QByteArray write()
    {
        m_json.beginObject();
        m_json.text(u"schema", diffSchema);
        writeSources(m_json, u"before", m_diff.before->snapshot());
        writeSources(m_json, u"after", m_diff.after->snapshot());
        writeSummary();
        m_json.key(u"things");
        m_json.beginArray();
        for (const NodeDiff& node : m_diff.nodes) {
            if (isWorthWriting(node))
                writeThing(node);
        }
        m_json.endArray();
        m_json.key(u"connections");
        m_json.beginArray();
        for (const EdgeDiff& edge : m_diff.edges) {
            if (isWorthWriting(edge))
                writeThing(edge);
        }
        m_json.endArray();
        m_json.endObject();
        return m_json.take();
    }

private:
    bool isWanted(const FieldDiff& field) const { return m_withApart || field.apart == Apart::No; }

    template <class Thing>
    bool isWorthWriting(const Thing& thing) const
    {
        return thing.change != Change::Same
               || std::any_of(thing.fields.begin(), thing.fields.end(),
                              [this](const FieldDiff& field) { return isWanted(field); });
    }

    void writeSummary()
    {
        const DiffCounts counts = countsOf(m_diff);
        m_json.key(u"summary");
        m_json.beginObject();
        m_json.integer(u"added", counts.added);
        m_json.integer(u"removed", counts.removed);
        m_json.integer(u"changed", counts.changed);
        m_json.integer(u"renamed", counts.renamed);
        m_json.integer(u"not_looked_at_before", counts.notLookedAtBefore);
        m_json.integer(u"not_looked_at_after", counts.notLookedAtAfter);
        m_json.integer(u"not_stated_before", counts.notStatedBefore);
        m_json.integer(u"not_stated_after", counts.notStatedAfter);
        m_json.integer(u"apart", counts.apart);
        if (m_decided) {
            const StandingCounts standings = standingsOf(*m_decided);
            m_json.integer(u"open", standings.open);
            m_json.integer(u"accepted", standings.accepted);
            m_json.integer(u"rejected", standings.rejected);
            m_json.integer(u"deferred", standings.deferred);
        }
        m_json.endObject();
    }

    void writeDecided(const ChangeToDecide& change)
    {
        m_json.text(u"key", change.key);
        m_json.text(u"standing", wordFor(change.standing));
        if (!change.decision)
            return;
        const Decision& decision = *change.decision;
        m_json.key(u"decision");
        m_json.beginObject();
        m_json.text(u"verdict", wordFor(standingFor(decision.verdict)));
        m_json.text(u"who", decision.who);
        m_json.text(u"why", decision.why);
        if (decision.when)
            m_json.text(u"when", isoTime(*decision.when));
        if (decision.until)
            m_json.text(u"until", isoTime(*decision.until));
        m_json.endObject();
    }

    void writeName(const NodeDiff& node)
    {
        m_json.text(u"id", node.id.text());
        if (node.before != noIndex && m_diff.before->nodes()[node.before].id != node.id)
            m_json.text(u"id_before", m_diff.before->nodes()[node.before].id.text());
        m_json.text(u"kind", wordFor(node.id.kind()));
        if (node.renaming)
            m_json.text(u"renamed_by", wordFor(node.renaming->by));
    }
    void writeName(const EdgeDiff& edge)
    {
        m_json.text(u"kind", wordFor(edge.id.kind));
        m_json.text(u"from", edge.id.from.text());
        m_json.text(u"to", edge.id.to.text());
    }

    std::span<const Fact> factsBefore(const NodeDiff& node) const
    {
        return m_diff.before->factsOf(m_diff.before->nodes()[node.before]);
    }
    std::span<const Fact> factsAfter(const NodeDiff& node) const
    {
        return m_diff.after->factsOf(m_diff.after->nodes()[node.after]);
    }
    std::span<const Fact> factsBefore(const EdgeDiff& edge) const
    {
        return m_diff.before->factsOf(m_diff.before->edges()[edge.before]);
    }
    std::span<const Fact> factsAfter(const EdgeDiff& edge) const
    {
        return m_diff.after->factsOf(m_diff.after->edges()[edge.after]);
    }

    template <class Thing>
    void writeThing(const Thing& thing)
    {
        m_json.beginObject();
        writeName(thing);
        m_json.text(u"change", wordFor(thing.change));
        if (const ChangeToDecide* change = m_changes.about(thing))
            writeDecided(*change);
        if (thing.before != noIndex)
            writeClaims(u"before", *m_diff.before, groundOf(*m_diff.before, factsBefore(thing)));
        if (thing.after != noIndex)
            writeClaims(u"after", *m_diff.after, groundOf(*m_diff.after, factsAfter(thing)));
        m_json.key(u"fields");
        m_json.beginArray();
        for (const FieldDiff& field : thing.fields) {
            if (isWanted(field))
                writeField(field);
        }
        m_json.endArray();
        m_json.endObject();
    }

    void writeField(const FieldDiff& field)
    {
        m_json.beginObject();
        m_json.text(u"attribute", field.attribute);
        m_json.text(u"change", fieldWordFor(field.change));
        if (field.apart != Apart::No)
            m_json.text(u"apart", wordFor(field.apart));
        m_json.key(u"values");
        m_json.beginArray();
        for (const ValueDiff& value : field.values) {
            m_json.beginObject();
            m_json.text(u"change", wordFor(value.change));
            if (!value.before.empty())
                writeClaims(u"before", *m_diff.before, value.before);
            if (!value.after.empty())
                writeClaims(u"after", *m_diff.after, value.after);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }

    void writeClaims(QStringView key, const Graph& graph, std::span<const ClaimIndex> claims)
    {
        m_json.key(key);
        m_json.beginArray();
        for (const ClaimIndex claim : claims)
            writeStatement(m_json, graph.snapshot(), graph.snapshot().claim(claim));
        m_json.endArray();
    }

    const GraphDiff& m_diff;
    const bool m_withApart;
    const std::optional<std::span<const ChangeToDecide>> m_decided;
    const DecidedChanges m_changes;
    JsonWriter m_json;
};

} // namespace

QByteArray toJson(const GraphDiff& diff, const DiffJsonOptions& options)
{
    return DiffWriter(diff, options).write();
}

} // namespace unitscope
