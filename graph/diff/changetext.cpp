// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/changetext.h"

#include "graph/base/json/jsonwriter.h"
#include "graph/diff/comparefields.h"

#include <map>
#include <set>

namespace unitscope {

namespace {

using Side = std::vector<ClaimIndex> ValueDiff::*;
/// Normal forms by field: both sorted by name, so that no order of a source shows.
using Fields = std::map<QString, std::set<QString>>;

QString written(const QString& id, const Fields& fields)
{
    JsonWriter json;
    json.beginObject(JsonWriter::Form::Compact);
    if (!id.isEmpty())
        json.text(u"id", id);
    for (const auto& [attribute, values] : fields) {
        json.key(attribute);
        if (values.size() == 1) {
            json.text(*values.begin());
            continue;
        }
        json.beginArray();
        for (const QString& value : values)
            json.text(value);
        json.endArray();
    }
    json.endObject();
    return QString::fromUtf8(json.take()).trimmed();
}

/// Of both sides known: the fields that differ, whole.
Fields changedFields(const Graph& graph, const std::vector<FieldDiff>& fields, Side side)
{
    Fields result;
    for (const FieldDiff& field : fields) {
        if (!field.isDifference())
            continue;
        std::set<QString>& values = result[field.attribute];
        for (const ValueDiff& value : field.values) {
            if (!(value.*side).empty())
                values.insert(
                    normalForm(findAttribute(field.attribute), graph.snapshot().claim((value.*side).front()).value));
        }
    }
    return result;
}

/// Of one that only one side has: all that could be a difference another time.
template <class Thing>
Fields allFields(const Graph& graph, const Thing& thing, const VolatileFields& volatileFields)
{
    Fields result;
    for (const Fact& fact : graph.factsOf(thing)) {
        const AttributeInfo* info = findAttribute(graph.attributeOf(fact));
        if (apartness(graph.attributeOf(fact), volatileFields) != Apart::No)
            continue;
        for (const ClaimIndex claim : graph.claimsOf(fact))
            result[graph.attributeOf(fact)].insert(normalForm(info, graph.snapshot().claim(claim).value));
    }
    return result;
}

template <class Diff, class Things>
QString exactly(const Diff& diff, const Graph& graph, const Things& things, quint32 index, Side side, bool withId,
                const VolatileFields& volatileFields)
{
    const bool isHere = side == &ValueDiff::before ? diff.change != Change::Added : diff.change != Change::Removed;
    if (!isHere)
        return {};
    if (diff.change == Change::Added || diff.change == Change::Removed)
        return written({}, index == noIndex ? Fields() : allFields(graph, things[index], volatileFields));
    return written(withId ? things[index].id.text() : QString(), changedFields(graph, diff.fields, side));
}

} // namespace

QString exactlyBefore(const GraphDiff& diff, const NodeDiff& node)
{
    return exactly(node, *diff.before, diff.before->nodes(), node.before, &ValueDiff::before,
                   node.change == Change::Renamed, diff.volatileFields);
}

QString exactlyAfter(const GraphDiff& diff, const NodeDiff& node)
{
    return exactly(node, *diff.after, diff.after->nodes(), node.after, &ValueDiff::after,
                   node.change == Change::Renamed, diff.volatileFields);
}

QString exactlyBefore(const GraphDiff& diff, const EdgeDiff& edge)
{
    return exactly(edge, *diff.before, diff.before->edges(), edge.before, &ValueDiff::before, false,
                   diff.volatileFields);
}

QString exactlyAfter(const GraphDiff& diff, const EdgeDiff& edge)
{
    return exactly(edge, *diff.after, diff.after->edges(), edge.after, &ValueDiff::after, false, diff.volatileFields);
}

} // namespace unitscope
