// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Two states, what differs between them and what is shown of that, in one set of aliases: what is the same on both sides has one alias,
/// what changed has two. What changed, and how, stays; free text that changed is "(left out)" on both sides. Immutable, owned by whoever
/// made it; safe between threads.

#include "graph/diff/decided.h"
#include "graph/diff/twostates.h"
#include "graph/view/redact/redaction.h"
#include "graph/view/visible.h"

namespace unitscope {

class RedactedStates
{
public:
    /// `states` is twoStatesOf(diff).
    RedactedStates(GraphDiffPtr diff, TwoStatesPtr states, std::span<const ChangeToDecide> decided = {});
    ~RedactedStates();
    RedactedStates(const RedactedStates&) = delete;
    RedactedStates& operator=(const RedactedStates&) = delete;

    const TwoStatesPtr& original() const { return m_states; }
    const GraphDiffPtr& diff() const { return m_redactedDiff; }
    const TwoStatesPtr& states() const { return m_redactedStates; }
    /// The decisions as ones about diff(): how each stands and until when; who decided and why is theirs. Keys are new, since the old
    /// ones tell whoever guesses a value that it is right.
    const std::vector<ChangeToDecide>& decided() const { return m_decided; }

    /// `visible` is of the states: of both, or of one of them. `review` is of the later one, or null.
    Visible redacted(const Visible& visible, const Review* review = nullptr) const;
    /// Of the later state; its graph is diff()->after.
    const Redaction& after() const { return *m_after; }
    ReviewPtr of(const Review& review) const { return m_after->of(review); }

    QString counts() const; ///< "2 hosts, 3 addresses": of both together

private:
    const Redaction& redactionOf(const Graph* graph) const;

    GraphDiffPtr m_diff;
    TwoStatesPtr m_states;
    std::shared_ptr<RedactedIds> m_ids;
    std::unique_ptr<Redaction> m_before;  ///< as the earlier state calls everything
    std::unique_ptr<Redaction> m_renamed; ///< as the later one does; null: there is no difference
    std::unique_ptr<Redaction> m_after;
    std::unique_ptr<Redaction> m_all;
    GraphDiffPtr m_redactedDiff;
    TwoStatesPtr m_redactedStates;
    std::vector<ChangeToDecide> m_decided; ///< refer to m_redactedDiff
};

} // namespace unitscope
