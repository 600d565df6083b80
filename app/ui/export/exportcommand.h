// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The command that writes the same file without a window: to be copied into a script. Pure; knows no window.

#include "app/ui/export/exportchoices.h"
#include "app/ui/sources/sourcelist.h"
#include "graph/view/viewspec.h"
#include "importers/open/samehosts.h"

namespace unitscope {

struct ExportCommand
{
    QString line = {};        ///< for a POSIX shell; empty if there is none: then `missing` says why
    QStringList missing = {}; ///< what the command's file will not have, in words: "boxes that were put elsewhere"
};

/// What stands beside sources and view.
struct CommandSurroundings
{
    QString archive = {};            ///< its folder, if it is not the usual one
    QString viewFile = {};           ///< of what is shown, if that is as the file has it
    QString rules = {};              ///< a rules file; empty: none
    SameHosts sameHosts = {};        ///< what was decided
    ExportChoices choices = {};      ///< the format and its options
    bool isBaseline = false;         ///< of two states, the earlier one is what is approved
    std::optional<qint64> asOf = {}; ///< for which time problems are looked for, if that was said
    QString output = {};             ///< the file to write
};

ExportCommand exportCommand(const SourceList& sources, const ViewSpec& spec, const CommandSurroundings& around);

} // namespace unitscope
