// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "graph/claims/valuewords.h"
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
    QString form;  ///< the same for every written form of the value
    QString value; ///< safe for people
    bool isNone = false;
    std::vector<ClaimIndex> claims;
};

std::vector<Saying> sayings(const Graph& graph, const Fact& fact)
{
    const AttributeInfo* info = findAttribute(graph.attributeOf(fact));
    std::map<std::pair<Origin, QString>, Saying> found;
    for (const ClaimIndex index : graph.claimsOf(fact)) {
        const Claim& claim = graph.snapshot().claim(index);
        const Origin origin = originOf(graph.snapshot(), claim);
        const QString form = normalForm(info, claim.value);
        Saying& saying = found[{origin, form}];
        if (saying.claims.empty()) {
            saying.origin = origin;
            saying.form = form;
            saying.value = shortened(wordsFor(claim.value));
            saying.isNone = claim.value.isNone();
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

/// Who says two things of it by themselves. That stays one matter, whoever else repeats one of the two.
std::vector<const Saying*> ofOneSource(const std::vector<Saying>& all)
{
    std::vector<const Saying*> found;
    for (const Saying& saying : all) { // "none" gives way to any value
        const bool saysMore = std::any_of(all.begin(), all.end(), [&](const Saying& other) {
            return other.origin == saying.origin && other.form != saying.form && !other.isNone && !saying.isNone;
        });
        if (saysMore)
            found.push_back(&saying);
    }
    return found;
}

/// Whether somebody says a value that those who contradict themselves do not have.
bool isMore(const std::vector<Saying>& all, const std::vector<const Saying*>& ofOne)
{
    return std::any_of(all.begin(), all.end(), [&](const Saying& saying) {
        return !saying.isNone && std::none_of(ofOne.begin(), ofOne.end(), [&](const Saying* known) {
            return known->form == saying.form;
        });
    });
}

template <class Id>
void addMatter(Report& report, Rule rule, const Id& id, const QString& name, const QString& attribute,
               const std::vector<const Saying*>& sayings)
{
    const bool isOne = rule == Rule::SourceContradictsItself;
    QStringList words;
    std::vector<Side> sides;
    for (const Saying* saying : sayings) {
        const QString source = safeForPeople(saying->origin.name);
        words += isOne ? saying->value : saying->value + u" in "_s + source;
        sides.push_back({source + u": "_s + saying->value, saying->claims});
    }
    words.removeDuplicates();
    report.add({.rule = rule,
                .subjects = {id},
                .words = u"%1: %2 is %3"_s.arg(name, safeForPeople(labelFor(attribute)).toLower(), listed(words)),
                .sides = std::move(sides),
                .detail = attribute});
}

template <class Id>
void checkFact(Report& report, const Id& id, const QString& name, const Fact& fact)
{
    const Graph& graph = report.graph();
    if (hasItsOwnRule(graph, fact))
        return;
    const std::vector<Saying> all = sayings(graph, fact);
    const std::vector<const Saying*> ofOne = ofOneSource(all);
    if (!ofOne.empty())
        addMatter(report, Rule::SourceContradictsItself, id, name, graph.attributeOf(fact), ofOne);
    if (!isMore(all, ofOne))
        return;
    std::vector<const Saying*> everybody;
    everybody.reserve(all.size());
    for (const Saying& saying : all)
        everybody.push_back(&saying);
    addMatter(report, Rule::SourcesDisagree, id, name, graph.attributeOf(fact), everybody);
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

/// When a source was made, and of which host it speaks.
struct Made
{
    qint64 time = 0;
    QString host = {};
    bool isLookedAt = false; ///< the host is the one it says it looked at
};

QString hostOf(const Subject& subject)
{
    const auto* edge = std::get_if<EdgeId>(&subject);
    return (edge ? edge->from : std::get<NodeId>(subject)).host();
}

/// By who says so; of several hosts the first by name.
std::map<Origin, Made> sourcesByTime(const Snapshot& snapshot)
{
    std::map<Origin, Made> found;
    for (const Claim& claim : snapshot.claims()) {
        const auto time = snapshot.witnessOf(claim).time;
        if (!time)
            continue;
        const QString host = hostOf(snapshot.subjectOf(claim));
        Made& made = found.try_emplace(originOf(snapshot, claim), Made{*time, host}).first->second;
        made.time = std::max(made.time, *time);
        made.host = std::min(made.host, host);
    }
    for (const Coverage& entry : snapshot.coverage()) {
        const auto known = found.find(originOf(snapshot, entry));
        if (known == found.end())
            continue;
        Made& made = known->second;
        made.host = made.isLookedAt ? std::min(made.host, entry.host) : entry.host;
        made.isLookedAt = true;
    }
    return found;
}

void checkAge(Report& report)
{
    const Graph& graph = report.graph();
    const int days = report.rules().thresholds.snapshotDays;
    for (const auto& row : sourcesByTime(graph.snapshot())) {
        const Origin& origin = row.first;
        const Made& made = row.second;
        if (report.asOf() - made.time <= qint64(days) * 24 * 60 * 60 * 1000)
            continue;
        std::vector<ClaimIndex> claims;
        if (const auto node = graph.find(std::get<NodeId>(hostSubject(made.host)))) {
            claims = claimsOn(graph, graph.nodes()[*node], Attr::GeneratedAt);
            std::erase_if(claims, [&](ClaimIndex claim) {
                return !isFrom(graph.snapshot(), graph.snapshot().claim(claim), origin);
            });
        }
        // The folder in a name is there only beside another file of that name. How many days it is by now would make
        // another matter of it every day.
        const QString file = safeForPeople(QStringView(origin.name).sliced(origin.name.lastIndexOf(u'/') + 1));
        report.add({.rule = Rule::SnapshotOld,
                    .subjects = {hostSubject(made.host)},
                    .words = u"%1 is of %2, more than %3 days ago"_s.arg(file, timeText(made.time)).arg(days),
                    .sides = {{u"made: "_s + timeText(made.time), std::move(claims)}},
                    .detail = QString::fromLatin1(origin.sha256.left(12))});
    }
}

} // namespace

void checkSources(Report& report)
{
    checkDisagreement(report);
    checkAge(report);
}

} // namespace unitscope
