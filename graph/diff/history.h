// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What became of one thing, or of one connection, over a range of snapshots: since when it is there, when it was gone, when
/// nobody looked, and the values of its fields, as runs of snapshots that say the same. Pure. That something is missing
/// means it is gone only where the snapshot lists all of its kind, as in compare(). Times are milliseconds UTC since 1970.

#include "graph/diff/diff.h"

#include <QtCore/qstringlist.h>
#include <optional>
#include <vector>

namespace unitscope {

/// What one snapshot says of it.
enum class HistoryState : quint8 {
    There,  ///< described; of a field: stated
    Named,  ///< merely named by something that is connected to it, where nobody lists all of its kind
    Absent, ///< gone, or not there yet: all of its kind are listed and it is not among them
    NotLookedAt,
    NotStated ///< of a field: the thing is there, and nothing is said of the field
};
QLatin1StringView wordFor(HistoryState state); ///< "there", "named", "absent", "not_looked_at", "not_stated": for files

/// Which snapshot.
struct Moment
{
    int number = 0; ///< in the archive
    qint64 time = 0;
    bool operator==(const Moment&) const = default;
};

/// Snapshots one after the other that say the same.
struct HistoryRun
{
    HistoryState state = HistoryState::NotLookedAt;
    bool isStillNamed = false; ///< of an Absent thing: something refers to it all the same
    std::vector<Value> values =
        {};                 ///< of a field that is stated: strongest first; more than one of a set, or if disputed
    QStringList forms = {}; ///< their normal forms, sorted: what tells one run from the next
    Moment first = {};
    Moment last = {};
    int snapshots = 0;
    std::optional<Quote> said = {}; ///< who said so in the first of them, where it is There
    /// A service that had (There) or has from now on (Absent) another name: `from` is that name.
    std::optional<Renaming> renaming = {};
};

struct FieldHistory
{
    QString attribute;
    Apart apart = Apart::No; ///< Volatile and Wording: differs without anything having changed
    std::vector<HistoryRun> runs = {};
};

struct History
{
    Subject subject;
    std::vector<HistoryRun> runs = {};     ///< of the thing itself
    std::vector<FieldHistory> fields = {}; ///< in the order of the vocabulary, then by name
    int snapshots = 0;                     ///< that were looked at
    std::vector<Moment> unread = {};       ///< that nothing can be said of any more: the archive's reader fills it in

    /// The first snapshot that has it; nothing if none does.
    std::optional<Moment> firstSeen() const;
    std::optional<Moment> lastSeen() const;
};

/// Takes the snapshots one at a time and keeps none but the last.
class HistoryBuilder
{
public:
    /// `attribute`: only that field; empty: every field.
    explicit HistoryBuilder(Subject subject, QString attribute = {});

    /// In the order of time. A snapshot that is equal to the one before may be the same graph.
    void add(const Moment& moment, const GraphPtr& graph);
    History take();

private:
    void addFields(const Graph& graph, std::span<const Fact> facts, const HistoryRun& thing);
    std::optional<Renaming> renamingSince(const GraphPtr& graph, HistoryState now) const;

    History m_history;
    QString m_only;
    GraphPtr m_looked = {}; ///< the last one that looked
};

} // namespace unitscope
