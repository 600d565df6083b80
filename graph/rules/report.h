// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: what a family of rules is given, and where it puts what it found.

#include "graph/model/systemunits.h"
#include "graph/rules/rule.h"
#include "graph/rules/ruleset.h"

namespace unitscope {

/// What a rule says; severity, key and decisions are added by the report.
struct Finds
{
    Rule rule;
    std::vector<Subject> subjects; ///< the first is what it is about
    QString words;
    std::vector<Side> sides = {};
    QString detail = {}; ///< tells apart findings of one rule about one subject; part of the key
    /// Makes the key for a finding about many things: those come and go, and the matter stays the same.
    std::optional<Subject> about = {};
    Outcome outcome = Outcome::Fails;
};

class Report
{
public:
    Report(const Graph& graph, const RuleSet& rules, qint64 asOf)
        : m_graph(graph), m_rules(rules), m_asOf(asOf), m_systemUnits(systemUnitsOf(graph))
    { }

    const Graph& graph() const { return m_graph; }
    const RuleSet& rules() const { return m_rules; }
    qint64 asOf() const { return m_asOf; }
    /// Whether a node of the graph is a unit of the system's own.
    bool isSystems(const Node& node) const { return m_systemUnits[size_t(&node - m_graph.nodes().data())]; }
    bool isOn(Rule rule) const { return m_rules.severityOf(infoOf(rule)).has_value(); }

    /// Does nothing if the rule is off. What cannot be judged is one step milder.
    void add(Finds finds);
    /// Worst first, then by rule, then by what it is about, then as added; each key once.
    std::vector<Finding> take();

private:
    const Graph& m_graph;
    const RuleSet& m_rules;
    qint64 m_asOf;
    std::vector<bool> m_systemUnits; ///< several families ask for it
    struct Row
    {
        QString about;
        Finding finding;
    };
    std::vector<Row> m_rows;
};

} // namespace unitscope
