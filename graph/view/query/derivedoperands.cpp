// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/derivedoperands.h"

#include "graph/claims/claim.h"
#include "graph/diff/diff.h"
#include "graph/model/state.h"
#include "graph/rules/finding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;
using enum Scope;

struct Row
{
    S name;
    S label;
    S help;
    S example;
    Domain domain;
    Scope scope;
    Origins origin;
};

constexpr Row rows[] = {
    {S("text"), S("Any text"), S("words in the name, in how it is doing, or in any value somebody states of it"),
     S("text contains trade"), Domain::Text, Things, Origins::Words},
    {S("kind"), S("Kind"), S("which kind of thing it is"), S("kind = stream"), Domain::Choice, Things, Origins::Kind},
    {S("name"), S("Name"), S("its name, as in the source, as the picture shows it, or in full"), S("name = ai-engine"),
     Domain::Name, Things, Origins::Name},
    {S("host"), S("Host"), S("the host it is on"), S("host = 203.0.113.10"), Domain::Text, Things, Origins::Host},
    {S("state"), S("State"), S("how a service is doing, in one word"), S("state in (failed, auto-restart)"),
     Domain::Choice, Things, Origins::State},
    {S("port"), S("Port"), S("the number of a port; of a service those stated of it, and those on which it listens"),
     S("port in (8001..8012)"), Domain::Number, Things, Origins::Port},
    {S("stream"), S("Stream"), S("the name of a stream; of a service those it uses in any way"),
     S("stream contains trade"), Domain::Name, Things, Origins::Stream},
    {S("venv"), S("Venv"), S("the name of a Python venv; of a service the one it runs in"), S("venv = ai-engine"),
     Domain::Name, Things, Origins::Venv},
    {S("target"), S("Target"), S("the name of a target; of a unit those it is part of or wanted by"),
     S("target = quantum-rl"), Domain::Name, Things, Origins::Target},
    {S("open"), S("Open to the world"), S("somebody outside the host may reach the port, by its stated addresses"),
     S("kind = port and open"), Domain::Flag, Things, Origins::Open},
    {S("basis"), S("How do we know?"), S("the strongest way in which anything about it is known"),
     S("basis = inferred"), Domain::Rank, Both, Origins::Basis},
    {S("seen"), S("Seen on host"), S("something about it was seen on a host: \"seen on host\", or \"seen on NAME\""),
     S("seen on host"), Domain::Text, Both, Origins::Seen},
    {S("stated"), S("Stated in file"), S("a file states something about it: \"stated in file\", or \"stated in NAME\""),
     S("stated in file and not seen"), Domain::Text, Both, Origins::Stated},
    {S("guessed"), S("Guessed"), S("something about it was only concluded"), S("guessed"), Domain::Flag, Both,
     Origins::Guessed},
    {S("contradicted"), S("Does not agree"), S("statements about it do not agree; its values are the fields' names"),
     S("contradicted = user"), Domain::Text, Both, Origins::Contradicted},
    {S("changed"), S("Changed"), S("differs between two states; its values are the names of the fields that do"),
     S("changed = user"), Domain::Text, Both, Origins::Changed},
    {S("change"), S("Change"), S("what became of it between two states"), S("change in (added, removed)"),
     Domain::Choice, Both, Origins::Change},
    {S("added"), S("Added"), S("only the later of two states has it"), S("kind = service and added"), Domain::Flag,
     Both, Origins::Added},
    {S("removed"), S("Removed"), S("only the earlier of two states has it"), S("removed"), Domain::Flag, Both,
     Origins::Removed},
    {S("finding"), S("Problem"), S("how bad the problems that mark it are"), S("finding >= warning"), Domain::Rank,
     Both, Origins::Finding},
    {S("rule"), S("Rule"), S("the rule by which a problem or gap was found"), S("rule = running-not-enabled"),
     Domain::Choice, Both, Origins::Rule},
    {S("connection"), S("Connection"), S("which kind of connection a line is"), S("connection in (requires, wants)"),
     Domain::Choice, Lines, Origins::Connection},
    {S("reads"), S("Reads"), S("reads the stream of that name; alone, any stream"), S("reads trade.intent"),
     Domain::Name, Connections, Origins::Reads},
    {S("writes"), S("Writes"), S("writes the stream of that name"), S("writes trade.intent"), Domain::Name, Connections,
     Origins::Writes},
    {S("uses"), S("Uses"), S("uses the stream, and nobody states whether it reads or writes"), S("uses trade.intent"),
     Domain::Name, Connections, Origins::Uses},
    {S("read_by"), S("Read by"), S("of a stream: the service reads it"), S("kind = stream and not read_by"),
     Domain::Name, Connections, Origins::ReadBy},
    {S("written_by"), S("Written by"), S("of a stream: the service writes it"), S("written_by ai-engine"), Domain::Name,
     Connections, Origins::WrittenBy},
};

struct RelatedWords
{
    S name;
    S label;
    S example;
};

