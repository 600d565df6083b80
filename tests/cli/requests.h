// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the command line understands of its arguments.

#include "app/cli/arguments.h"

namespace unitscope::test {

/// Ends the test program if the arguments are another kind of request, or none.
template <class Expected>
Expected parsed(const QStringList& arguments)
{
    const Request request = parseArguments(arguments);
    if (const auto* misuse = std::get_if<Misuse>(&request))
        qWarning("%s", qPrintable(misuse->text));
    if (!std::holds_alternative<Expected>(request))
        qFatal("another kind of request: %s", qPrintable(arguments.join(u' ')));
    return std::get<Expected>(request);
}

/// What is said of arguments that are refused; "accepted" if they are not.
inline QString misuseOf(const QStringList& arguments)
{
    const Request request = parseArguments(arguments);
    const auto* misuse = std::get_if<Misuse>(&request);
    return misuse ? misuse->text : QStringLiteral("accepted");
}

} // namespace unitscope::test
