// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Gets the bytes of those entries of a list that have none yet, or old ones: what is on this machine first, then what is on
/// others, a few at a time. Blocking and cancellable; runs on a job's thread, knows no window.

#include "app/ui/sources/fetch.h"
#include "app/ui/sources/sourcelist.h"
#include "importers/open/open.h"

#include <map>
#include <set>

namespace unitscope {

/// As fetchSource(); a test may have another.
using FetchFunction = std::function<Result<SourcePtr>(const QString&, const OpenOptions&, std::stop_token)>;

struct FetchWish
{
    FetchFunction fetch = fetchSource;
    Ask ask = {};
    std::map<QString, std::stop_token> stops = {}; ///< by the entry's name: this one is not wanted any more
    std::set<QString> withPasswords =
        {}; ///< likewise: the Redis passwords that it lacked are asked for first, and used once
    std::function<void(const Fetch&)> watch = {}; ///< on several threads, several at once; may be empty
};

/// How many other machines are asked at a time.
inline constexpr int mostAtOnce = 4;
/// All bytes of a window together, at most.
inline constexpr qint64 mostBytesTogether = qint64(256) * 1024 * 1024;

/// A source of this machine that cannot be read is the error. One of another machine that did not come is marked in its
/// entry, which keeps the bytes it had; that none of what was wanted came is an error.
Result<void> fetchSources(SourceList& list, const FetchWish& wish, const std::stop_token& stop);

} // namespace unitscope
