// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redactsnapshot.h"

#include "graph/base/safetext.h"
#include "graph/model/origin.h"
#include "graph/view/redact/redactvalue.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

Kind kindOf(const Node& node)
{
    return node.id.kind();
}

/// An edge has no name.
Kind kindOf(const Edge&)
{
    return Kind::Service;
}

struct Said
{
    ClaimIndex claim = 0;
    QString line = {};   ///< "service:api user = user-2"
    qsizetype words = 0; ///< where the statement begins in it
};

class Redactor
{
public:
    Redactor(const Graph& graph, RedactedIds& ids)
        : m_graph(graph), m_snapshot(graph.snapshot()), m_ids(ids), m_aliases(ids.aliases)
    { }
    RedactedSnapshot run();

private:
    Value valueOf(const Fact& fact, const Value& value, Kind kind);
    template <class Thing>
    void note(const Thing& thing, const QString& subject);
    void noteEverything();
    void addSources();
    void addClaims();
    void addCoverage();
    void addProblems();
    SourceIndex sourceOf(const Origin& origin) const;

    const Graph& m_graph;
    const Snapshot& m_snapshot;
    RedactedIds& m_ids;
    Aliases& m_aliases;
    SnapshotBuilder m_builder;
    RedactedSnapshot m_result;
    std::map<SourceKey, std::vector<Said>> m_said;
    std::map<SourceKey, SourceIndex> m_sources;
    std::vector<QString> m_names;     ///< of our sources
    std::vector<Evidence> m_evidence; ///< by the claim's index
};

/// What a venv or code is called is a path, in its name as in the names of others.
Value Redactor::valueOf(const Fact& fact, const Value& value, Kind kind)
{
    const QString& attribute = m_graph.attributeOf(fact);
    const std::optional<QString> text = value.string();
    if (text && (kind == Kind::Venv || kind == Kind::Code) && attribute == infoOf(Attr::Name).name)
        return Value::of(redactedPath(m_aliases, kind == Kind::Venv, *text));
    return redactedValue(m_aliases, attribute, value);
}

template <class Thing>
void Redactor::note(const Thing& thing, const QString& subject)
{
    for (const Fact& fact : m_graph.factsOf(thing)) {
        const QString attribute = redactedAttribute(m_aliases, m_graph.attributeOf(fact));
        for (const ClaimIndex index : m_graph.claimsOf(fact)) {
            const Claim& claim = m_snapshot.claim(index);
            const Value value = valueOf(fact, claim.value, kindOf(thing));
            const QString words = attribute + u" = "_s + value.text();
            m_said[{originOf(m_snapshot, claim), m_snapshot.witnessOf(claim).time}].push_back(
                {index, subject + u' ' + words, subject.size() + 1});
        }
    }
}

/// In the order of the graph, which is the same whatever the order of the sources was.
void Redactor::noteEverything()
{
    m_result.ids.reserve(m_graph.nodes().size());
    for (const Node& node : m_graph.nodes()) // first: an address that names a host is that host
        m_aliases.of(AliasOf::Host, node.id.host());
    for (const Node& node : m_graph.nodes()) {
        m_result.ids.push_back(m_ids.of(node.id));
        note(node, m_result.ids.back().text());
    }
    for (const Edge& edge : m_graph.edges())
        note(edge, EdgeId{m_result.ids[edge.from], edge.id.kind, m_result.ids[edge.to]}.text());
    for (const Coverage& coverage : m_snapshot.coverage())
        m_aliases.of(AliasOf::Host, coverage.host);
}

