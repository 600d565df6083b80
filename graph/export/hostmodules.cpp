// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/hostmodules.h"

#include "graph/base/safetext.h"
#include "graph/model/state.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isDeclared(const Graph& graph, const Node& node)
{
    for (const Fact& fact : graph.factsOf(node)) {
        for (const ClaimIndex claim : graph.claimsOf(fact)) {
            if (graph.snapshot().claim(claim).basis == Basis::Declared)
                return true;
        }
    }
    return false;
}

bool isOfSystem(const QString& unitFile)
{
    return unitFile.startsWith("/lib/"_L1) || unitFile.startsWith("/usr/lib/"_L1) || unitFile.startsWith("/run/"_L1);
}

/// Whether a unit of this host's own, not of its system, wants it.
bool isWantedHere(const Graph& graph, const Node& node)
{
    for (const EdgeKind kind : {EdgeKind::Wants, EdgeKind::Requires}) {
        for (const Node* from : endsOf(graph, node, kind, false)) {
            const QString file = graph.text(*from, Attr::UnitPath);
            if (!file.isEmpty() && !isOfSystem(file))
                return true;
        }
    }
    return false;
}

/// `areFilesKnown`: where the source tells unit files, a service without one is generated, or only named by others.
bool isModule(const Graph& graph, const HostModule& module, bool areFilesKnown)
{
    const Node& node = *module.node;
    if (isDeclared(graph, node) || !module.ports.empty() || !module.streams.empty())
        return true;
    const QString file = graph.text(node, Attr::UnitPath);
    if (file.isEmpty() && areFilesKnown)
        return isWantedHere(graph, node);
    return !isOfSystem(file);
}

QString categoryOf(const Graph& graph, const Node& node)
{
    const QString stated = graph.text(node, Attr::Category);
    if (!stated.isEmpty())
        return stated.toUpper();
    if (graph.text(node, Attr::LoadState) == "not-found"_L1)
        return u"ORPHANED"_s;
    switch (stateOf(graph, node)) {
    case State::Running: return u"RUNNING"_s;
    case State::Stopped: return u"STOPPED"_s;
    case State::Failed:
    case State::AutoRestart: return u"FAILED"_s;
    case State::Orphaned: return u"ORPHANED"_s;
    case State::Disabled: return u"DISABLED"_s;
    case State::Library: return u"LIBRARY_ONLY"_s;
    default: return u"UNKNOWN"_s;
    }
}

/// The line that a claim quotes, or the quotation its source carries.
QString lineOf(const Snapshot& snapshot, const Claim& claim)
{
    if (snapshot.isQuoted(claim))
        return snapshot.quoteOf(claim).text;
    const Evidence& first = snapshot.evidenceOf(claim).front();
    const Source& source = *snapshot.sources()[first.source];
    const ByteRange line = source.lines().lineRange(source.lines().positionOf(first.range.begin).line);
    return decodedLossy(QByteArrayView(source.bytes()).sliced(line.begin, std::min<qint64>(line.size(), 1000)));
}

/// "systemctl show: ActiveState=active, SubState=running; ss -Hlntpe: LISTEN ...".
class ProofWords
{
public:
    explicit ProofWords(const Graph& graph) : m_graph(graph) { }

    void add(const Fact* fact)
    {
        if (!fact)
            return;
        const Claim& claim = m_graph.strongest(*fact);
        if (claim.basis != Basis::Observed)
            return;
        const QString method = m_graph.snapshot().methodOf(claim);
        const QString command = method.startsWith("seen in "_L1) ? method.sliced(8) : method;
        const QString words = shortened(safeForPeople(lineOf(m_graph.snapshot(), claim).simplified()), 160);
        if (words.isEmpty() || m_seen.contains(words))
            return;
        m_seen.append(words);
        if (command == m_command)
            m_text += u", "_s + words;
        else
            m_text += (m_text.isEmpty() ? QString() : u"; "_s) + command + u": "_s + words;
        m_command = command;
    }

    const QString& text() const { return m_text; }

private:
    const Graph& m_graph;
    QStringList m_seen;
    QString m_text;
    QString m_command;
};

QString proofOf(const Graph& graph, const Node& node)
{
    ProofWords words(graph);
    for (const Attr attr : {Attr::LoadState, Attr::ActiveState, Attr::SubState, Attr::Pid, Attr::Result})
        words.add(graph.fact(node, attr));
    for (const EdgeIndex edge : graph.edgesAt(NodeIndex(&node - graph.nodes().data()))) {
        const Edge& listens = graph.edges()[edge];
        if (listens.id.kind == EdgeKind::Listens && listens.id.from == node.id)
            words.add(graph.fact(listens, Attr::Exists));
    }
    return words.text().isEmpty() ? graph.text(node, Attr::Proof) : words.text();
}

HostModule moduleOf(const Graph& graph, const Node& node)
{
    HostModule module{.node = &node, .name = node.id.name()};
    module.ports = endsOf(graph, node, EdgeKind::Listens, true);
    module.streams = endsOf(graph, node, EdgeKind::Flow, true);
    module.venvs = endsOf(graph, node, EdgeKind::RunsIn, true);
    module.code = endsOf(graph, node, EdgeKind::Implements, true);
    const bool hasUnit = !graph.text(node, Attr::Unit).isEmpty() || !graph.text(node, Attr::LoadState).isEmpty();
    module.unit = hasUnit ? node.id.name() + u".service"_s : QString();
    module.category = categoryOf(graph, node);
    module.proof = proofOf(graph, node);
    return module;
}

} // namespace

