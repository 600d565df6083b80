// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/arrangement.h"

#include "graph/base/safetext.h"
#include "graph/view/grouping.h"

#include <QtCore/qstringlist.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Share
{
    qsizetype some = 0;
    qsizetype all = 0;

    void count(bool isOneOfThem)
    {
        ++all;
        some += isOneOfThem ? 1 : 0;
    }
};

/// Of the services: those with a flow or a connection. Of the streams: those nobody is known to read or to write.
struct Shares
{
    Share connectedServices;
    Share unknownStreams;
};

Shares sharesOf(const Visible& visible)
{
    std::vector<bool> isConnected(visible.nodes.size());
    std::vector<bool> hasDirection(visible.nodes.size());
    for (const VisibleEdge& edge : visible.edges) {
        if (edge.kind != EdgeKind::Flow && edge.kind != EdgeKind::Connects)
            continue;
        for (const quint32 node : {edge.from, edge.to}) {
            isConnected[node] = true;
            hasDirection[node] = hasDirection[node] || edge.direction != Direction::None;
        }
    }
    Shares shares;
    for (size_t i = 0; i < visible.nodes.size(); ++i) {
        if (visible.nodes[i].kind == Kind::Service)
            shares.connectedServices.count(isConnected[i]);
        if (visible.nodes[i].kind == Kind::Stream)
            shares.unknownStreams.count(!hasDirection[i]);
    }
    return shares;
}

QString streamWords(const Share& unknown)
{
    if (unknown.some == 0)
        return {};
    const QString which = unknown.some < unknown.all ? u"%1 of %2 streams"_s.arg(unknown.some).arg(unknown.all)
                          : unknown.all == 1         ? u"the one stream"_s
                                                     : u"any of the %1 streams"_s.arg(unknown.all);
    return u"No source tells who reads or writes "_s + which + u'.';
}

bool isPart(const Visible& visible)
{
    return visible.counts.filtered > 0 || visible.spec.focus;
}

/// A picture on paper has no field with a filter beside it.
QString partNote(const Visible& visible, NoteOfRest rest)
{
    constexpr int longest = 80; // UTF-16 units
    QStringList parts;
    if (visible.counts.filtered > 0) {
        const bool isOnly = visible.spec.filter.mode == ViewFilter::Mode::ShowOnly;
        parts += (isOnly ? u"only "_s : u"without "_s)
                 + safeForPeople(shortened(visible.spec.filter.text.trimmed(), longest));
    }
    if (visible.spec.focus)
        parts += u"around "_s + safeForPeople(shortened(visible.spec.focus->center.name(), longest));
    if (rest == NoteOfRest::Without)
        return u"A part: %1."_s.arg(parts.join(u", "_s));
    return u"A part, %1 of %2: %3."_s.arg(visible.counts.shown())
        .arg(visible.counts.all)
        .replace(u"%3"_s, parts.join(u", "_s));
}

/// What the frames are, in a picture that has some by choice.
QString groupingNote(const Visible& visible)
{
    const auto collapsed = std::count_if(visible.groups.begin(), visible.groups.end(),
                                         [](const VisibleGroup& group) { return group.fold != noIndex; });
    const QString count = visible.groups.size() == 1 ? u"1 group"_s : u"%1 groups"_s.arg(visible.groups.size());
    const QString more = collapsed == 0 ? QString() : u", %1 of them collapsed"_s.arg(collapsed);
    return u"Grouped by %1: %2%3."_s.arg(QString(wordFor(visible.spec.grouping)), count, more);
}

} // namespace

Arrangement arrangementOf(const Visible& visible)
{
    const auto [some, all] = sharesOf(visible).connectedServices;
    return some > 0 && some * 3 >= all ? Arrangement::Flow : Arrangement::Shelf;
}

QString arrangementNote(const Visible& visible, NoteOfRest rest)
{
    if (visible.spec.grouping != Grouping::None && !visible.groups.empty())
        return (isPart(visible) ? partNote(visible, rest) + u' ' : QString()) + groupingNote(visible);
    const auto [services, streams] = sharesOf(visible);
    if (services.all == 0)
        return isPart(visible) ? partNote(visible, rest) : streamWords(streams);
    const bool hasSections = std::any_of(visible.nodes.begin(), visible.nodes.end(), [&](const VisibleNode& node) {
        return node.kind == Kind::Service
               && !visible.graph->text(visible.graph->nodes()[node.node], Attr::Section).isEmpty();
    });
    const QString how = visible.arrangement == Arrangement::Flow ? u"by data flow, left to right"_s
                        : hasSections                            ? u"by section"_s
                                                                 : u"by state"_s;
    if (isPart(visible)) // of the others nothing is said
        return partNote(visible, rest) + u" Arranged %1."_s.arg(how);
    const QString who = services.some == 0 ? u"no service has"_s
                                           : u"%1 of %2 "_s.arg(services.some).arg(services.all)
                                                 + (services.all == 1    ? u"service has"_s
                                                    : services.some == 1 ? u"services has"_s
                                                                         : u"services have"_s);
    const QString note = u"Arranged %1: %2 a known flow or connection."_s.arg(how, who);
    const QString more = visible.arrangement == Arrangement::Shelf ? streamWords(streams) : QString();
    return more.isEmpty() ? note : note + u' ' + more;
}

} // namespace unitscope
