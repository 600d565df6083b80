// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/together.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/registry/host.h"

#include <map>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestName = 60; // UTF-16 units

QString nameOf(const Snapshot& snapshot, SourceIndex source)
{
    return safeForPeople(elidedMiddle(snapshot.sources()[source]->shortName(), longestName));
}

/// The hosts each source speaks of. A connection belongs to the host it begins at.
std::vector<std::set<QString>> hostsOfSources(const Snapshot& snapshot)
{
    std::vector<std::set<QString>> hosts(snapshot.sources().size());
    std::set<std::pair<SourceIndex, SubjectIndex>> seen;
    for (const Claim& claim : snapshot.claims()) {
        const SourceIndex source = snapshot.evidenceOf(claim).front().source;
        if (!seen.emplace(source, claim.subject).second)
            continue;
        const Subject& subject = snapshot.subjectOf(claim);
        const auto* edge = std::get_if<EdgeId>(&subject);
        hosts[source].insert((edge ? edge->from : std::get<NodeId>(subject)).host());
    }
    return hosts;
}

Together differentHosts(const QString& why)
{
    return {.isOnePicture = false, .isOneHost = false, .why = why};
}

Together whetherOneHost(const Snapshot& snapshot)
{
    const std::vector<std::set<QString>> hosts = hostsOfSources(snapshot);
    std::vector<SourceIndex> group(hosts.size());
    std::iota(group.begin(), group.end(), 0u);
    const auto groupOf = [&group](SourceIndex source) {
        while (group[source] != source)
            source = group[source] = group[group[source]];
        return source;
    };
    std::map<QString, SourceIndex> firstOfHost;
    for (SourceIndex source = 0; source < hosts.size(); ++source) {
        if (hosts[source].contains(unknownHostName))
            return differentHosts(nameOf(snapshot, source) + u", which names no host"_s);
        for (const QString& host : hosts[source])
            group[groupOf(source)] = groupOf(firstOfHost.emplace(host, source).first->second);
    }
    std::optional<SourceIndex> first; // that says anything
    for (SourceIndex source = 0; source < hosts.size(); ++source) {
        if (!first && !hosts[source].empty())
            first = source;
        if (hosts[source].empty() || groupOf(source) == groupOf(*first))
            continue;
        const auto words = [&](SourceIndex which) {
            return nameOf(snapshot, which) + u" of "_s
                   + safeForPeople(elidedMiddle(*hosts[which].begin(), longestName));
        };
        return differentHosts(words(*first) + u" and "_s + words(source));
    }
    return {};
}

Together whetherOneTime(const Snapshot& snapshot, qint64 withinMs)
{
    std::optional<SourceIndex> oldest;
    std::optional<SourceIndex> newest;
    for (SourceIndex source = 0; source < snapshot.sources().size(); ++source) {
        const auto time = snapshot.timeOf(source);
        if (time && (!oldest || time < snapshot.timeOf(*oldest)))
            oldest = source;
        if (time && (!newest || time > snapshot.timeOf(*newest)))
            newest = source;
    }
    if (!oldest || *snapshot.timeOf(*newest) - *snapshot.timeOf(*oldest) <= withinMs)
        return {};
    const auto words = [&snapshot](SourceIndex which) {
        return nameOf(snapshot, which) + u" of "_s + timeText(*snapshot.timeOf(which));
    };
    return {.isOnePicture = false, .isOneHost = true, .why = words(*oldest) + u" and "_s + words(*newest)};
}

} // namespace

Together whetherOnePicture(const Snapshot& snapshot, qint64 withinMs, const SameHosts& decided)
{
    if (snapshot.sources().size() < 2)
        return {};
    Together hosts = whetherOneHost(snapshot);
    if (hosts.isOnePicture)
        return whetherOneTime(snapshot, withinMs);
    hosts.question = hostQuestion(snapshot, decided);
    if (hosts.question)
        hosts.why = nameOf(snapshot, hosts.question->hostSource) + u" of "_s
                    + safeForPeople(elidedMiddle(hosts.question->host, longestName)) + u" and "_s
                    + nameOf(snapshot, hosts.question->otherSource) + u" of "_s
                    + safeForPeople(elidedMiddle(hosts.question->other, longestName));
    return hosts;
}

} // namespace unitscope
