// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a transcript states, as lines to compare: "service:trader -listens-> port:8001/tcp exists = true", with " (inferred)" behind
/// what was not seen.

#include "importers/openedregistry.h"

#include <QtCore/qstringlist.h>

namespace unitscope::test {

inline QString nameText(const NodeId& id)
{
    return wordFor(id.kind()) + QStringLiteral(":") + id.name();
}

inline QString subjectText(const Subject& subject)
{
    if (const auto* node = std::get_if<NodeId>(&subject))
        return nameText(*node);
    const EdgeId& edge = std::get<EdgeId>(subject);
    return nameText(edge.from) + QStringLiteral(" -") + wordFor(edge.kind) + QStringLiteral("-> ") + nameText(edge.to);
}

/// The lines that contain `part`, each once, sorted.
inline QStringList statementsIn(const QByteArray& transcript, const QString& part = {})
{
    const SnapshotPtr snapshot = opened(transcript, QStringLiteral("audit.txt"));
    QStringList lines;
    for (const Claim& claim : snapshot->claims()) {
        const QString line = subjectText(snapshot->subjectOf(claim)) + u' ' + snapshot->attributeOf(claim)
                             + QStringLiteral(" = ") + claim.value.text()
                             + (claim.basis == Basis::Inferred ? QStringLiteral(" (inferred)") : QString());
        if (line.contains(part))
            lines += line;
    }
    lines.removeDuplicates();
    lines.sort();
    return lines;
}

/// The bytes behind the first statement whose line contains `part`, in their order.
inline QByteArrayList proofOf(const QByteArray& transcript, const QString& part)
{
    const SnapshotPtr snapshot = opened(transcript, QStringLiteral("audit.txt"));
    QByteArrayList proof;
    for (const Claim& claim : snapshot->claims()) {
        const QString line = subjectText(snapshot->subjectOf(claim)) + u' ' + snapshot->attributeOf(claim)
                             + QStringLiteral(" = ") + claim.value.text();
        if (!line.contains(part))
            continue;
        for (const Evidence& evidence : snapshot->evidenceOf(claim))
            proof += transcript.mid(evidence.range.begin, evidence.range.size());
        break;
    }
    return proof;
}

inline QStringList problemsIn(const QByteArray& transcript)
{
    QStringList lines;
    const auto snapshot = opened(transcript, QStringLiteral("audit.txt")); // owns what is walked
    for (const Problem& problem : snapshot->problems())
        lines += problem.what.expected + QStringLiteral("; ") + problem.what.found;
    return lines;
}

inline Coverage::Extent extentIn(const QByteArray& transcript, Kind kind)
{
    const auto snapshot = opened(transcript, QStringLiteral("audit.txt"));
    for (const Coverage& coverage : snapshot->coverage()) {
        if (coverage.kind == kind)
            return coverage.extent;
    }
    qFatal("nothing is said of how far it was looked");
    return Coverage::Extent::Failed;
}

} // namespace unitscope::test
