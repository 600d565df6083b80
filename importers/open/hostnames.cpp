// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/hostnames.h"

#include "graph/base/safetext.h"
#include "graph/model/vocabulary.h"
#include "importers/open/hostgroups.h"
#include "importers/open/renamehosts.h"
#include "importers/registry/host.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype hashDigits = 8; // of a machine id, in a name
constexpr size_t mostNamed = 5;     // machines of one name, in a message

using Mentions = std::vector<HostMention>;

/// The best name of a group, and the best of addresses: smaller is better.
struct Candidate
{
    bool isOwn = true;
    bool isAddress = true;
    QString name = QString(unknownHostName);
    friend bool operator<(const Candidate& a, const Candidate& b)
    {
        return std::tie(a.isOwn, a.isAddress, a.name) < std::tie(b.isOwn, b.isAddress, b.name);
    }
};

Candidate candidateOf(const HostMention& mention)
{
    // Whoever made it had a host without a name before him: any other word is better.
    if (mention.host == unknownHostName)
        return mention.names.empty() ? Candidate{} : Candidate{true, false, *mention.names.begin()};
    return {mention.isOwnName, isAddress(mention.host) || isOfEveryHost(mention.host), mention.host};
}

struct Named
{
    std::map<quint32, Candidate> names;            ///< by group
    std::map<QString, std::vector<quint32>> alike; ///< several groups of one name
};

/// What tells a host from others of its name.
QString placeOf(const Mentions& mentions, const HostGroups& groups, quint32 group)
{
    std::set<QString> addresses;
    std::set<QString> machines;
    for (size_t i = 0; i < mentions.size(); ++i) {
        if (groups.groupOf[i] != group)
            continue;
        addresses.insert(mentions[i].addresses.begin(), mentions[i].addresses.end());
        machines.insert(mentions[i].machines.begin(), mentions[i].machines.end());
    }
    return !addresses.empty() ? *addresses.begin() : machines.empty() ? QString() : machines.begin()->left(hashDigits);
}

Named namesOf(const Mentions& mentions, const HostGroups& groups)
{
    Named named;
    for (size_t i = 0; i < mentions.size(); ++i) {
        const Candidate candidate = candidateOf(mentions[i]);
        const auto [at, isNew] = named.names.try_emplace(groups.groupOf[i], candidate);
        if (!isNew)
            at->second = std::min(at->second, candidate);
    }
    for (const auto& [group, candidate] : named.names)
        named.alike[candidate.name].push_back(group);
    std::erase_if(named.alike, [](const auto& entry) { return entry.second.size() < 2; });
    for (const auto& [name, alike] : named.alike) {
        for (const quint32 group : alike) {
            const QString place = placeOf(mentions, groups, group);
            if (!place.isEmpty() && place != name)
                named.names[group].name = name + u'@' + place;
        }
    }
    return named;
}

/// Where a group's machine id is stated, else whatever is.
Evidence evidenceFor(const Snapshot& snapshot, const HostMention& mention)
{
    std::optional<Evidence> any;
    for (const Claim& claim : snapshot.claims()) {
        const auto* node = std::get_if<NodeId>(&snapshot.subjectOf(claim));
        const Evidence& evidence = snapshot.evidenceOf(claim).front();
        if (!node || evidence.source != mention.source || node->host() != mention.host)
            continue;
        if (snapshot.attributeOf(claim) == nameOf(Attr::MachineId))
            return evidence;
        any = any.value_or(evidence);
    }
    return any.value_or(Evidence{mention.source, {}, Role::Value});
}

Problem problemOf(const Snapshot& snapshot, const Mentions& mentions, const HostGroups& groups, const QString& name,
                  const Named& named, const std::vector<quint32>& alike)
{
    QStringList shownAs;
    for (const quint32 group : alike) {
        if (shownAs.size() < qsizetype(mostNamed))
            shownAs += safeForPeople(shortened(named.names.at(group).name));
    }
    const auto mention = std::find_if(mentions.begin(), mentions.end(), [&](const HostMention& one) {
        return groups.groupOf[size_t(&one - mentions.data())] == alike.back();
    });
    const Evidence evidence = evidenceFor(snapshot, *mention);
    return {.what = {.code = Error::Code::BadFormat,
                     .where = {.file = snapshot.sources()[evidence.source]->origin()},
                     .expected = u"one machine of each name"_s,
                     .found = u"%1 called \"%2\""_s.arg(alike.size()).arg(safeForPeople(shortened(name))),
                     .advice = u"They are kept apart, as %1. If two of them are one, say that they are the same host."_s
                                   .arg(shownAs.join(u", "_s))},
            .evidence = evidence};
}

} // namespace

Snapshot withHostsNamed(Snapshot snapshot, const SameHosts& decided)
{
    const Mentions mentions = hostMentions(snapshot);
    const HostGroups groups = hostGroupsOf(mentions, decided);
    const Named named = namesOf(mentions, groups);
    std::map<std::pair<SourceIndex, QString>, QString> names;
    for (size_t i = 0; i < mentions.size(); ++i) {
        const QString& name = named.names.at(groups.groupOf[i]).name;
        if (name != mentions[i].host)
            names.emplace(std::pair(mentions[i].source, mentions[i].host), name);
    }
    std::vector<Problem> problems;
    for (const auto& [name, alike] : named.alike)
        problems.push_back(problemOf(snapshot, mentions, groups, name, named, alike));
    if (names.empty() && problems.empty())
        return snapshot;
    SnapshotBuilder builder;
    copyInto(builder, snapshot, [&names](SourceIndex source, const QString& host) {
        const auto name = names.find({source, host});
        return name == names.end() ? host : name->second;
    });
    for (Problem& problem : problems)
        builder.add(std::move(problem));
    return builder.take();
}

std::optional<HostQuestion> hostQuestion(const Snapshot& snapshot, const SameHosts& decided)
{
    const Mentions mentions = hostMentions(snapshot);
    const HostGroups groups = hostGroupsOf(mentions, decided);
    if (!groups.question)
        return std::nullopt;
    const Named named = namesOf(mentions, groups);
    const auto [one, other] = *groups.question;
    return HostQuestion{named.names.at(one).name, named.names.at(other).name, mentions[one].source,
                        mentions[other].source};
}

std::map<QString, QString> hostsRenamed(const Snapshot& before, const Snapshot& after, const SameHosts& decided)
{
    Mentions mentions = hostMentions(before);
    for (HostMention& mention : hostMentions(after)) {
        mention.source += SourceIndex(before.sources().size());
        mentions.push_back(std::move(mention));
    }
    const HostGroups groups = hostGroupsOf(mentions, decided);
    const auto isLater = [&](const HostMention& mention) { return mention.source >= before.sources().size(); };
    std::map<quint32, std::set<QString>> later; // by group
    std::set<QString> stays;
    for (size_t i = 0; i < mentions.size(); ++i) {
        if (isLater(mentions[i])) {
            later[groups.groupOf[i]].insert(mentions[i].host);
            stays.insert(mentions[i].host);
        }
    }
    std::map<QString, QString> names;
    std::set<QString> taken;
    for (size_t i = 0; i < mentions.size(); ++i) {
        const auto found = later.find(groups.groupOf[i]);
        const bool hasOne = found != later.end() && found->second.size() == 1;
        if (isLater(mentions[i]) || stays.contains(mentions[i].host) || !hasOne)
            continue;
        const QString& name = *found->second.begin();
        if (!names.contains(mentions[i].host) && taken.insert(name).second)
            names.emplace(mentions[i].host, name);
    }
    return names;
}

} // namespace unitscope