std::vector<const Node*> endsOf(const Graph& graph, const Node& node, EdgeKind kind, bool fromHere)
{
    std::set<NodeIndex> ends;
    for (const EdgeIndex index : graph.edgesAt(NodeIndex(&node - graph.nodes().data()))) {
        const Edge& edge = graph.edges()[index];
        if (edge.id.kind == kind && (fromHere ? edge.id.from : edge.id.to) == node.id)
            ends.insert(fromHere ? edge.to : edge.from);
    }
    std::vector<const Node*> nodes;
    for (const NodeIndex end : ends)
        nodes.push_back(&graph.nodes()[end]);
    return nodes;
}

std::vector<const Node*> usersOf(const Graph& graph, const Node& stream, Attr use)
{
    std::vector<const Node*> users;
    for (const EdgeIndex index : graph.edgesAt(NodeIndex(&stream - graph.nodes().data()))) {
        const Edge& edge = graph.edges()[index];
        const Value* value = edge.id.kind == EdgeKind::Flow ? graph.value(edge, use) : nullptr;
        if (value && value->boolean().value_or(false))
            users.push_back(&graph.nodes()[edge.from]);
    }
    return users;
}

HostDocument documentOf(const Graph& graph, const QString& host)
{
    HostDocument document{.graph = &graph, .host = host};
    const Snapshot& snapshot = graph.snapshot();
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i)
        document.time = std::max(document.time, snapshot.timeOf(i));
    const auto hasFile = [&](const Node& node) { return node.id.host() == host && graph.fact(node, Attr::UnitPath); };
    const bool areFilesKnown = std::any_of(graph.nodes().begin(), graph.nodes().end(), hasFile);
    for (const Node& node : graph.nodes()) {
        if (node.id.host() != host)
            continue;
        switch (node.id.kind()) {
        case Kind::Service:
            if (HostModule module = moduleOf(graph, node); isModule(graph, module, areFilesKnown))
                document.modules.push_back(std::move(module));
            break;
        case Kind::Stream: document.streams.push_back(&node); break;
        case Kind::Port: document.ports.push_back(&node); break;
        case Kind::Venv: document.venvs.push_back(&node); break;
        case Kind::Code: document.code.push_back(&node); break;
        case Kind::Timer: document.timers.push_back(&node); break;
        case Kind::Target: document.targets.push_back(&node); break;
        default: break;
        }
    }
    return document;
}

qint64 HostDocument::count(QStringView category) const
{
    return std::count_if(modules.begin(), modules.end(),
                         [category](const HostModule& m) { return m.category == category; });
}

bool HostDocument::isLookedAt(Kind kind) const
{
    const auto coverage = graph->snapshot().coverage();
    return std::any_of(coverage.begin(), coverage.end(), [&](const Coverage& one) {
        return one.host == host && one.kind == kind && one.extent == Coverage::Extent::Complete;
    });
}

Gate HostDocument::unitsClassified() const
{
    if (count(u"UNKNOWN") > 0)
        return false;
    return isLookedAt(Kind::Service) ? Gate(true) : std::nullopt;
}

Gate HostDocument::codeMapped() const
{
    // A library starts nothing.
    const auto isUnmapped = [this](const Node* node) {
        return !graph->text(*node, Attr::Entrypoint).isEmpty()
               && endsOf(*graph, *node, EdgeKind::Implements, false).empty();
    };
    if (!isLookedAt(Kind::Code))
        return std::nullopt;
    return std::none_of(code.begin(), code.end(), isUnmapped);
}

Gate HostDocument::venvsValidated() const
{
    bool isTold = isLookedAt(Kind::Venv);
    for (const HostModule& module : modules) {
        const QString status = graph->text(*module.node, Attr::VenvStatus);
        if (status.startsWith("MISSING_VENV"_L1) || status.startsWith("BROKEN_VENV"_L1))
            return false;
        isTold = isTold && (module.venvs.empty() || status.startsWith("VALID_VENV"_L1));
    }
    return isTold ? Gate(true) : std::nullopt;
}

Gate HostDocument::streamsMapped() const
{
    const auto isUnread = [this](const Node* stream) { return usersOf(*graph, *stream, Attr::Reads).empty(); };
    if (std::none_of(streams.begin(), streams.end(), isUnread))
        return isLookedAt(Kind::Stream) ? Gate(true) : std::nullopt;
    return areUsesLookedAt() ? Gate(false) : std::nullopt;
}

Gate HostDocument::portsMapped() const
{
    const auto isUnowned = [this](const Node* port) { return endsOf(*graph, *port, EdgeKind::Listens, false).empty(); };
    if (std::any_of(ports.begin(), ports.end(), isUnowned))
        return false;
    return isLookedAt(Kind::Port) ? Gate(true) : std::nullopt;
}

} // namespace unitscope
