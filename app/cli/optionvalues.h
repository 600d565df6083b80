// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Checks the values of options, in our own words. Pure; a failure is an Error::Usage that names the option.

#include "app/cli/requests.h"
#include "graph/base/result.h"

#include <QtCore/qstringlist.h>
#include <set>

namespace unitscope {

/// A whole number within bounds, digits only.
Result<int> wholeNumber(const QString& option, const QString& text, int smallest, int largest);
/// "service,stream": at least one kind, none unknown; besides kinds, "relations" are lines between units, "storage" those from streams
/// to their server, and "system" are the system's own units, each by itself.
Result<ViewSpec> viewOf(const QString& option, const QString& text);
/// The index of the word in the list of those allowed.
Result<qsizetype> oneOf(const QString& option, const QString& text, const QStringList& allowed);
/// What follows "--timeout", for Graphviz: seconds as milliseconds; those of a day at most.
Result<int> timeoutMs(const QString& seconds);
/// "2026-12-31" (the beginning of that day, UTC), or a time with its zone; milliseconds UTC since 1970.
Result<qint64> moment(const QString& option, const QString& text);
/// The word after the last '.' of a file's name, in lower case; empty if there is none.
QString formatFromName(const QString& path);

} // namespace unitscope
