// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/samethings.h"

namespace unitscope {

NodeId asSame(const NodeId& id, const SameThings& names)
{
    const auto same = names.find(id);
    return same == names.end() ? id : same->second;
}

EdgeId asSame(const EdgeId& id, const SameThings& names)
{
    return {asSame(id.from, names), id.kind, asSame(id.to, names)};
}

Snapshot united(const Snapshot& snapshot, const SameThings& names)
{
    SnapshotBuilder builder;
    for (const SourcePtr& source : snapshot.sources()) {
        const SourceIndex index = builder.addSource(source);
        if (const auto time = snapshot.timeOf(index))
            builder.setTime(index, *time);
    }
    for (const Claim& claim : snapshot.claims()) {
        const SubjectIndex subject = std::visit([&](const auto& id) { return builder.subject(asSame(id, names)); },
                                                snapshot.subjectOf(claim));
        const ClaimIndex added = builder.add(subject, builder.attribute(snapshot.attributeOf(claim)), claim.value,
                                             claim.basis, builder.method(snapshot.methodOf(claim)),
                                             snapshot.evidenceOf(claim));
        if (snapshot.isQuoted(claim))
            builder.setQuote(added, snapshot.quoteOf(claim));
    }
    for (const Coverage& coverage : snapshot.coverage())
        builder.add(coverage);
    for (const Problem& problem : snapshot.problems())
        builder.add(problem);
    return builder.take();
}

} // namespace unitscope
