// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "graph/model/origin.h"
#include "graph/rules/stated.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// What one source says of a field.
struct Saying
{
    Origin origin;
    QString value; ///< safe for people
    std::vector<ClaimIndex> claims;
};

std::vector<Saying> sayings(const Graph& graph, const Fact& fact)
{
    const AttributeInfo* info = findAttribute(graph.attributeOf(fact));
    std::map<std::pair<Origin, QString>, Saying> found;
    for (const ClaimIndex index : graph.claimsOf(fact)) {
        const Claim& claim = graph.snapshot().claim(index);
        const Origin origin = originOf(graph.snapshot(), claim);
        Saying& saying = found[{origin, normalForm(info, claim.value)}];
        if (saying.claims.empty()) {
            saying.origin = origin;
            saying.value = claim.value.isNone() ? u"none"_s : shortened(safeForPeople(claim.value.text()));
        }
        saying.claims.push_back(index);
    }
    std::vector<Saying> all;
    all.reserve(found.size());
    for (auto& [place, saying] : found)
        all.push_back(std::move(saying));
    return all;
}

/// The command's venv beside the stated one has a rule of its own.
bool hasItsOwnRule(const Graph& graph, const Fact& fact)
{
    const auto claims = graph.claimsOf(fact);
    return graph.attributeOf(fact) == nameOf(Attr::VenvName)
           && std::any_of(claims.begin(), claims.end(),
                          [&](ClaimIndex claim) { return graph.snapshot().claim(claim).basis == Basis::Inferred; });
}

/// A number that is wrong on one side already stands among the stated counts, with both sides.
bool isWrongCount(const Report& report, const Node& node, const Fact& fact)
{
    const AttributeInfo* info = findAttribute(report.graph().attributeOf(fact));
    const CountedThing* thing = info && node.id.kind() == Kind::Host ? findCountedThing(info->attr) : nullptr;
    if (!thing || !report.isOn(Rule::StatedCount))
        return false;
    const auto counts = statedCounts(report.graph(), node, *thing);
    return std::any_of(counts.begin(), counts.end(),
                       [](const StatedCount& count) { return count.isListed && !count.holds(); });
}

template <class Id>
void checkFact(Report& report, const Id& id, const QString& name, const Fact& fact)
{
    const Graph& graph = report.graph();
    if (hasItsOwnRule(graph, fact))
        return;
    std::vector<Saying> all = sayings(graph, fact);
    const bool isWithinOne = std::all_of(all.begin(), all.end(),
                                         [&](const Saying& saying) { return saying.origin == all.front().origin; });
    const QString attribute = graph.attributeOf(fact);
    QStringList words;
    std::vector<Side> sides;
    for (Saying& saying : all) {
        words += isWithinOne ? saying.value : saying.value + u" in "_s + safeForPeople(saying.origin.name);
        sides.push_back({safeForPeople(saying.origin.name) + u": "_s + saying.value, std::move(saying.claims)});
    }
    report.add({.rule = isWithinOne ? Rule::SourceContradictsItself : Rule::SourcesDisagree,
                .subjects = {id},
                .words = u"%1: %2 is %3"_s.arg(name, safeForPeople(labelFor(attribute)).toLower(), listed(words)),
                .sides = std::move(sides),
                .detail = attribute});
}

void checkDisagreement(Report& report)
{
    const Graph& graph = report.graph();
    for (const Node& node : graph.nodes()) {
        for (const Fact& fact : graph.factsOf(node)) {
            if (fact.isContradicted && !isWrongCount(report, node, fact))
                checkFact(report, node.id, nameOf(node), fact);
        }
    }
    for (const Edge& edge : graph.edges()) {
        for (const Fact& fact : graph.factsOf(edge)) {
            if (fact.isContradicted)
                checkFact(report, edge.id, nameOf(graph.nodes()[edge.from]) + u" - "_s + nameOf(graph.nodes()[edge.to]),
                          fact);
        }
    }
}

/// The host a source says when it was made for, else the first host of the picture.
QString hostOf(const Graph& graph, SourceIndex source)
{
    for (const Coverage& entry : graph.snapshot().coverage()) {
        if (entry.source == source)
            return entry.host;
    }
    return hostsOf(graph).value(0);
}

void checkAge(Report& report)
{
    const Graph& graph = report.graph();
    const int days = report.rules().thresholds.snapshotDays;
    const auto count = SourceIndex(graph.snapshot().sources().size());
    for (SourceIndex source = 0; source < count; ++source) {
        const auto time = graph.snapshot().timeOf(source);
        const QString host = hostOf(graph, source);
        if (!time || host.isEmpty() || report.asOf() - *time <= qint64(days) * 24 * 60 * 60 * 1000)
            continue;
        std::vector<ClaimIndex> claims;
        if (const auto node = graph.find(std::get<NodeId>(hostSubject(host)))) {
            claims = claimsOn(graph, graph.nodes()[*node], Attr::GeneratedAt);
            std::erase_if(claims, [&](ClaimIndex claim) { return sourceOf(graph, claim) != source; });
        }
        // How many days it is by now would make another matter of it every day.
        report.add(
            {.rule = Rule::SnapshotOld,
             .subjects = {hostSubject(host)},
             .words = u"%1 is of %2, more than %3 days ago"_s.arg(sourceName(graph, source), timeText(*time)).arg(days),
             .sides = {{u"made: "_s + timeText(*time), std::move(claims)}},
             .detail = sourceName(graph, source) + u' '
                       + QString::fromLatin1(graph.snapshot().sources()[source]->sha256().left(12))});
    }
}

} // namespace

void checkSources(Report& report)
{
    checkDisagreement(report);
    checkAge(report);
}

} // namespace unitscope
