// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a person decided about one thing: a finding to live with, a change approved, rejected or put off. It names exactly what was
/// decided about, so that it lapses by itself when that changes. A plain value; times are milliseconds UTC since 1970.

#include <QtCore/qstring.h>
#include <optional>

namespace unitscope {

enum class Verdict : quint8 { Ignored, Approved, Rejected, Deferred };

struct Decision
{
    Verdict verdict = Verdict::Ignored;
    QString subject = {}; ///< a finding's key, or the id of what changed
    QString before = {};  ///< exact; empty where nothing was
    QString after = {};   ///< exact; for a finding its words
    QString who = {};
    QString why = {}; ///< never empty
    std::optional<qint64> when = {};
    std::optional<qint64> until = {}; ///< no longer holds from then on; nothing: for good
    bool operator==(const Decision&) const = default;

    bool holdsAt(qint64 time) const { return !until || time < *until; }
};

} // namespace unitscope
