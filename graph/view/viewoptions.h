// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A view as somebody would ask for it on the command line. Pure.

#include "graph/view/viewspec.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

struct ViewOptions
{
    QStringList arguments =
        {}; ///< "--show", "service,stream", ...: each as it is, not quoted; empty for the first picture
    /// What no option says, in words: "boxes that were put elsewhere". A saved view has it.
    QStringList missing = {};
};

/// For "export": read again by it, the arguments make the same view but for what is missing. Which part of two states is shown is
/// not among them.
ViewOptions viewOptions(const ViewSpec& spec);
/// For "diff --format svg", which knows kinds and lines and which part is shown.
ViewOptions comparedViewOptions(const ViewSpec& spec);

/// As one line for a POSIX shell: what needs it is quoted. Nothing if an argument is empty or holds what people cannot see.
std::optional<QString> shellLine(const QStringList& arguments);

} // namespace unitscope
