// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/accept.h"

#include "graph/base/safetext.h"
#include "graph/diff/claimcopy.h"
#include "graph/diff/compare.h"
#include "graph/model/samethings.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Which statements of a thing come from which side.
struct Share
{
    bool isWhole = false;          ///< all of the later side, none of the earlier one
    std::set<QString> fields = {}; ///< else these fields of the later side, the others of the earlier one
};
using Shares = std::map<Subject, Share>;

class Acceptance
{
public:
    Acceptance(const GraphDiff& diff, const std::vector<ChangeToDecide>& accepted) : m_diff(diff)
    {
        for (const ChangeToDecide& change : accepted) {
            if (change.node && change.node->renaming)
                m_names.emplace(diff.before->nodes()[change.node->before].id, change.node->id);
        }
        for (const ChangeToDecide& change : accepted) {
            if (change.node)
                take(*change.node, diff.before->nodes(), diff.after->nodes());
            else
                take(*change.edge, diff.before->edges(), diff.after->edges());
        }
        takeNewNames();
    }

    GraphPtr state() const
    {
        const Snapshot earlier = united(m_diff.before->snapshot(), m_names);
        ClaimCopy copy;
        copy.from(earlier);
        for (const Claim& claim : earlier.claims()) {
            if (!comesFromLater(earlier, claim))
                copy.add(claim);
        }
        for (const Coverage& coverage : earlier.coverage())
            copy.add(coverage);
        const Snapshot& later = m_diff.after->snapshot();
        copy.from(later);
        for (const Claim& claim : later.claims()) {
            if (comesFromLater(later, claim))
                copy.add(claim);
        }
        return resolve(std::make_shared<const Snapshot>(copy.take()));
    }

private:
    template <class Diff, class Things>
    void take(const Diff& diff, const Things& before, const Things& after)
    {
        Share share{.isWhole = diff.change == Change::Added || diff.change == Change::Removed};
        for (const FieldDiff& field : diff.fields) {
            if (field.isDifference())
                share.fields.insert(field.attribute);
        }
        if (diff.change == Change::Renamed) {
            share.fields.insert(nameOf(Attr::Name));
            share.fields.insert(nameOf(Attr::Unit));
        }
        // The two sides may call it differently: code by its folder or its module.
        if (diff.before != noIndex)
            m_shares.emplace(asSame(before[diff.before].id, m_names), share);
        if (diff.after != noIndex)
            m_shares.emplace(after[diff.after].id, share);
    }

    /// A port's owner is the service under the name that is accepted for it.
    void takeNewNames()
    {
        if (m_names.empty())
            return;
        for (const NodeDiff& node : m_diff.nodes) {
            if (node.before == noIndex || node.after == noIndex)
                continue;
            const QString owner = m_diff.before->text(m_diff.before->nodes()[node.before], Attr::Owner);
            const bool isRenamed = std::any_of(m_names.begin(), m_names.end(),
                                               [&](const auto& pair) { return pair.first.name() == owner; });
            if (isRenamed)
                m_shares[m_diff.after->nodes()[node.after].id].fields.insert(nameOf(Attr::Owner));
        }
    }

    bool comesFromLater(const Snapshot& snapshot, const Claim& claim) const
    {
        const auto share = m_shares.find(snapshot.subjectOf(claim));
        return share != m_shares.end()
               && (share->second.isWhole || share->second.fields.contains(snapshot.attributeOf(claim)));
    }

    const GraphDiff& m_diff;
    SameThings m_names; ///< of accepted renamings
    Shares m_shares;
};

/// Not by key: of many thousands two may have the same.
using Exactly = std::tuple<QString, QString, QString>;

Exactly exactly(const ChangeToDecide& change)
{
    return {change.subject, change.before, change.after};
}

std::set<Exactly> allOf(const std::vector<ChangeToDecide>& changes)
{
    std::set<Exactly> all;
    for (const ChangeToDecide& change : changes)
        all.insert(exactly(change));
    return all;
}

/// The first change that is in the one and not in the other.
const ChangeToDecide* missingFrom(const std::set<Exactly>& those, const std::vector<ChangeToDecide>& changes)
{
    const auto found = std::find_if(changes.begin(), changes.end(),
                                    [&](const ChangeToDecide& change) { return !those.contains(exactly(change)); });
    return found == changes.end() ? nullptr : &*found;
}

tl::unexpected<Error> dependent(const ChangeToDecide& on)
{
    const QString name = safeForPeople(shortened(on.subject, 120));
    return failed({.code = Error::Code::Usage,
                   .where = {.file = u"what is accepted"_s},
                   .expected = u"changes that can stand without those that are not accepted"_s,
                   .found = u"one that depends on %1 (%2)"_s.arg(name, on.key),
                   .advice = u"Accept that one too, or neither."_s});
}

} // namespace

Result<GraphPtr> acceptedState(const GraphDiff& diff, const std::vector<ChangeToDecide>& accepted)
{
    GraphPtr state = Acceptance(diff, accepted).state();
    const Result<GraphDiff> rest = compare(state, diff.after, {.volatileFields = diff.volatileFields});
    if (!rest)
        return tl::unexpected(rest.error());
    const std::set<Exactly> taken = allOf(accepted);
    std::vector<ChangeToDecide> expected = changesToDecide(diff, {}, 0);
    std::erase_if(expected, [&](const ChangeToDecide& change) { return taken.contains(exactly(change)); });
    const std::vector<ChangeToDecide> found = changesToDecide(*rest, {}, 0);
    if (const ChangeToDecide* extra = missingFrom(allOf(expected), found))
        return dependent(*extra);
    if (const ChangeToDecide* lost = missingFrom(allOf(found), expected))
        return dependent(*lost);
    return state;
}

} // namespace unitscope
