// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/comparehosts.h"

#include "graph/base/safetext.h"

#include <QtCore/qstringlist.h>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Hosts = std::set<QString>;

constexpr int namedAtMost = 5;

Hosts hostsOf(const Graph& graph)
{
    Hosts hosts;
    for (const Node& node : graph.nodes())
        hosts.insert(node.id.host());
    return hosts;
}

QString words(const Hosts& hosts)
{
    QStringList names;
    for (const QString& host : hosts) {
        if (names.size() == namedAtMost) {
            names << u"and others"_s;
            break;
        }
        names << safeForPeople(shortened(host));
    }
    return names.join(u", "_s);
}

tl::unexpected<Error> noSuchHost(const QString& host, const Hosts& known, QLatin1StringView side)
{
    return failed({.code = Error::Code::Usage,
                   .where = {},
                   .expected = u"a host of the %1 side (%2)"_s.arg(side, words(known)),
                   .found = u'"' + safeForPeople(shortened(host)) + u'"',
                   .advice = u"Write --map-host OLD=NEW with the names as the sources state them."_s});
}

tl::unexpected<Error> twoBecomeOne(const QString& host)
{
    return failed({.code = Error::Code::Usage,
                   .where = {},
                   .expected = u"one earlier host for each later one"_s,
                   .found = u"two that would be \"%1\""_s.arg(safeForPeople(shortened(host))),
                   .advice = u"Map each of them to a host of its own, or compare them one by one."_s});
}

tl::unexpected<Error> nothingInCommon(const Hosts& before, const Hosts& after)
{
    return failed({.code = Error::Code::Usage,
                   .where = {},
                   .expected = u"two states of the same host"_s,
                   .found = u"%1 before and %2 after"_s.arg(words(before), words(after)),
                   .advice = u"If they are the same machine, or to compare two machines on purpose, say so: "
                             "--map-host OLD=NEW, for example --map-host '%1=%2'."_s.arg(
                                 safeForPeople(shortened(*before.begin())), safeForPeople(shortened(*after.begin())))});
}

} // namespace

Result<void> checkHosts(const Graph& before, const Graph& after, const CompareOptions& options)
{
    const Hosts earlier = hostsOf(before);
    const Hosts later = hostsOf(after);
    for (const auto& [oldName, newName] : options.hosts) {
        if (!earlier.contains(oldName))
            return noSuchHost(oldName, earlier, "earlier"_L1);
        if (!later.contains(newName))
            return noSuchHost(newName, later, "later"_L1);
    }
    Hosts renamed;
    for (const QString& host : earlier) {
        const auto name = options.hosts.find(host);
        const QString& newName = name == options.hosts.end() ? host : name->second;
        if (!renamed.insert(newName).second)
            return twoBecomeOne(newName);
    }
    const bool isDisjoint = std::none_of(renamed.begin(), renamed.end(),
                                         [&](const QString& host) { return later.contains(host); });
    if (isDisjoint && !earlier.empty() && !later.empty())
        return nothingInCommon(earlier, later);
    return {};
}

} // namespace unitscope
