// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: one report being turned into claims. Knows nothing of sections; states values with their
/// bytes, reports problems, and counts what was listed.

#include "graph/claims/snapshot.h"
#include "graph/model/vocabulary.h"
#include "importers/registry/reading.h"
#include "importers/report/phrases.h"
#include "importers/report/places.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>
#include <array>
#include <map>

namespace unitscope {

class ReportReading
{
public:
    ReportReading(const Places& places, SourceIndex source, SnapshotBuilder& builder);

    SnapshotBuilder& builder() { return m_builder; }
    SourceIndex source() const { return m_source; }
    Evidence evidence(const Words& words, Role role = Role::Value) const
    {
        return {m_source, m_places.originalOf(words.range()), role};
    }

    /// Whether the words are set off: in back-ticks, bold, a link.
    bool isMarked(const Words& words) const;

    const About& host() const { return m_host; }
    const QString& hostName() const { return std::get<NodeId>(m_host.subject).host(); }
    void setHost(About host) { m_host = std::move(host); }
    /// Something of this host that the words name; nothing if they cannot.
    std::optional<About> about(Kind kind, const QString& name, const Words& naming) const;

    /// States a value, quoting the words and those that name the subject.
    ClaimIndex state(const About& about, Attr attr, Value value, const Words& quoted);
    /// States the words as they stand.
    ClaimIndex state(const About& about, Attr attr, const Words& words);
    /// What the vocabulary has no word for is kept as "x.report.<key>".
    void stateOther(const About& about, const QString& key, const Words& words);
    /// An edge from what `about` is about, named by the same words.
    void stateEdge(const About& about, EdgeKind kind, const NodeId& to, const Words& quoted);

    void report(const Evidence& at, const QString& expected, const QString& found, const QString& advice);
    void report(const Words& at, const QString& expected, const QString& found, const QString& advice);
    /// A line of a list that should name something of a kind and does not: that list is then not known to be complete.
    void reportUnread(const Words& line, Kind kind, const QString& expected);
    /// Says how many problems were too many to list. To be called once, at the end.
    void reportRest();

    /// The document lists the thing itself, it does not only mention it.
    void list(const NodeId& id) { m_listed[size_t(id.kind())].insert(id); }
    bool isListed(const NodeId& id) const { return m_listed[size_t(id.kind())].contains(id); }
    /// Whether it is the first time.
    bool categorise(const NodeId& id, const QString& category)
    {
        const qsizetype before = m_categorised.size();
        m_categorised.insert({id, category});
        return m_categorised.size() > before;
    }
    qint64 listedCount(Kind kind) const { return m_listed[size_t(kind)].size(); }
    bool isUnread(Kind kind) const { return m_isUnread[size_t(kind)]; }
    bool isMentioned(const NodeId& id) const { return m_mentioned.contains(id); }

    /// A number the host is stated to have; the same attribute may be stated often.
    void stateCount(Attr attr, const Stated& stated);
    struct Total
    {
        qint64 number = 0;
        Evidence evidence = {};
    };
    /// The largest of them.
    std::optional<Total> totalOf(Attr attr) const;

    /// The report calls the unit by another name: "berth planner" of "harbour-berths.service".
    void callUnit(const QString& name, const NodeId& id);
    /// Nothing for a name that is given to no unit, or to several.
    std::optional<NodeId> unitCalled(const QString& name) const { return m_unitsCalled.value(name); }

    /// Where the code of a service lies, told by "Code: /path".
    void setCodeOf(const NodeId& service, const NodeId& code) { m_codeOf.insert(service, code); }
    std::optional<NodeId> codeOf(const NodeId& service) const;

private:
    void add(const About& about, QStringView attribute, Value value, const Words& quoted);

    const Places& m_places;
    SnapshotBuilder& m_builder;
    SourceIndex m_source;
    MethodIndex m_statedInFile;
    About m_host;
    std::vector<Evidence> m_evidence; ///< of the statement at hand
    std::array<QSet<NodeId>, size_t(Kind::Code) + 1> m_listed;
    std::array<bool, size_t(Kind::Code) + 1> m_isUnread{};
    QSet<NodeId> m_mentioned;
    QSet<std::pair<NodeId, QString>> m_categorised;
    QHash<NodeId, NodeId> m_codeOf;
    QHash<QString, std::optional<NodeId>> m_unitsCalled;
    std::map<Attr, Total> m_totals;
    int m_reportCount = 0;
    Evidence m_lastUnlisted;
};

} // namespace unitscope
