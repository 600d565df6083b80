// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a proof line says by itself: free text that quotes a command and what it showed, taken apart into statements, each
/// with its place. Pure, any input; it only takes what stands there plainly. At most 4096 characters are read.

#include "graph/model/vocabulary.h"

#include <vector>

namespace unitscope {

/// One statement of a proof line.
struct ProofStatement
{
    Attr attr;           ///< a state, Unit, User, Pid, Port, Address or ExitCode
    QString value;       ///< as written: "running", "2997230", "loaded", "127.0.0.1"; an exit code is its number
    qsizetype begin = 0; ///< [begin, end) in UTF-16 units of the proof line: the words that say so
    qsizetype end = 0;
    bool operator==(const ProofStatement&) const = default;
};

struct ProofLine
{
    QString method = QStringLiteral(
        "text"); ///< the program it quotes: "systemctl", "ss", "ps", "redis-cli"; "text" if none
    std::vector<ProofStatement> statements = {}; ///< by place
};

ProofLine parseProofLine(QStringView text);

/// The fields a proof line can back: states, unit, user, pid, port, exit code; folders, commands, venvs and streams if they
/// stand there word by word; the category through what it means (RUNNING: active).
std::span<const Attr> provableAttrs();

} // namespace unitscope
