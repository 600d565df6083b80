// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Holds JSON against one of our published schemas, with the system's own validator.

#include <QtCore/qstring.h>

namespace unitscope::test {

/// False where python3-jsonschema is not installed.
bool hasValidator();
/// Empty if `json` is valid by resources/schema/NAME, else what the validator says.
QString complaintsBySchema(const QString& name, const QByteArray& json);

} // namespace unitscope::test
