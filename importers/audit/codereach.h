// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: which files a unit's entry file reaches by imports, and what names mean in them. By file, not by
/// function: what a file imports anywhere counts as reached. At most 400 files and 20 imports one after the other.

#include "importers/audit/codetree.h"

namespace unitscope {

/// What a name that an import gives stands for.
struct ImportedName
{
    QString file; ///< of the module
    QString name; ///< what of it; empty: the module itself
};

struct ReachedFile
{
    QString path;
    Proof chain = {}; ///< the imports that lead to it from the entry file
    int depth = 0;
    QHash<QString, ImportedName> names = {}; ///< by what it is called here
    QStringList all = {};                    ///< files of which all names are here
    QStringList imported = {};               ///< every file it imports
};

struct CodeReach
{
    std::vector<ReachedFile> files; ///< the entry file first
    bool isCut = false;             ///< a bound was met
    const ReachedFile* find(const QString& path) const;
};

/// `folders` are where modules are looked for first.
CodeReach reachFrom(CodeTree& tree, const QString& entry, const QStringList& folders);

} // namespace unitscope
