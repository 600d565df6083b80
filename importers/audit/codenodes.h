// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: code as things: what units run, and what there is besides.
///
/// Code is called by its path, as a registry with paths calls it. What a unit runs is the folder of its entry file, if that is a
/// folder for it: it is started as a module of a package, its file is called as entry files are ("main", "app", ...) or like
/// the folder, or the folder is a package; else (one of several scripts in a folder) the file itself. Besides: the topmost folders
/// with source files, at most two below one that was looked into. Tests are none. Of a unit whose code would have been found and
/// was not, that is said, and there is no such thing.

#include "importers/audit/launches.h"

namespace unitscope {

void stateCode(AuditReading& reading, const CodeTree& tree, const std::vector<LaunchedUnit>& launched);

} // namespace unitscope
