// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What came of the audits of several hosts, a row for each. Plain values; the texts are pure.

#include "app/cli/exitcode.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

enum class HostResult : quint8 {
    Done,
    Incomplete,  ///< what there is of the transcript is written, if anything
    Unreachable, ///< not connected or not let in
    Failed,      ///< here: no ssh, no room for the transcript
    Cancelled    ///< also: not begun
};

struct HostRow
{
    QString host = {}; ///< as the target says it
    HostResult result = HostResult::Cancelled;
    qint64 milliseconds = 0;
    qint64 bytes = 0;    ///< of the transcript
    QString file = {};   ///< the transcript's path; empty: none
    QString reason = {}; ///< empty if done
};

/// "done", "incomplete", ...
QString wordFor(HostResult result);
/// A line for people, without its end.
QString lineOf(const HostRow& row, qsizetype hostWidth = 0);
/// Lines under each other, hosts to the same width.
QByteArray hostRowsText(const std::vector<HostRow>& rows);
/// As resources/schema/audit-hosts-1.schema.json has it.
QByteArray hostRowsJson(const std::vector<HostRow>& rows);
/// By the worst of them: cancelled, failed, unreachable, incomplete, done.
ExitCode exitCodeFor(const std::vector<HostRow>& rows);

} // namespace unitscope
