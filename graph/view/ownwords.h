// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody wrote on a view, as it is shown: safe for people, and never without the words that it is their own. Pure.

#include "graph/view/visible.h"

namespace unitscope {

/// Puts the spec's own words on what is shown; a note on what is folded stands on the box it has by itself.
void addOwnWords(Visible& visible);

/// "Own note: ask before restarting"; empty for none. For tool tips, titles and descriptions.
QString noteWords(const QString& note);

} // namespace unitscope
