// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/canonicaljsonrecord.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct PlacedFact
{
    QString block; ///< empty for a field of the record itself
    QString field;
    const Fact* fact = nullptr;
};

void writeQuote(JsonWriter& json, const Quote& quote)
{
    json.key(u"quoted");
    json.beginObject();
    json.key(u"source");
    json.text(quote.source);
    json.key(u"sha256");
    json.text(QString::fromUtf8(quote.sha256));
    json.key(u"line");
    json.integer(quote.line);
    json.key(u"text");
    json.text(quote.text);
    json.endObject();
}

void writeFact(JsonWriter& json, const Graph& graph, const PlacedFact& placed)
{
    json.key(placed.field);
    const auto claims = graph.claimsOf(*placed.fact);
    // The documented dialect always has a list of streams, also of one.
    const bool isList = claims.size() > 1 || graph.attributeOf(*placed.fact) == nameOf(Attr::Streams);
    if (isList)
        json.beginArray();
    for (const ClaimIndex claim : claims)
        writeStatement(json, graph.snapshot(), graph.snapshot().claim(claim));
    if (isList)
        json.endArray();
}

PlacedFact placed(const Graph& graph, RecordShape shape, const Fact& fact)
{
    const QString& name = graph.attributeOf(fact);
    const AttributeInfo* info = findAttribute(name);
    if (!info)
        return {u"x"_s, name.startsWith("x."_L1) ? name.sliced(2) : name, &fact};
    const QString path = canonicalPath(shape, *info);
    if (const QStringView member = memberOf(name); !member.isEmpty()) // "pending": {"packers": ...}
        return {path, member.toString(), &fact};
    const qsizetype dot = path.indexOf(u'.');
    return dot < 0 ? PlacedFact{QString(), path, &fact} : PlacedFact{path.first(dot), path.sliced(dot + 1), &fact};
}

} // namespace

void writeValue(JsonWriter& json, const Value& value)
{
    switch (value.type()) {
    case Value::Type::None: json.null(); return;
    case Value::Type::EmptyList:
        json.beginArray(JsonWriter::Form::Compact);
        json.endArray();
        return;
    case Value::Type::Boolean: json.boolean(*value.boolean()); return;
    case Value::Type::Integer: json.integer(*value.integer()); return;
    case Value::Type::Real: json.real(*value.real()); return;
    case Value::Type::Text: json.text(*value.string()); return;
    }
    Q_UNREACHABLE();
}

void writeStatement(JsonWriter& json, const Snapshot& snapshot, const Claim& claim)
{
    json.beginObject(JsonWriter::Form::Compact);
    writeStatementMembers(json, snapshot, claim);
    json.endObject();
}

void writeStatementMembers(JsonWriter& json, const Snapshot& snapshot, const Claim& claim)
{
    json.key(u"value");
    writeValue(json, claim.value);
    json.key(u"basis");
    json.text(QString(wordFor(claim.basis)));
    json.key(u"method");
    json.text(snapshot.methodOf(claim));
    writeQuote(json, snapshot.quoteOf(claim));
}

void writeStatements(JsonWriter& json, const Graph& graph, RecordShape shape, std::span<const Fact> facts)
{
    std::vector<PlacedFact> all;
    all.reserve(facts.size());
    for (const Fact& fact : facts)
        all.push_back(placed(graph, shape, fact));

    std::vector<bool> isWritten(all.size(), false);
    for (size_t i = 0; i < all.size(); ++i) {
        if (isWritten[i])
            continue;
        if (all[i].block.isEmpty()) {
            writeFact(json, graph, all[i]);
            continue;
        }
        json.key(all[i].block);
        json.beginObject();
        for (size_t j = i; j < all.size(); ++j) {
            if (all[j].block != all[i].block)
                continue;
            writeFact(json, graph, all[j]);
            isWritten[j] = true;
        }
        json.endObject();
    }
}

} // namespace unitscope
