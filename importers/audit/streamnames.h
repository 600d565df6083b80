// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: which texts an expression in reached code may have.
///
/// The rule. A text is a string; an f-string or a sum, part by part; a name that is one of, in this order:
///   1. assigned in the definition around it, then in the ones around that, then in the file ("NAME = ...", "for NAME in ...", a
///      parameter's default value); where it is assigned several times, all of them;
///   2. a parameter: what calls of that function (or class, for __init__) give in the files that are reached;
///   3. imported: what it is in that file;
///   4. with a dot: an attribute that self or a class has in this file or in one it imports, or a name of an imported module;
///   5. if `withBare`, for names of which no stream is known by the above: the strings of this file that stand alone on
///      their lines (a list whose beginning was not printed).
/// Of a dictionary with a string between brackets it is that member. Bounded: 8 names one after the other, 64 texts, 20000 steps.

#include "importers/audit/callsites.h"
#include "importers/audit/foundtexts.h"

namespace unitscope {

class StreamNames
{
public:
    StreamNames(CodeTree& tree, const CodeReach& reach) : m_tree(tree), m_reach(reach), m_sites(tree, reach) { }

    FoundTexts textsOf(const ReachedFile& file, const CodeTokens& tokens, int scope, bool withBare);
    bool isCut() const { return m_steps > mostSteps; }

private:
    static constexpr int mostSteps = 20000;

    FoundTexts evaluate(const ReachedFile& file, const CodeTokens& tokens, int scope, int depth);
    FoundTexts format(const ReachedFile& file, const CodeToken& token, int scope, int depth);
    FoundTexts member(const ReachedFile& file, const QString& name, const QString& key, int scope, int depth);
    FoundTexts resolve(const ReachedFile& file, const QString& name, int scope, int depth);
    FoundTexts attribute(const ReachedFile& file, const QString& name, int depth);
    FoundTexts values(const ReachedFile& file, const std::vector<const CodeAssignment*>& assignments, int depth);
    FoundTexts given(const ReachedFile& file, int definition, const QString& parameter, int depth);
    FoundTexts bare(const ReachedFile& file);
    std::vector<const CodeAssignment*> assigned(const PythonFile& file, const QString& name, int scope) const;

    CodeTree& m_tree;
    const CodeReach& m_reach;
    CallSites m_sites;
    int m_steps = 0;
};

} // namespace unitscope
