// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/history.h"

#include "graph/diff/compare.h"
#include "graph/diff/comparedside.h"
#include "graph/diff/comparefields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// What one snapshot knows of the thing.
struct Look
{
    HistoryState state = HistoryState::NotLookedAt;
    bool isStillNamed = false;
    std::span<const Fact> facts = {};
};

Look lookAt(const Graph& graph, const NodeId& id)
{
    const ComparedSide side(graph);
    const std::optional<NodeIndex> found = graph.find(id);
    if (found && side.isDescribed(*found))
        return {.state = HistoryState::There, .facts = graph.factsOf(graph.nodes()[*found])};
    if (side.looksAt(id.host(), id.kind()))
        return {.state = HistoryState::Absent, .isStillNamed = found.has_value()};
    return {.state = found ? HistoryState::Named : HistoryState::NotLookedAt};
}

Look lookAt(const Graph& graph, const EdgeId& id)
{
    if (const std::optional<EdgeIndex> found = graph.find(id))
        return {.state = HistoryState::There, .facts = graph.factsOf(graph.edges()[*found])};
    return {.state = ComparedSide(graph).looksAt(id) ? HistoryState::Absent : HistoryState::NotLookedAt};
}

bool saysTheSame(const HistoryRun& a, const HistoryRun& b)
{
    return a.state == b.state && a.isStillNamed == b.isStillNamed && a.forms == b.forms;
}

void append(std::vector<HistoryRun>& runs, HistoryRun run)
{
    if (runs.empty() || !saysTheSame(runs.back(), run)) {
        runs.push_back(std::move(run));
        return;
    }
    runs.back().last = run.last;
    runs.back().snapshots += run.snapshots;
}

/// A field of which nothing is said, while the thing stands so.
HistoryRun withoutField(const HistoryRun& thing)
{
    const bool isThere = thing.state == HistoryState::There || thing.state == HistoryState::Named;
    return {.state = isThere ? HistoryState::NotStated : thing.state,
            .first = thing.first,
            .last = thing.last,
            .snapshots = thing.snapshots};
}

std::vector<HistoryRun> withoutField(const std::vector<HistoryRun>& thing)
{
    std::vector<HistoryRun> runs;
    for (const HistoryRun& run : thing)
        append(runs, withoutField(run));
    return runs;
}

HistoryRun stated(const Graph& graph, const Fact& fact, const Moment& moment)
{
    HistoryRun run{.state = HistoryState::There, .first = moment, .last = moment, .snapshots = 1};
    for (const StatedValue& value : statedValues(graph, fact)) {
        run.values.push_back(graph.snapshot().claim(value.claims.front()).value);
        run.forms.push_back(value.form);
    }
    std::sort(run.forms.begin(), run.forms.end());
    run.said = graph.snapshot().quoteOf(graph.strongest(fact));
    return run;
}

bool comesBefore(const QString& a, const QString& b)
{
    const AttributeInfo* infoA = findAttribute(a);
    const AttributeInfo* infoB = findAttribute(b);
    if (infoA && infoB && infoA->attr != infoB->attr)
        return infoA->attr < infoB->attr;
    if (bool(infoA) != bool(infoB))
        return infoA != nullptr;
    return a < b;
}

bool hasIt(const HistoryRun& run)
{
    return run.state == HistoryState::There || run.state == HistoryState::Named;
}

} // namespace

std::optional<Moment> History::firstSeen() const
{
    const auto run = std::find_if(runs.begin(), runs.end(), hasIt);
    return run == runs.end() ? std::nullopt : std::optional(run->first);
}

std::optional<Moment> History::lastSeen() const
{
    const auto run = std::find_if(runs.rbegin(), runs.rend(), hasIt);
    return run == runs.rend() ? std::nullopt : std::optional(run->last);
}

HistoryBuilder::HistoryBuilder(Subject subject, QString attribute)
    : m_history{.subject = std::move(subject)}, m_only(std::move(attribute))
{ }

void HistoryBuilder::add(const Moment& moment, const GraphPtr& graph)
{
    const Look look = std::visit([&](const auto& id) { return lookAt(*graph, id); }, m_history.subject);
    HistoryRun thing{
        .state = look.state, .isStillNamed = look.isStillNamed, .first = moment, .last = moment, .snapshots = 1};
    if (!look.facts.empty())
        thing.said = graph->snapshot().quoteOf(graph->strongest(look.facts.front()));
    thing.renaming = renamingSince(graph, look.state);
    addFields(*graph, look.facts, thing);
    append(m_history.runs, std::move(thing));
    ++m_history.snapshots;
    if (look.state != HistoryState::NotLookedAt)
        m_looked = graph;
}

void HistoryBuilder::addFields(const Graph& graph, std::span<const Fact> facts, const HistoryRun& thing)
{
    std::vector<FieldHistory>& fields = m_history.fields;
    const auto place = [&fields](const QString& name) {
        return std::lower_bound(fields.begin(), fields.end(), name,
                                [](const FieldHistory& field, const QString& wanted) {
                                    return comesBefore(field.attribute, wanted);
                                });
    };
    for (const Fact& fact : facts) {
        const QString& name = graph.attributeOf(fact);
        if (!m_only.isEmpty() && name != m_only)
            continue;
        auto field = place(name);
        if (field == fields.end() || field->attribute != name)
            field = fields.insert(
                field, {.attribute = name, .apart = apartness(name, {}), .runs = withoutField(m_history.runs)});
        append(field->runs, stated(graph, fact, thing.first));
    }
    for (FieldHistory& field : fields) {
        if (field.runs.empty() || field.runs.back().last != thing.last)
            append(field.runs, withoutField(thing));
    }
}

/// Another name, if the thing came or went since the last snapshot that looked.
std::optional<Renaming> HistoryBuilder::renamingSince(const GraphPtr& graph, HistoryState now) const
{
    const NodeId* id = std::get_if<NodeId>(&m_history.subject);
    if (!id || id->kind() != Kind::Service || !m_looked || m_looked == graph)
        return {};
    const HistoryState before = m_history.runs.back().state;
    const bool came = now == HistoryState::There && before != HistoryState::There;
    const bool went = now == HistoryState::Absent && before != HistoryState::Absent;
    if (!came && !went)
        return {};
    const Result<GraphDiff> diff = compare(m_looked, graph);
    if (!diff)
        return {};
    for (const NodeDiff& node : diff->nodes) {
        if (node.renaming && came && node.id == *id)
            return node.renaming;
        if (node.renaming && went && node.renaming->from == *id)
            return Renaming{.from = node.id, .by = node.renaming->by, .shared = node.renaming->shared};
    }
    return {};
}

History HistoryBuilder::take()
{
    return std::move(m_history);
}

QLatin1StringView wordFor(HistoryState state)
{
    switch (state) {
    case HistoryState::There: return "there"_L1;
    case HistoryState::Named: return "named"_L1;
    case HistoryState::Absent: return "absent"_L1;
    case HistoryState::NotLookedAt: return "not_looked_at"_L1;
    case HistoryState::NotStated: return "not_stated"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
