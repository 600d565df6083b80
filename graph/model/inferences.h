// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to model/: adds inferred claims to a snapshot, each at most once for the same words.

#include "graph/claims/snapshot.h"
#include "graph/model/vocabulary.h"

#include <set>
#include <tuple>
#include <vector>

namespace unitscope {

class Inferences
{
public:
    explicit Inferences(Snapshot snapshot);

    const Snapshot& snapshot() const { return m_builder.current(); }
    Snapshot take() { return m_builder.take(); }

    /// Does nothing if the same conclusion was drawn before.
    template <class Id>
    void add(const Id& subject, Attr attr, const Value& value, const QString& method,
             const std::vector<Evidence>& evidence)
    {
        add(m_builder.subject(subject), attr, value, method, evidence);
    }

    /// The bytes of `words` within what a claim quotes; all of it if they are written differently there.
    std::vector<Evidence> quoting(ClaimIndex claim, const QString& words) const;
    /// What two claims quote, together.
    std::vector<Evidence> joining(ClaimIndex first, ClaimIndex second) const;

private:
    /// What is concluded, how, and the first bytes it rests on: two witnesses of one conclusion are both kept.
    using Conclusion = std::tuple<SubjectIndex, AttributeIndex, MethodIndex, QString, Evidence>;
    void add(SubjectIndex subject, Attr attr, const Value& value, const QString& method,
             const std::vector<Evidence>& evidence);

    SnapshotBuilder m_builder;
    std::set<Conclusion> m_known;
};

} // namespace unitscope
