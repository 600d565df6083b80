// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/answers.h"

#include "graph/model/state.h"
#include "graph/model/steps.h"
#include "graph/model/systemunits.h"
#include "graph/view/openports.h"
#include "graph/view/prefixes.h"
#include "graph/view/words.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "8001" of "8001/tcp".
QString numberOf(const QString& port)
{
    return port.left(port.indexOf(u'/'));
}

bool isFlow(const Graph& graph, const Edge& edge, Attr attr)
{
    return edge.id.kind == EdgeKind::Flow && statedAnswer(graph, edge, attr) == true;
}

bool isBackward(const Operand& operand)
{
    return operand.isBackward || operand.origin == Origins::ReadBy || operand.origin == Origins::WrittenBy;
}

bool isUnitKind(Kind kind)
{
    return kind == Kind::Service || kind == Kind::Timer || kind == Kind::Socket;
}

} // namespace

OperandAnswers::OperandAnswers(const QueryInput& input) : m_input(input), m_graph(input.graph)
{
    if (input.review)
        addFindings(*input.review);
    if (input.diff)
        addDiff(*input.diff);
}

void OperandAnswers::addNames(OperandAnswer& answer, NodeIndex node) const
{
    const NodeId& id = m_graph.nodes()[node].id;
    answer.add(id.name());
    const QString withKind = QString(wordFor(id.kind())) + u':' + id.name();
    answer.also << withKind << u"//"_s + id.host() + u'/' + withKind;
    if (id.name().contains(u'%') || id.name().contains(u' ')) // as it is printed and parsed
        answer.also << wordsFor(id, false) << wordsFor(id, true);
    if (id.kind() == Kind::Port)
        answer.also << numberOf(id.name());
    else if (isUnitKind(id.kind()) || id.kind() == Kind::Target)
        answer.also << id.name() + u'.' + wordFor(id.kind());
    // "quantum:stream:trade.intent" is "trade.intent", "/opt/venvs/ai" is "ai".
    const QChar separator = id.kind() == Kind::Stream ? u':' : u'/';
    const bool hasTails = id.kind() == Kind::Stream || id.kind() == Kind::Venv || id.kind() == Kind::Code;
    constexpr int mostTails = 8; // names may come from outside
    qsizetype at = -1;
    for (int i = 0; i < mostTails && hasTails && (at = id.name().indexOf(separator, at + 1)) >= 0; ++i)
        answer.also << id.name().sliced(at + 1);
    const QString prefix = prefixOf(id.kind());
    if (!prefix.isEmpty() && id.name().size() > prefix.size() && id.name().startsWith(prefix))
        answer.also << id.name().sliced(prefix.size());
}

QString OperandAnswers::prefixOf(Kind kind) const
{
    if (!m_prefixes)
        m_prefixes = sharedPrefixes(m_graph, systemUnitsOf(m_graph));
    const auto prefix = m_prefixes->find(kind);
    return prefix == m_prefixes->end() ? QString() : prefix->second;
}

bool OperandAnswers::isOpen(NodeIndex port) const
{
    if (!m_openPorts)
        m_openPorts = openPortsOf(m_graph);
    return (*m_openPorts)[port];
}

bool OperandAnswers::isRelated(const Operand& operand, const Edge& edge) const
{
    switch (operand.origin) {
    case Origins::Reads:
    case Origins::ReadBy: return isFlow(m_graph, edge, Attr::Reads);
    case Origins::Writes:
    case Origins::WrittenBy: return isFlow(m_graph, edge, Attr::Writes);
    case Origins::Uses:
        return edge.id.kind == EdgeKind::Flow && !isFlow(m_graph, edge, Attr::Reads)
               && !isFlow(m_graph, edge, Attr::Writes);
    default: return edge.id.kind == operand.edge;
    }
}

OperandAnswer OperandAnswers::ofRelated(const Operand& operand, NodeIndex node) const
{
    OperandAnswer answer;
    for (const EdgeIndex index : m_graph.edgesAt(node)) {
        const Edge& edge = m_graph.edges()[index];
        const bool isHere = isBackward(operand) ? edge.to == node : edge.from == node;
        if (isHere && isRelated(operand, edge))
            addNames(answer, isBackward(operand) ? edge.from : edge.to);
    }
    return answer;
}

OperandAnswer OperandAnswers::ofPort(NodeIndex node) const
{
    const Node& known = m_graph.nodes()[node];
    OperandAnswer answer;
    if (known.id.kind() == Kind::Port) {
        answer.add(numberOf(known.id.name()));
        answer.also << known.id.name();
        return answer;
    }
    answer = ofField(m_graph.factsOf(known), *findOperand(u"runtime.port"));
    for (const EdgeIndex index : m_graph.edgesAt(node)) {
        const Edge& edge = m_graph.edges()[index];
        if (edge.id.kind != EdgeKind::Listens || edge.from != node)
            continue;
        const QString number = numberOf(edge.id.to.name());
        answer.also << edge.id.to.name();
        if (!answer.values.contains(number))
            answer.add(number);
    }
    return answer;
}

OperandAnswer OperandAnswers::ofStream(NodeIndex node) const
{
    OperandAnswer answer;
    if (m_graph.nodes()[node].id.kind() == Kind::Stream)
        addNames(answer, node);
    for (const EdgeIndex index : m_graph.edgesAt(node)) {
        const Edge& edge = m_graph.edges()[index];
        if (edge.id.kind == EdgeKind::Flow && edge.from == node)
            addNames(answer, edge.to);
    }
    return answer;
}

