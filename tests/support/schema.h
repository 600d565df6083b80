// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Our published schemas: what they say, and whether JSON is valid by them according to the system's own validator.

#include <QtCore/qjsonvalue.h>
#include <QtCore/qstringlist.h>

namespace unitscope::test {

/// The part of resources/schema/NAME at a path of keys: "$defs kind enum".
QJsonValue schemaAt(const QString& name, const QString& path);
/// The list of words that stands there.
QStringList schemaWordsAt(const QString& name, const QString& path);

/// False where python3-jsonschema is not installed.
bool hasValidator();
/// Empty if `json` is valid by resources/schema/NAME, else what the validator says.
QString complaintsBySchema(const QString& name, const QByteArray& json);

} // namespace unitscope::test
