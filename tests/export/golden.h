// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Golden files: what is expected stands in tests/fixtures/golden. On a mismatch the actual bytes are written into the
/// folder the test runs in, and the message names both files: looking at them and one copy accepts the change.

#include <QtCore/qstring.h>

namespace unitscope::test {

/// Empty if the bytes equal the golden file, else a message with both paths.
QString differenceToGolden(const QString& name, const QByteArray& actual);

} // namespace unitscope::test
