// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How far one source on another machine has come on its way here, as a value, and in words. Pure; words are safe for people.

#include "graph/base/error.h"
#include "importers/source/access.h"

#include <optional>

namespace unitscope {

enum class FetchState : quint8 {
    Waiting, ///< for its turn
    Connecting,
    Asking, ///< the person, who has to answer before it goes on
    Reading,
    Done,
    Incomplete, ///< it came, but not to its end: what there is of it counts
    Failed,
    Cancelled,
};

struct Fetch
{
    QString name = {}; ///< of the entry
    FetchState state = FetchState::Waiting;
    QString part = {}; ///< of an audit, as in RemoteProgress
    qint64 bytes = 0;
    qint64 ms = 0;                     ///< since its turn came; of what has ended, in all
    std::optional<Error> failure = {}; ///< if Failed
    QString lacks = {};                ///< why it is Incomplete

    bool isRunning() const { return state >= FetchState::Connecting && state <= FetchState::Reading; }
    bool hasEnded() const { return state >= FetchState::Done; }
    bool hasCome() const { return state == FetchState::Done || state == FetchState::Incomplete; }
    bool operator==(const Fetch&) const = default;
};

/// "waiting", "connecting", "asking you", "reading", "done", "incomplete", "failed", "cancelled".
QString stateInWords(FetchState state);
/// What is being read: "units", "streams of Redis", "1.2 MB"; empty if nothing is.
QString stepInWords(const Fetch& fetch);
/// "0.8 s", "12 s", "2 min".
QString durationInWords(qint64 ms);
/// What was found and what to do, without where: "Connection refused. Check that ...".
QString reasonInWords(const Error& error);
/// Why it failed or is incomplete; empty otherwise.
QString reasonInWords(const Fetch& fetch);
/// "auditor@host", "registry.json on auditor@host": what the name of a remote source is called among others.
QString placeInWords(const QString& name);
/// One line for all: "Connecting to auditor@host", "Waiting for your answer", "Reading units from auditor@host", "3 of 10 read, 1 failed".
QString fetchesInWords(const std::vector<Fetch>& fetches);

} // namespace unitscope
