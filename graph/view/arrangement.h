// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether a picture shows how data flows or lists what there is, and the sentences that say which and why. Pure.

#include "graph/view/visible.h"

namespace unitscope {

/// Flow if at least a third of the services have a known flow or connection, else Shelf.
Arrangement arrangementOf(const Visible& visible);

/// "Arranged by data flow, left to right: 14 of 41 services have a known flow or connection." Safe for people; empty if
/// nothing is shown.
/// Of a part it says how much there is besides, which is more than what is drawn and changes with it.
enum class NoteOfRest : quint8 { With, Without };
QString arrangementNote(const Visible& visible, NoteOfRest rest = NoteOfRest::With);

} // namespace unitscope
