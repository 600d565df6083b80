// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A small language for test graphs, so that a test reads like the sentence it proves. One statement a line:
///
///     ai-engine writes stream:trade.intent        # also: reads, uses, listens, triggers, requires, wants, after,
///     timer:check triggers check                  #       part_of, runs_in, implements, connects, stored_in
///     ai-engine: category=RUNNING, port=8001, venv=none, streams=[], exec="a b, c"
///     ai-engine: user=root (observed)             # basis of the whole line: observed, declared (default), inferred
///     coverage service complete                   # also: partial, failed
///
/// A name without a known kind is a service. The host is "h". Every statement's evidence is its own bytes in the text.
/// A line that cannot be read fails the test at once (qFatal): a typing error must not make a test pass.

#include "graph/model/graph.h"

#include <QtCore/qstringlist.h>

namespace unitscope::test {

Snapshot snapshotOf(const QByteArray& text, const QString& origin = QStringLiteral("test.txt"));
/// resolve(infer(snapshotOf(text)))
GraphPtr graphOf(const QByteArray& text);
/// "service:a", "service:a category=RUNNING", "service:a -flow-> stream:s writes=true"; sorted; a contradicted field lists
/// all its values with '|'.
QStringList print(const Graph& graph);

} // namespace unitscope::test
