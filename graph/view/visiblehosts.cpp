// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/visiblehosts.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <QtCore/qstringlist.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestName = 60;   // UTF-16 units
constexpr size_t mostFramed = 64; // more are too many to be read as frames
constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

std::optional<qint64> timeOf(const Graph& graph, const QString& host)
{
    const auto node = graph.find(*NodeId::make(host, Kind::Host, host));
    return node ? parseTime(graph.text(graph.nodes()[*node], Attr::GeneratedAt)) : std::nullopt;
}

/// How much of what is shown together is of another time: "3 days older than the newest".
QString lagWords(qint64 lag)
{
    if (lag < hour)
        return {};
    const qint64 count = lag < 2 * day ? lag / hour : lag / day;
    const QString unit = lag < 2 * day ? (count == 1 ? u"hour"_s : u"hours"_s) : u"days"_s;
    return u"%1 %2 older than the newest"_s.arg(count).arg(unit);
}

QString serviceWords(qsizetype count)
{
    return count == 1 ? u"1 service"_s : u"%1 services"_s.arg(count);
}

} // namespace

std::vector<VisibleHost> visibleHostsOf(const Visible& visible, CaptionTime wanted)
{
    std::map<QString, qsizetype> services;
    for (const VisibleNode& node : visible.nodes)
        services[visible.idOf(node).host()] += node.kind == Kind::Service ? 1 : 0;
    std::vector<VisibleHost> hosts;
    if (services.size() < 2 || services.size() > mostFramed)
        return hosts;
    std::map<QString, std::optional<qint64>> times;
    std::optional<qint64> newest;
    for (const auto& [host, count] : services) {
        times[host] = timeOf(*visible.graph, host);
        newest = std::max(newest, times[host]);
    }
    for (const auto& [host, count] : services) {
        QStringList facts;
        if (const auto time = times[host]; time && wanted == CaptionTime::With) {
            facts += timeText(*time);
            facts += lagWords(*newest - *time);
        }
        if (count > 0)
            facts += serviceWords(count);
        facts.removeAll(QString());
        hosts.push_back({host, safeForPeople(elidedMiddle(host, longestName)), facts.join(u" · "_s)});
    }
    return hosts;
}

} // namespace unitscope
