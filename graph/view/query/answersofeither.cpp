// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/answers.h"

#include "graph/view/badge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString flagWord(bool isSet)
{
    return isSet ? u"yes"_s : u"no"_s;
}

/// What the operand says of things of this kind, whether or not a source states it. In the order of Attr, as in the vocabulary.
Kind homeOf(Attr attr)
{
    if (attr <= Attr::Doubt)
        return Kind::Service;
    if (attr <= Attr::LastRun)
        return Kind::Timer;
    if (attr <= Attr::Process)
        return Kind::Service;
    switch (attr) {
    case Attr::Purpose: return Kind::Service;
    case Attr::Number:
    case Attr::Protocol:
    case Attr::Address:
    case Attr::Owner: return Kind::Port;
    default: return attr <= Attr::Writers || attr >= Attr::Exists ? Kind::Stream : Kind::Host;
    }
}

template <class Index, class Id, class Found>
void addTo(QHash<Index, Found>& all, const Graph& graph, const Id& id, const Finding& finding)
{
    const auto index = graph.find(id);
    if (!index)
        return;
    Found& found = all[*index];
    found.rules += finding.rule->id;
    if (isMarked(finding))
        found.severities += wordFor(finding.severity);
}

} // namespace

void OperandAnswers::addFindings(const Review& review)
{
    for (const Finding& finding : review.findings) {
        if (finding.outcome != Outcome::Fails || finding.ignored)
            continue;
        for (const Subject& subject : finding.subjects) {
            if (const auto* node = std::get_if<NodeId>(&subject))
                addTo(m_nodeFindings, m_graph, *node, finding);
            else
                addTo(m_edgeFindings, m_graph, std::get<EdgeId>(subject), finding);
        }
    }
}

void OperandAnswers::addDiff(const GraphDiff& diff)
{
    const bool isBefore = &m_graph == diff.before.get();
    for (const NodeDiff& node : diff.nodes) {
        const bool isNamedBefore = isBefore && node.before != noIndex;
        if (const auto index = isNamedBefore ? std::optional(node.before) : m_graph.find(node.id))
            m_nodeDiffs.insert(*index, &node);
    }
    for (const EdgeDiff& edge : diff.edges) {
        const bool isNamedBefore = isBefore && edge.before != noIndex;
        if (const auto index = isNamedBefore ? std::optional(edge.before) : m_graph.find(edge.id))
            m_edgeDiffs.insert(*index, &edge);
    }
}

bool OperandAnswers::couldAnswer(const FoundOperand& found, Kind kind) const
{
    const Operand& operand = *found.operand;
    switch (operand.origin) {
    case Origins::Field: return homeOf(*operand.attr) == kind;
    case Origins::Stream: return kind == Kind::Service || kind == Kind::Stream;
    case Origins::Open: return kind == Kind::Port;
    case Origins::ReadBy:
    case Origins::WrittenBy: return kind == Kind::Stream;
    case Origins::State:
    case Origins::Port:
    case Origins::Venv:
    case Origins::Target:
    case Origins::Reads:
    case Origins::Writes:
    case Origins::Uses: return kind == Kind::Service;
    case Origins::Related:
    case Origins::OtherField: return false; // of those kinds of which it is said of one
    default: return true;
    }
}

OperandAnswer OperandAnswers::ofField(std::span<const Fact> facts, const FoundOperand& found) const
{
    OperandAnswer answer;
    const QString name = found.attribute.isEmpty() ? QString(nameOf(*found.operand->attr)) : found.attribute;
    const bool isOfMembers = found.attribute.isEmpty() && infoOf(*found.operand->attr).isOfMembers;
    for (const Fact& fact : facts) {
        const QString& attribute = m_graph.attributeOf(fact);
        if (attribute != name && !(isOfMembers && findAttribute(attribute) == &infoOf(*found.operand->attr)))
            continue;
        const AttributeInfo* info = findAttribute(attribute);
        const auto claims = m_graph.claimsOf(fact);
        // Of one field only the strongest value is asked, as the picture shows it.
        for (const ClaimIndex index : info && info->isMany ? claims : claims.first(1)) {
            const Value& value = m_graph.snapshot().claim(index).value;
            if (value.isNone() || value.type() == Value::Type::EmptyList)
                answer.stated = answer.values.isEmpty()
                                    ? (value.isNone() ? OperandAnswer::Stated::None : OperandAnswer::Stated::Empty)
                                    : answer.stated;
            else
                answer.add(info && info->form == NormalForm::User ? normalForm(info, value) : value.text());
        }
    }
    return answer;
}

OperandAnswer OperandAnswers::ofHowKnown(const Operand& operand, const QString& host, std::span<const Fact> facts) const
{
    const Snapshot& snapshot = m_graph.snapshot();
    const Basis sought = operand.origin == Origins::Seen ? Basis::Observed : Basis::Declared;
    OperandAnswer answer;
    for (const Fact& fact : facts) {
        for (const ClaimIndex index : m_graph.claimsOf(fact)) {
            const Claim& claim = snapshot.claim(index);
            if (claim.basis != sought)
                continue;
            const QString by = sought == Basis::Observed ? host : snapshot.witnessOf(claim).source.toString();
            if (!answer.values.contains(by))
                answer.add(by);
        }
    }
    if (answer.stated == OperandAnswer::Stated::Given)
        answer.also << (sought == Basis::Observed ? u"host"_s : u"file"_s);
    return answer;
}

OperandAnswer OperandAnswers::ofEither(const Operand& operand, const QString& host, std::span<const Fact> facts,
                                       const Found* found, const std::vector<FieldDiff>* fields,
                                       std::optional<Change> change) const
{
    OperandAnswer answer;
    const auto isStrongest = [&](Basis basis) {
        return [this, basis](const Fact& fact) { return m_graph.strongest(fact).basis == basis; };
    };
    switch (operand.origin) {
    case Origins::Seen:
    case Origins::Stated: return ofHowKnown(operand, host, facts);
    case Origins::Guessed:
        answer.add(flagWord(std::any_of(facts.begin(), facts.end(), isStrongest(Basis::Inferred))));
        break;
    case Origins::Basis:
        for (const Basis basis : {Basis::Observed, Basis::Declared, Basis::Inferred}) {
            if (answer.values.isEmpty() && std::any_of(facts.begin(), facts.end(), isStrongest(basis)))
                answer.add(wordFor(basis));
        }
        break;
    case Origins::Contradicted:
        for (const Fact& fact : facts) {
            if (fact.isContradicted)
                answer.add(m_graph.attributeOf(fact));
        }
        break;
    case Origins::Change:
        if (change)
            answer.add(wordFor(*change));
        break;
    case Origins::Added:
    case Origins::Removed:
        if (change)
            answer.add(flagWord(*change == (operand.origin == Origins::Added ? Change::Added : Change::Removed)));
        break;
    case Origins::Changed:
        if (change == Change::Renamed)
            answer.add(nameOf(Attr::Name));
        for (const FieldDiff& field : fields&& change&& isDifference(*change) ? *fields : std::vector<FieldDiff>()) {
            if (field.isDifference())
                answer.add(field.attribute);
        }
        break;
    case Origins::Finding:
    case Origins::Rule:
        if (found) {
            for (const QString& word : operand.origin == Origins::Rule ? found->rules : found->severities)
                answer.add(word);
        }
        break;
    default: break;
    }
    return answer;
}

} // namespace unitscope
