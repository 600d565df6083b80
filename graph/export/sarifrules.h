// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: the parts of a SARIF file that do not depend on what was found.

#include "graph/base/json/jsonwriter.h"
#include "graph/export/checked.h"

namespace unitscope {

/// Our text as a SARIF message, in which braces and links have a meaning.
QString sarifText(const QString& text);
/// A member {"text": ...} of the open object.
void writeSarifMessage(JsonWriter& json, QStringView key, const QString& text);
/// "note", "warning", "error".
QLatin1StringView sarifLevel(Severity severity);

/// The member "rules": every rule as it comes.
void writeSarifRules(JsonWriter& json);
/// The member "ruleConfigurationOverrides": what the rules file changed.
void writeSarifOverrides(JsonWriter& json, const RuleSet& rules);

} // namespace unitscope