OperandAnswer OperandAnswers::ofVenv(NodeIndex node) const
{
    const Node& known = m_graph.nodes()[node];
    OperandAnswer answer;
    if (known.id.kind() == Kind::Venv)
        addNames(answer, node);
    else
        answer = ofField(m_graph.factsOf(known), *findOperand(u"runtime.venv"));
    for (const EdgeIndex index : m_graph.edgesAt(node)) {
        const Edge& edge = m_graph.edges()[index];
        if (edge.id.kind == EdgeKind::RunsIn && edge.from == node && !answer.values.contains(edge.id.to.name()))
            addNames(answer, edge.to);
    }
    return answer;
}

OperandAnswer OperandAnswers::ofTarget(NodeIndex node) const
{
    OperandAnswer answer;
    if (m_graph.nodes()[node].id.kind() == Kind::Target)
        addNames(answer, node);
    for (const EdgeIndex index : m_graph.edgesAt(node)) {
        const Edge& edge = m_graph.edges()[index];
        const bool isPart = edge.id.kind == EdgeKind::PartOf && edge.from == node;
        const bool isWanted = (edge.id.kind == EdgeKind::Wants || edge.id.kind == EdgeKind::Requires)
                              && edge.to == node;
        const NodeIndex other = isPart ? edge.to : edge.from;
        const QString& name = m_graph.nodes()[other].id.name();
        if ((isPart || isWanted) && m_graph.nodes()[other].id.kind() == Kind::Target && !answer.values.contains(name))
            addNames(answer, other);
    }
    return answer;
}

OperandAnswer OperandAnswers::ofGroups(const FoundOperand& operand, NodeIndex node) const
{
    OperandAnswer answer;
    for (const EdgeIndex index : m_graph.edgesAt(node)) {
        const OperandAnswer one = ofField(m_graph.factsOf(m_graph.edges()[index]), operand);
        for (const QString& value : one.values) {
            if (!answer.values.contains(value))
                answer.add(value);
        }
    }
    return answer;
}

OperandAnswer OperandAnswers::ofWords(NodeIndex node) const
{
    const Node& known = m_graph.nodes()[node];
    OperandAnswer answer;
    answer.add(known.id.name());
    if (const QLatin1StringView state = wordFor(stateOf(m_graph, known)); !state.isEmpty())
        answer.add(state);
    for (const Fact& fact : m_graph.factsOf(known)) {
        for (const ClaimIndex claim : m_graph.claimsOf(fact)) {
            const Value& value = m_graph.snapshot().claim(claim).value;
            if (value.type() >= Value::Type::Integer)
                answer.add(value.text());
        }
    }
    return answer;
}

OperandAnswer OperandAnswers::ofNode(const FoundOperand& found, NodeIndex node) const
{
    const Operand& operand = *found.operand;
    const Node& known = m_graph.nodes()[node];
    const auto single = [](const QString& word) {
        OperandAnswer answer;
        if (!word.isEmpty())
            answer.add(word);
        return answer;
    };
    switch (operand.origin) {
    case Origins::Field:
        return operand.scope == Scope::Connections ? ofGroups(found, node) : ofField(m_graph.factsOf(known), found);
    case Origins::OtherField: return ofField(m_graph.factsOf(known), found);
    case Origins::Words: return ofWords(node);
    case Origins::Kind: return single(wordFor(known.id.kind()));
    case Origins::Host: return single(known.id.host());
    case Origins::State: return single(wordFor(stateOf(m_graph, known)));
    case Origins::Port: return ofPort(node);
    case Origins::Stream: return ofStream(node);
    case Origins::Venv: return ofVenv(node);
    case Origins::Target: return ofTarget(node);
    case Origins::Open:
        return known.id.kind() == Kind::Port ? single(isOpen(node) ? u"yes"_s : u"no"_s) : OperandAnswer();
    case Origins::Connection: return {.stated = OperandAnswer::Stated::NotAsked};
    case Origins::Reads:
    case Origins::Writes:
    case Origins::Uses:
    case Origins::ReadBy:
    case Origins::WrittenBy:
    case Origins::Related: return ofRelated(operand, node);
    case Origins::Name: {
        OperandAnswer answer;
        addNames(answer, node);
        answer.also += ofField(m_graph.factsOf(known), {nullptr, QString(nameOf(Attr::Name))}).values;
        return answer;
    }
    default: break;
    }
    const auto finding = m_nodeFindings.constFind(node);
    const NodeDiff* diff = m_nodeDiffs.value(node);
    return ofEither(operand, known.id.host(), m_graph.factsOf(known),
                    finding == m_nodeFindings.cend() ? nullptr : &*finding, diff ? &diff->fields : nullptr,
                    diff ? std::optional(diff->change) : std::nullopt);
}

OperandAnswer OperandAnswers::ofEdge(const FoundOperand& found, EdgeIndex index) const
{
    const Operand& operand = *found.operand;
    const Edge& edge = m_graph.edges()[index];
    OperandAnswer answer;
    switch (operand.scope) {
    case Scope::Things: return {.stated = OperandAnswer::Stated::NotAsked};
    case Scope::Lines: answer.add(wordFor(edge.id.kind)); return answer;
    case Scope::Connections:
        if (operand.origin == Origins::Field)
            return ofField(m_graph.factsOf(edge), found);
        if (isRelated(operand, edge))
            addNames(answer, isBackward(operand) ? edge.from : edge.to);
        return answer;
    case Scope::Both: break;
    }
    const auto finding = m_edgeFindings.constFind(index);
    const EdgeDiff* diff = m_edgeDiffs.value(index);
    return ofEither(operand, edge.id.from.host(), m_graph.factsOf(edge),
                    finding == m_edgeFindings.cend() ? nullptr : &*finding, diff ? &diff->fields : nullptr,
                    diff ? std::optional(diff->change) : std::nullopt);
}

} // namespace unitscope
