// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What one site asks of its registries: how bad each rule is, limits, demands of its own, and what it decided to live
/// with. A plain value, the same for the window and the command line; rulesfile.h reads and writes it. The default demands
/// nothing of its own.

#include "graph/model/volatilefields.h"
#include "graph/rules/finding.h"

#include <QtCore/qstringlist.h>
#include <QtCore/qversionnumber.h>
#include <map>

namespace unitscope {

struct PortSpan
{
    int first = 1;
    int last = 65535;

    bool contains(qint64 number) const { return first <= number && number <= last; }
    bool operator==(const PortSpan&) const = default;
};
/// Reads "8001" and "8001-8012"; nothing for what is no such text.
std::optional<PortSpan> portSpanFromWord(QStringView text);

/// How things of one kind are to be called.
struct NameDemand
{
    Kind kind = Kind::Service;
    QString pattern = {}; ///< a regular expression that fits the whole name
    bool operator==(const NameDemand&) const = default;
};

struct Thresholds
{
    int snapshotDays = 90;        ///< an older source is reported
    int restarts = 5;             ///< a unit that was restarted more often
    qint64 pendingEntries = 1000; ///< of a consumer group: more of them
    qint64 lagEntries = 10'000;   ///< of a consumer group: further behind
    int lastEntryHours = 24;      ///< a stream whose last entry was older when it was looked at
    bool operator==(const Thresholds&) const = default;
};

struct RuleSet
{
    /// The program's version these rules were reviewed with: what younger rules find is a note.
    std::optional<QVersionNumber> since = {};
    std::map<QString, std::optional<Severity>> severities = {}; ///< by rule id; nothing: the rule is off
    Thresholds thresholds = {};
    QStringList requiredUnits = {};                         ///< services; '*' stands for any letters
    QStringList forbiddenUnits = {};                        ///< the same
    std::optional<QStringList> allowedUsers = {};           ///< nothing: anybody
    std::optional<std::vector<PortSpan>> allowedPorts = {}; ///< nothing: any
    std::vector<Attr> requiredProofs = {};                  ///< fields each proof line must back; provableAttrs()
    std::vector<NameDemand> names = {};
    VolatileFields volatileFields = {};
    std::vector<Decision> ignored = {}; ///< subject is a finding's key, after its words

    /// Nothing if the rule is off.
    std::optional<Severity> severityOf(const RuleInfo& rule) const;
    bool operator==(const RuleSet&) const = default;
};

} // namespace unitscope
