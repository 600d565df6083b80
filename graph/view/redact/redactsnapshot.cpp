// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redactsnapshot.h"

#include "graph/base/safetext.h"
#include "graph/model/origin.h"
#include "graph/view/redact/redactvalue.h"

#include <QtCore/qset.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Who says something, and when: what becomes one source.
using SourceKey = std::pair<Origin, std::optional<qint64>>;

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
    Redactor(const Graph& graph, Aliases& aliases)
        : m_graph(graph), m_snapshot(graph.snapshot()), m_aliases(aliases) { }
    RedactedSnapshot run();

private:
    QString nameOf(const NodeId& id);
    NodeId idOf(const NodeId& id);
    QString attributeOf(const QString& name);
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
    Aliases& m_aliases;
    SnapshotBuilder m_builder;
    RedactedSnapshot m_result;
    QSet<NodeId> m_taken;
    QHash<NodeId, int> m_alike; ///< how often an id has been made different
    std::map<SourceKey, std::vector<Said>> m_said;
    std::map<SourceKey, SourceIndex> m_sources;
    std::vector<Evidence> m_evidence; ///< by the claim's index
};

QString Redactor::nameOf(const NodeId& id)
{
    static const QRegularExpression port(u"^[0-9]{1,5}/[a-z]{1,8}$"_s);
    switch (id.kind()) {
    case Kind::Host:
        return id.name() == id.host() ? m_aliases.of(AliasOf::Host, id.host()) : m_aliases.in(id.name(), NameOf::Other);
    case Kind::Venv: return redactedPath(m_aliases, true, id.name());
    case Kind::Code: return redactedPath(m_aliases, false, id.name());
    case Kind::Port: return port.match(id.name()).hasMatch() ? id.name() : m_aliases.in(id.name(), NameOf::Other);
    case Kind::Stream: return m_aliases.in(id.name(), NameOf::Other);
    default: return m_aliases.in(id.name(), NameOf::Unit);
    }
}

/// Two names that become one, as a venv's in two folders, stay two things.
NodeId Redactor::idOf(const NodeId& id)
{
    const QString host = m_aliases.of(AliasOf::Host, id.host());
    const QString name = nameOf(id);
    NodeId redacted = *NodeId::make(host, id.kind(), name.isEmpty() ? leftOut.toString() : name);
    if (m_taken.contains(redacted)) {
        const NodeId first = redacted;
        int& last = m_alike[first]; // every service may have a venv that is called "venv"
        for (last = std::max(last, 1); m_taken.contains(redacted);)
            redacted = *NodeId::make(host, id.kind(), first.name() + u'~' + QString::number(++last));
    }
    m_taken.insert(redacted);
    return redacted;
}

/// A field of nobody's vocabulary may be called anything; so may the group that "pending.GROUP" is said of.
QString Redactor::attributeOf(const QString& name)
{
    const AttributeInfo* info = findAttribute(name);
    if (!info)
        return u"x."_s + m_aliases.of(AliasOf::Field, name);
    const QStringView member = memberOf(name);
    return member.isEmpty() ? name : nameOfMember(info->attr, m_aliases.in(member, NameOf::Other));
}

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
        const QString attribute = attributeOf(m_graph.attributeOf(fact));
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
        m_result.ids.push_back(idOf(node.id));
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
        m_builder.addSource(std::make_shared<Source>(u"source-%1"_s.arg(index + 1), bytes));
        if (key.second)
            m_builder.setTime(index, *key.second);
        m_sources.emplace(key, index);
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
            const AttributeIndex attribute = m_builder.attribute(attributeOf(m_graph.attributeOf(fact)));
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
        what.where = {.file = u"source-%1"_s.arg(index + 1), .line = problem.what.where.line};
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

RedactedSnapshot redactedSnapshot(const Graph& graph, Aliases& aliases)
{
    return Redactor(graph, aliases).run();
}

} // namespace unitscope