struct RelatedRow
{
    EdgeKind kind;
    RelatedWords forward;  ///< of the thing at the edge's beginning
    RelatedWords backward; ///< of that at its end
};

constexpr RelatedRow relatedRows[] = {
    {EdgeKind::Listens,
     {S("listens"), S("Listens on"), S("listens 8001")},
     {S("listened_by"), S("Listened on by"), S("kind = port and not listened_by")}},
    {EdgeKind::Connects,
     {S("connects"), S("Connects to"), S("connects 6379")},
     {S("connected_from"), S("Connected from"), S("connected_from prometheus")}},
    {EdgeKind::Triggers,
     {S("triggers"), S("Triggers"), S("kind = timer and not triggers")},
     {S("triggered_by"), S("Triggered by"), S("triggered_by timer:*")}},
    {EdgeKind::Requires,
     {S("requires"), S("Requires"), S("requires redis")},
     {S("required_by"), S("Required by"), S("required_by ai-engine")}},
    {EdgeKind::Wants,
     {S("wants"), S("Wants"), S("wants redis")},
     {S("wanted_by"), S("Wanted by"), S("wanted_by target:*")}},
    {EdgeKind::After,
     {S("after"), S("Starts after"), S("after redis and not requires redis")},
     {S("before"), S("Starts before"), S("before ai-engine")}},
    {EdgeKind::PartOf,
     {S("part_of"), S("Part of"), S("part_of quantum-trader")},
     {S("has_part"), S("Has as a part"), S("kind = target and not has_part")}},
    {EdgeKind::RunsIn,
     {S("runs_in"), S("Runs in"), S("runs_in ai-engine")},
     {S("runs"), S("Is the venv of"), S("kind = venv and not runs")}},
    {EdgeKind::Implements,
     {S("implemented_by"), S("Implemented by"), S("implemented_by ai_engine")},
     {S("implements"), S("Implements"), S("kind = code and not implements")}},
    {EdgeKind::StoredIn,
     {S("stored_in"), S("Stored in"), S("stored_in redis")},
     {S("stores"), S("Stores"), S("stores trade.intent")}},
};

QStringList stateWords()
{
    QStringList words;
    for (const State state : {State::Running, State::Stopped, State::Failed, State::Orphaned, State::AutoRestart,
                              State::Disabled, State::Library, State::Unknown})
        words += wordFor(state);
    return words;
}

QStringList ruleIds()
{
    QStringList ids;
    for (const RuleInfo& rule : allRules())
        ids += rule.id;
    return ids;
}

QStringList choicesOf(Origins origin)
{
    QStringList words;
    switch (origin) {
    case Origins::Kind:
        for (const Kind kind : allKinds())
            words += wordFor(kind);
        return words;
    case Origins::Connection:
        for (const EdgeKind kind : allEdgeKinds())
            words += wordFor(kind);
        return words;
    case Origins::Change:
        for (const Change change : {Change::Same, Change::Added, Change::Removed, Change::Changed, Change::Renamed,
                                    Change::NotLookedAtBefore, Change::NotLookedAtAfter})
            words += wordFor(change);
        return words;
    case Origins::State: return stateWords();
    case Origins::Rule: return ruleIds();
    case Origins::Basis: return {wordFor(Basis::Inferred), wordFor(Basis::Declared), wordFor(Basis::Observed)};
    case Origins::Finding: return {wordFor(Severity::Note), wordFor(Severity::Warning), wordFor(Severity::Error)};
    default: return words;
    }
}

NormalForm formOf(Origins origin)
{
    switch (origin) {
    case Origins::Port: return NormalForm::Number;
    case Origins::Venv: return NormalForm::BaseName;
    default: return NormalForm::Exact;
    }
}

Operand related(EdgeKind kind, const RelatedWords& words, bool isBackward)
{
    return {.name = words.name,
            .label = words.label,
            .help = QString(words.label).toLower() + u" the thing of that name; alone: any"_s,
            .example = words.example,
            .domain = Domain::Name,
            .scope = Scope::Connections,
            .origin = Origins::Related,
            .edge = kind,
            .isBackward = isBackward};
}

} // namespace

std::vector<Operand> derivedOperands()
{
    std::vector<Operand> all;
    for (const Row& row : rows) {
        const bool isOfDiff = row.origin >= Origins::Change && row.origin <= Origins::Changed;
        all.push_back({.name = row.name,
                       .label = row.label,
                       .help = row.help,
                       .example = row.example,
                       .domain = row.domain,
                       .scope = row.scope,
                       .origin = row.origin,
                       .form = formOf(row.origin),
                       .choices = choicesOf(row.origin),
                       .needsDiff = isOfDiff,
                       .needsReview = row.origin == Origins::Finding || row.origin == Origins::Rule});
    }
    for (const RelatedRow& row : relatedRows) {
        all.push_back(related(row.kind, row.forward, false));
        all.push_back(related(row.kind, row.backward, true));
    }
    return all;
}

} // namespace unitscope
