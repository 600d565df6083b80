// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What was open when the window was closed: a value, kept in the settings. Names only, never bytes, and no address that may
/// have a secret in it.

#include "app/ui/sources/sourcelist.h"

namespace unitscope {

struct Session
{
    QStringList sources = {}; ///< of one picture; files by their full path, or addresses
    QStringList before = {};  ///< of two states
    QStringList after = {};
    QStringList leftOut = {}; ///< of them
    QString selected = {};    ///< the id of a box, or empty
    QByteArray view = {};     ///< as a view file has it
    QString viewFile = {};    ///< whose view that is; a path, or empty

    bool isEmpty() const { return sources.isEmpty() && before.isEmpty() && after.isEmpty(); }
    QStringList all() const { return sources + before + after; }
    bool operator==(const Session&) const = default;
};

/// How many sources and addresses are offered to be opened again.
inline constexpr qsizetype mostReopened = 10;

/// Whether a name may be written down: no password in it, no query of a web address, and something that can be opened again.
bool isRememberable(const SourceEntry& entry);
/// As it is remembered: a file by its full path.
QString rememberedName(const SourceEntry& entry);
/// Without what may not be written down.
Session rememberable(Session session);
/// The list with these in front, each once; nothing that may not be written down.
QStringList withOpened(const QStringList& recent, const QStringList& names);

/// The sources of a session. Empty if it is.
SourceList sourceListOf(const Session& session);
/// Those of a document's sources that can be opened again.
Session sessionOf(const SourceList& sources);

} // namespace unitscope