void Redactor::addSources()
{
    // Also those that nothing is said by: they looked at something, or had problems.
    for (SourceIndex i = 0; i < m_snapshot.sources().size(); ++i)
        m_said[{{m_snapshot.sources()[i]->shortName(), m_snapshot.sources()[i]->sha256()}, m_snapshot.timeOf(i)}];
    for (const Coverage& coverage : m_snapshot.coverage()) {
        const Origin origin = originOf(m_snapshot, coverage);
        const auto known = m_said.lower_bound({origin, std::nullopt});
        if (known == m_said.end() || !(known->first.first == origin))
            m_said[{origin, std::nullopt}];
    }
    m_evidence.resize(m_snapshot.claims().size());
    for (const auto& [key, all] : m_said) {
        QByteArray bytes;
        const auto index = SourceIndex(m_sources.size());
        for (const Said& said : all) {
            const QByteArray subject = safeForPeople(said.line.first(said.words)).toUtf8();
            const QByteArray words = safeForPeople(said.line.sliced(said.words)).toUtf8();
            const qint64 begin = bytes.size() + subject.size();
            m_evidence[said.claim] = {.source = index, .range = {begin, begin + words.size()}, .role = Role::Value};
            bytes += subject + words + '\n';
        }
        m_builder.addSource(std::make_shared<Source>(m_ids.source(key), bytes));
        if (key.second)
            m_builder.setTime(index, *key.second);
        m_sources.emplace(key, index);
        m_names.push_back(m_ids.source(key));
    }
    for (SourceIndex i = 0; i < m_snapshot.sources().size(); ++i) {
        const Source& source = *m_snapshot.sources()[i];
        m_result.sources.push_back(m_sources.at({{source.shortName(), source.sha256()}, m_snapshot.timeOf(i)}));
    }
}

void Redactor::addClaims()
{
    m_result.claims.assign(m_snapshot.claims().size(), noIndex);
    const MethodIndex method = m_builder.method(u""_s); // how it is known says enough
    const auto add = [&](SubjectIndex subject, const auto& thing) {
        for (const Fact& fact : m_graph.factsOf(thing)) {
            const AttributeIndex attribute = m_builder.attribute(
                redactedAttribute(m_aliases, m_graph.attributeOf(fact)));
            for (const ClaimIndex index : m_graph.claimsOf(fact)) {
                const Claim& claim = m_snapshot.claim(index);
                m_result.claims[index] = m_builder.add(subject, attribute, valueOf(fact, claim.value, kindOf(thing)),
                                                       claim.basis, method, std::span(&m_evidence[index], 1));
            }
        }
    };
    for (const Node& node : m_graph.nodes())
        add(m_builder.subject(m_result.ids[size_t(&node - m_graph.nodes().data())]), node);
    for (const Edge& edge : m_graph.edges())
        add(m_builder.subject(EdgeId{m_result.ids[edge.from], edge.id.kind, m_result.ids[edge.to]}), edge);
}

SourceIndex Redactor::sourceOf(const Origin& origin) const
{
    const auto known = m_sources.lower_bound({origin, std::nullopt});
    Q_ASSERT(known != m_sources.end() && known->first.first == origin);
    return known->second;
}

void Redactor::addCoverage()
{
    for (const Coverage& coverage : m_snapshot.coverage())
        m_builder.add(Coverage{.source = sourceOf(originOf(m_snapshot, coverage)),
                               .host = m_aliases.of(AliasOf::Host, coverage.host),
                               .kind = coverage.kind,
                               .extent = coverage.extent,
                               .listed = coverage.listed,
                               .stated = coverage.stated});
}

/// That there was one, of which kind, and where.
void Redactor::addProblems()
{
    for (const Problem& problem : m_snapshot.problems()) {
        const Source& source = *m_snapshot.sources()[problem.evidence.source];
        const SourceIndex index = sourceOf({source.shortName(), source.sha256()});
        Error what{.code = problem.what.code, .expected = leftOut.toString(), .found = leftOut.toString()};
        what.where = {.file = m_names[index], .line = problem.what.where.line};
        m_builder.add(Problem{.what = what, .evidence = {.source = index}});
    }
}

RedactedSnapshot Redactor::run()
{
    noteEverything();
    if (!m_aliases.isNumbered())
        return {};
    addSources();
    addClaims();
    addCoverage();
    addProblems();
    m_result.snapshot = std::make_shared<const Snapshot>(m_builder.take());
    return std::move(m_result);
}

} // namespace

RedactedSnapshot redactedSnapshot(const Graph& graph, RedactedIds& ids)
{
    return Redactor(graph, ids).run();
}

} // namespace unitscope
