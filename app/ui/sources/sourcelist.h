// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which sources are open in a window, and how: left out or not, together or on two sides. A value and functions on it;
/// the bytes that were read stay with it, so that leaving one out or removing it reads nothing again.

#include "graph/base/error.h"
#include "graph/claims/source.h"
#include "importers/audit/auditscript.h"
#include "importers/audit/wantedpasswords.h"

#include <QtCore/qstringlist.h>
#include <optional>
#include <vector>

namespace unitscope {

/// Of which state a source speaks, where two are compared.
enum class TimeSide : quint8 { Undecided, Before, After };
enum class ShownAs : quint8 { Undecided, OnePicture, BeforeAndAfter };

struct SourceEntry
{
    QString name;           ///< as for fetchSource(), an address in its usual form; of the sample: its resource
    SourcePtr source = {};  ///< null until it is read
    bool isLeftOut = false; ///< listed, but takes no part
    TimeSide side = TimeSide::Undecided;
    bool isKept = false;     ///< bytes of an earlier time, which are nowhere else: never read again
    bool isState = false;    ///< a state that the archive has written itself: nothing is concluded from it again
    AuditOptions audit = {}; ///< how a host is audited, again and again; never with passwords
    std::vector<WantedPassword> wantedPasswords = {}; ///< without which its audit did not look at everything
    bool isOutdated = false;                          ///< to be read again
    std::optional<Error> failure = {}; ///< why another machine did not send it, the last time it was wanted

    bool needsFetching() const { return isOutdated || (!source && !failure); }
    bool takesPart() const { return !isLeftOut && (source || !failure); }
    void wantAgain();
    bool operator==(const SourceEntry&) const = default;

    /// To tell it apart from the others; before it is read, the last part of its name. Safe for people.
    QString shortName() const;
};

struct SourceList
{
    std::vector<SourceEntry> entries; ///< no two of the same file
    ShownAs shownAs = ShownAs::Undecided;
    bool isSample = false;
    bool operator==(const SourceList&) const = default;

    const SourceEntry* find(const QString& name) const;
    SourceEntry* find(const QString& name);
    bool isCompared() const { return shownAs == ShownAs::BeforeAndAfter; }
};

/// How many sources a window takes at most: a folder dropped by mistake is not one picture.
inline constexpr qsizetype mostSources = 64;

/// What is wrong with a list that cannot be opened: too many, or an address that is none. Says nothing that may be a password.
std::optional<Error> complaintAbout(const SourceList& list);

/// The same file named in two ways is listed once. Touches no file. Audits among the names are made in that way.
SourceList sourceListOf(const QStringList& names, const AuditOptions& audit = {});
SourceList comparedListOf(const QStringList& before, const QStringList& after);
/// What takes part now as the later side, what took part before, with the bytes it had, as the earlier one.
SourceList comparedWith(const SourceList& now, const SourceList& before);
/// Those that are not listed yet are added; on the later side, if two states are compared. What is listed and on another machine
/// is fetched again.
SourceList withMore(SourceList list, const QStringList& names, const AuditOptions& audit = {});
/// Sorted names of what takes part.
QStringList partakersOf(const SourceList& list);
/// Of what takes part, of that side; of both, if Undecided.
std::vector<const SourceEntry*> partakersOn(const SourceList& list, TimeSide side);

/// "a.json", "a.json and b.md", "a.json and 2 more"; of two states: "friday.json compared with monday.json". Safe for people.
QString namesInWords(const SourceList& list);
QString namesInWords(const SourceList& list, TimeSide side);

} // namespace unitscope
