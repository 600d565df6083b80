// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/renamehosts.h"

namespace unitscope {

namespace {

NodeId renamed(const NodeId& id, SourceIndex source, const HostName& nameOf)
{
    const QString host = nameOf(source, id.host());
    if (host == id.host())
        return id;
    return *NodeId::make(host, id.kind(), id.kind() == Kind::Host && id.name() == id.host() ? host : id.name());
}

EdgeId renamed(const EdgeId& id, SourceIndex source, const HostName& nameOf)
{
    return {renamed(id.from, source, nameOf), id.kind, renamed(id.to, source, nameOf)};
}

} // namespace

void copyInto(SnapshotBuilder& builder, const Snapshot& snapshot, const HostName& nameOf)
{
    const auto first = SourceIndex(builder.current().sources().size());
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i) {
        const SourceIndex index = builder.addSource(snapshot.sources()[i]);
        if (const auto time = snapshot.timeOf(i))
            builder.setTime(index, *time);
    }
    std::vector<Evidence> evidence;
    for (const Claim& claim : snapshot.claims()) {
        const auto pieces = snapshot.evidenceOf(claim);
        evidence.assign(pieces.begin(), pieces.end());
        for (Evidence& piece : evidence)
            piece.source += first;
        const SubjectIndex subject = std::visit(
            [&](const auto& id) { return builder.subject(renamed(id, pieces.front().source, nameOf)); },
            snapshot.subjectOf(claim));
        const ClaimIndex added = builder.add(subject, builder.attribute(snapshot.attributeOf(claim)), claim.value,
                                             claim.basis, builder.method(snapshot.methodOf(claim)), evidence);
        if (snapshot.isQuoted(claim))
            builder.setQuote(added, snapshot.quoteOf(claim));
    }
    for (Coverage coverage : snapshot.coverage()) {
        coverage.host = nameOf(coverage.source, coverage.host);
        coverage.source += first;
        if (coverage.statedAt)
            coverage.statedAt->source += first;
        builder.add(std::move(coverage));
    }
    for (Problem problem : snapshot.problems()) {
        problem.evidence.source += first;
        builder.add(std::move(problem));
    }
}

} // namespace unitscope
