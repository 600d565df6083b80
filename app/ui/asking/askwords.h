// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a dialog says of each kind of question. Pure; everything is safe for people.

#include "importers/source/ask.h"

namespace unitscope {

struct AskWords
{
    QString title;       ///< of the dialog's window
    QString heading;     ///< what is asked, and of whom
    QString quoted = {}; ///< what the other side says, in its own words; empty if that adds nothing
    QString note = {};   ///< what to know before answering
    QString field = {};  ///< what is typed unseen; empty if nothing is
    QString accept = {}; ///< on the button; empty if there is nothing to accept
};

AskWords wordsFor(const Question& question);

} // namespace unitscope
