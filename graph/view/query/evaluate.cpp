// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/evaluate.h"

#include "graph/view/query/matcher.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Of a connection a test may say nothing: then the other tests decide.
enum class Truth : quint8 { No, Yes, Nothing };

Truth truth(bool holds)
{
    return holds ? Truth::Yes : Truth::No;
}

/// An expression with its tests prepared.
struct Prepared
{
    Expression::Type type = Expression::Type::All;
    std::vector<Prepared> parts = {};
    const QueryTest* test = nullptr;
    std::optional<Matcher> matcher = {};
    std::set<Kind> canMiss = {};  ///< of a test for what is missing: of which kinds of things it can be
    bool asksForOwnLines = false; ///< it, or a part of it, asks of a thing whether it has a connection
};

bool isOfConnections(const Operand& operand)
{
    return operand.scope == Scope::Connections;
}

bool asksOfThings(const Expression& expression)
{
    const auto tests = testsIn(expression);
    return std::any_of(tests.begin(), tests.end(),
                       [](const QueryTest* test) { return test->operand.operand->scope == Scope::Things; });
}

class Evaluation
{
public:
    Evaluation(const Expression& expression, const QueryInput& input)
        : m_graph(input.graph),
          m_answers(input),
          m_root(prepared(expression)),
          m_asksOfThings(asksOfThings(expression)),
          m_asksOfLines(asksForLines(expression) || !m_asksOfThings),
          m_isAll(expression.type == Expression::Type::All)
    { }

    Matches run(const std::stop_token& stop) const
    {
        Matches matches{.nodes = std::vector<bool>(m_graph.nodes().size(), m_isAll),
                        .edges = std::vector<bool>(m_graph.edges().size(), m_isAll)};
        for (NodeIndex i = 0; i < m_graph.nodes().size() && !m_isAll && !stop.stop_requested(); ++i)
            matches.nodes[i] = holds(m_root, i) == Truth::Yes;
        for (EdgeIndex i = 0; i < m_graph.edges().size() && m_asksOfLines && !m_isAll && !stop.stop_requested(); ++i) {
            const Edge& edge = m_graph.edges()[i];
            const bool isOfEnds = !m_asksOfThings || matches.nodes[edge.from] || matches.nodes[edge.to];
            matches.edges[i] = isOfEnds && holdsOfEdge(m_root, i) == Truth::Yes;
        }
        matches.nodeCount = std::count(matches.nodes.begin(), matches.nodes.end(), true);
        matches.edgeCount = std::count(matches.edges.begin(), matches.edges.end(), true);
        return matches;
    }

private:
    Prepared prepared(const Expression& expression) const
    {
        Prepared ready{.type = expression.type};
        if (expression.test) {
            ready.test = &*expression.test;
            ready.matcher.emplace(*expression.test);
            ready.asksForOwnLines = isOfConnections(*expression.test->operand.operand);
            if (expression.test->op == Operator::Missing)
                ready.canMiss = kindsThatAnswer(expression.test->operand);
        }
        for (const Expression& part : expression.parts) {
            ready.parts.push_back(prepared(part));
            ready.asksForOwnLines = ready.asksForOwnLines || ready.parts.back().asksForOwnLines;
        }
        return ready;
    }

    /// Nothing is missing where it makes no sense: streams have no proof line.
    std::set<Kind> kindsThatAnswer(const FoundOperand& operand) const
    {
        std::set<Kind> kinds;
        for (const Kind kind : allKinds()) {
            if (m_answers.couldAnswer(operand, kind))
                kinds.insert(kind);
        }
        for (NodeIndex i = 0; i < m_graph.nodes().size(); ++i) {
            const Kind kind = m_graph.nodes()[i].id.kind();
            if (!kinds.contains(kind) && m_answers.ofNode(operand, i).stated > OperandAnswer::Stated::Missing)
                kinds.insert(kind);
        }
        return kinds;
    }

    Truth holds(const Prepared& ready, NodeIndex node) const
    {
        if (!ready.test)
            return joined(ready, [&](const Prepared& part) { return holds(part, node); });
        const OperandAnswer answer = m_answers.ofNode(ready.test->operand, node);
        if (answer.stated == OperandAnswer::Stated::NotAsked)
            return Truth::Nothing;
        if (ready.test->op == Operator::Missing && !ready.canMiss.contains(m_graph.nodes()[node].id.kind()))
            return Truth::No;
        return truth(ready.matcher->matches(answer));
    }

    Truth holdsOfEdge(const Prepared& ready, EdgeIndex edge) const
    {
        if (!ready.test) {
            const Truth whole = joined(ready, [&](const Prepared& part) { return holdsOfEdge(part, edge); });
            // "not reads" asks for things that do not read, not for every line that is none of reading.
            const bool isTooMuch = ready.type == Expression::Type::Not && ready.asksForOwnLines && whole == Truth::Yes;
            return isTooMuch ? Truth::Nothing : whole;
        }
        const OperandAnswer answer = m_answers.ofEdge(ready.test->operand, edge);
        const bool isOther = isOfConnections(*ready.test->operand.operand)
                             && answer.stated == OperandAnswer::Stated::Missing;
        if (answer.stated == OperandAnswer::Stated::NotAsked)
            return Truth::Nothing;
        return isOther ? Truth::No : truth(ready.matcher->matches(answer));
    }

    template <class Holds>
    static Truth joined(const Prepared& ready, const Holds& holdsPart)
    {
        if (ready.type == Expression::Type::Not) {
            const Truth inner = holdsPart(ready.parts.front());
            return inner == Truth::Nothing ? inner : truth(inner == Truth::No);
        }
        const Truth decisive = ready.type == Expression::Type::And ? Truth::No : Truth::Yes;
        Truth whole = Truth::Nothing;
        for (const Prepared& part : ready.parts) {
            const Truth one = holdsPart(part);
            if (one == decisive)
                return one;
            whole = one == Truth::Nothing ? whole : one;
        }
        return whole;
    }

    const Graph& m_graph;
    const OperandAnswers m_answers;
    const Prepared m_root;
    const bool m_asksOfThings;
    const bool m_asksOfLines;
    const bool m_isAll;
};

} // namespace

Matches evaluate(const Expression& expression, const QueryInput& input, std::stop_token stop)
{
    return Evaluation(expression, input).run(stop);
}

bool asksForLines(const Expression& expression)
{
    const auto tests = testsIn(expression);
    return std::any_of(tests.begin(), tests.end(), [](const QueryTest* test) {
        return test->operand.operand->scope == Scope::Connections || test->operand.operand->scope == Scope::Lines;
    });
}

} // namespace unitscope
