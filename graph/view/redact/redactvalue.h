// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to redact/: what may be left of a value, by what it is a value of. Whatever is not known to be harmless goes.

#include "graph/claims/value.h"
#include "graph/view/redact/aliases.h"

namespace unitscope {

/// Stands for free text: that there was some is no secret.
inline constexpr QStringView leftOut(u"(left out)");

/// `attribute` by its name in the snapshot.
Value redactedValue(Aliases& aliases, const QString& attribute, const Value& value);
/// A heading, a category, a name of somebody's own choosing: short words in which what is recognised is replaced.
QString redactedLabel(Aliases& aliases, const QString& text);
/// When a timer runs, as boxes say it; nothing if it is no such words.
QString redactedPeriod(const QString& period);
/// The name of a field; one of nobody's vocabulary may be called anything, so may the group that "pending.GROUP" is said of.
QString redactedAttribute(Aliases& aliases, const QString& name);
/// "8001/tcp" stays.
QString redactedPort(Aliases& aliases, const QString& name);
/// "//db1/venv:/opt/venvs/ai": the last part of a venv's path names it, as sources do.
QString redactedPath(Aliases& aliases, bool isVenv, const QString& path);

} // namespace unitscope
