// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The names that a registry and its report use for the things that do not add up, found without the readers under test:
/// the same checks then hold for invented files and for real ones, whose words stay where they are.

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>

namespace unitscope::test {

struct RealNames
{
    QStringList notEnabled;    ///< of the registry: running and not enabled
    QStringList silent;        ///< its proof does not mention a state
    QString failed;            ///< the one that failed
    QStringList modules;       ///< all of them
    QString orphan;            ///< of the report
    QStringList restarting;    ///< "| name | auto-restart |"
    QString restartingAndRuns; ///< the one of them that also stands in a table of running modules
    QString doubtfulPort;      ///< "(8025?)"
    QStringList lonelyTimers;  ///< whose service stands nowhere else in the report, sorted
};
RealNames namesIn(const QByteArray& registry, const QByteArray& report);

} // namespace unitscope::test
