// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Sources, what they claim, what they covered, and what was wrong with them. Immutable once built; copies are cheap
/// enough to pass around, but a Graph shares one by pointer. Indices are only meaningful within their own snapshot.

#include "graph/claims/claim.h"
#include "graph/claims/coverage.h"
#include "graph/claims/problem.h"
#include "graph/claims/source.h"

#include <QtCore/qhash.h>
#include <memory>
#include <span>
#include <vector>

namespace unitscope {

/// Who says something: a source, or the one it quotes. Valid as long as the snapshot it is from.
struct Witness
{
    QStringView source; ///< its short name
    QByteArrayView sha256;
    std::optional<qint64> time; ///< milliseconds UTC since 1970; of two the newer one is believed first
};

class Snapshot
{
public:
    std::span<const SourcePtr> sources() const { return m_sources; }
    std::span<const Subject> subjects() const { return m_subjects; }
    std::span<const Claim> claims() const { return m_claims; }
    std::span<const Coverage> coverage() const { return m_coverage; }
    std::span<const Problem> problems() const { return m_problems; }
    std::span<const QString> attributeNames() const { return m_attributes; }

    const Claim& claim(ClaimIndex index) const { return m_claims[index]; }
    const Subject& subjectOf(const Claim& claim) const { return m_subjects[claim.subject]; }
    const QString& attributeOf(const Claim& claim) const { return m_attributes[claim.attribute]; }
    const QString& methodOf(const Claim& claim) const { return m_methods[claim.method]; }
    std::span<const Evidence> evidenceOf(const Claim& claim) const
    {
        return std::span(m_evidence).subspan(claim.firstEvidence, claim.evidenceCount);
    }

    /// The time a source states of itself, milliseconds UTC since 1970; of two sources the newer one is believed first.
    std::optional<qint64> timeOf(SourceIndex source) const { return m_sourceTimes[source]; }

    /// The words behind a claim: the quotation its source carries, else the bytes of its first evidence.
    Quote quoteOf(const Claim& claim) const;
    Witness witnessOf(const Claim& claim) const;
    /// Whether the quotation comes from the source itself (its "source" is not one of sources()).
    bool isQuoted(const Claim& claim) const { return claim.quote != noIndex; }

private:
    friend class SnapshotBuilder;
    std::vector<SourcePtr> m_sources;
    std::vector<std::optional<qint64>> m_sourceTimes;
    std::vector<Subject> m_subjects;
    std::vector<QString> m_attributes;
    std::vector<QString> m_methods;
    std::vector<Claim> m_claims;
    std::vector<Evidence> m_evidence;
    std::vector<Quote> m_quotes;
    std::vector<Coverage> m_coverage;
    std::vector<Problem> m_problems;
};

/// Fills a Snapshot. The only way to make a claim: without evidence there is none (Q_ASSERT).
class SnapshotBuilder
{
public:
    SnapshotBuilder() = default;
    /// Goes on from an existing snapshot: its indices stay valid.
    explicit SnapshotBuilder(Snapshot snapshot);

    SourceIndex addSource(SourcePtr source);
    void setTime(SourceIndex source, qint64 millisecondsUtc) { m_snapshot.m_sourceTimes[source] = millisecondsUtc; }
    SubjectIndex subject(const NodeId& id);
    SubjectIndex subject(const EdgeId& id);
    AttributeIndex attribute(QStringView name);
    MethodIndex method(QStringView words); ///< for people: "stated in file", "from --port in the command line"

    /// `evidence` must not be empty and begins with Role::Value.
    ClaimIndex add(SubjectIndex subject, AttributeIndex attribute, Value value, Basis basis, MethodIndex method,
                   std::span<const Evidence> evidence);
    void setQuote(ClaimIndex claim, Quote quote);
    void add(Coverage coverage) { m_snapshot.m_coverage.push_back(std::move(coverage)); }
    void add(Problem problem) { m_snapshot.m_problems.push_back(std::move(problem)); }

    const Snapshot& current() const { return m_snapshot; }
    Snapshot take() { return std::move(m_snapshot); }

private:
    SubjectIndex internSubject(Subject subject);
    Snapshot m_snapshot;
    QHash<NodeId, SubjectIndex> m_nodeIndex;
    QHash<EdgeId, SubjectIndex> m_edgeIndex;
    QHash<QString, AttributeIndex> m_attributeIndex;
    QHash<QString, MethodIndex> m_methodIndex;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace unitscope
