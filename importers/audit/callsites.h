// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: where functions and classes are called in reached Python files, and what they are given there.

#include "importers/audit/codereach.h"

namespace unitscope {

struct CallSite
{
    const ReachedFile* file;
    const CodeStatement* statement;
    size_t arguments; ///< the first token behind the bracket
};

/// What a parameter is given: by its name, else in its place. Empty if it is not given.
CodeTokens argumentOf(const CallSite& site, const QStringList& parameters, const QString& parameter);

class CallSites
{
public:
    CallSites(CodeTree& tree, const CodeReach& reach) : m_tree(tree), m_reach(reach) { }
    /// By the last part of the name that is called, whatever it is called on.
    const std::vector<CallSite>& of(const QString& callee);

private:
    void index();

    CodeTree& m_tree;
    const CodeReach& m_reach;
    QHash<QString, std::vector<CallSite>> m_sites;
    bool m_isIndexed = false;
};

} // namespace unitscope
