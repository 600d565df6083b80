// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/claims/snapshot.h"

#include "graph/base/safetext.h"

namespace unitscope {

Quote Snapshot::quoteOf(const Claim& claim) const
{
    if (isQuoted(claim))
        return m_quotes[claim.quote];
    const Evidence& first = m_evidence[claim.firstEvidence];
    const Source& source = *m_sources[first.source];
    const auto bytes = QByteArrayView(source.bytes()).sliced(first.range.begin, first.range.size());
    return {.source = source.shortName(),
            .sha256 = source.sha256(),
            .line = source.lines().positionOf(first.range.begin).line,
            .text = decodedLossy(bytes),
            .time = m_sourceTimes[first.source]};
}

Witness Snapshot::witnessOf(const Claim& claim) const
{
    const SourceIndex source = m_evidence[claim.firstEvidence].source;
    if (!isQuoted(claim))
        return {m_sources[source]->shortName(), m_sources[source]->sha256(), m_sourceTimes[source]};
    const Quote& quote = m_quotes[claim.quote];
    return {quote.source, quote.sha256, quote.time ? quote.time : m_sourceTimes[source]};
}

SnapshotBuilder::SnapshotBuilder(Snapshot snapshot) : m_snapshot(std::move(snapshot))
{
    m_nodeIndex.reserve(qsizetype(m_snapshot.m_subjects.size()));
    m_edgeIndex.reserve(qsizetype(m_snapshot.m_subjects.size()));
    for (SubjectIndex i = 0; i < m_snapshot.m_subjects.size(); ++i) {
        const Subject& subject = m_snapshot.m_subjects[i];
        if (const auto* node = std::get_if<NodeId>(&subject))
            m_nodeIndex.insert(*node, i);
        else
            m_edgeIndex.insert(std::get<EdgeId>(subject), i);
    }
    for (AttributeIndex i = 0; i < m_snapshot.m_attributes.size(); ++i)
        m_attributeIndex.insert(m_snapshot.m_attributes[i], i);
    for (MethodIndex i = 0; i < m_snapshot.m_methods.size(); ++i)
        m_methodIndex.insert(m_snapshot.m_methods[i], i);
}

SourceIndex SnapshotBuilder::addSource(SourcePtr source)
{
    m_snapshot.m_sources.push_back(std::move(source));
    m_snapshot.m_sourceTimes.emplace_back();
    return SourceIndex(m_snapshot.m_sources.size() - 1);
}

SubjectIndex SnapshotBuilder::internSubject(Subject subject)
{
    m_snapshot.m_subjects.push_back(std::move(subject));
    return SubjectIndex(m_snapshot.m_subjects.size() - 1);
}

SubjectIndex SnapshotBuilder::subject(const NodeId& id)
{
    const auto known = m_nodeIndex.constFind(id);
    if (known != m_nodeIndex.cend())
        return *known;
    return *m_nodeIndex.insert(id, internSubject(id));
}

SubjectIndex SnapshotBuilder::subject(const EdgeId& id)
{
    const auto known = m_edgeIndex.constFind(id);
    if (known != m_edgeIndex.cend())
        return *known;
    return *m_edgeIndex.insert(id, internSubject(id));
}

namespace {

quint32 internText(QHash<QString, quint32>& index, std::vector<QString>& table, QStringView text)
{
    // Asked for with every claim, and mostly known: no copy for the question.
    const auto known = index.constFind(QString::fromRawData(text.data(), text.size()));
    if (known != index.cend())
        return *known;
    table.push_back(text.toString());
    return *index.insert(table.back(), quint32(table.size() - 1));
}

} // namespace

AttributeIndex SnapshotBuilder::attribute(QStringView name)
{
    return internText(m_attributeIndex, m_snapshot.m_attributes, name);
}

MethodIndex SnapshotBuilder::method(QStringView words)
{
    return internText(m_methodIndex, m_snapshot.m_methods, words);
}

ClaimIndex SnapshotBuilder::add(SubjectIndex subject, AttributeIndex attribute, Value value, Basis basis,
                                MethodIndex method, std::span<const Evidence> evidence)
{
    Q_ASSERT_X(!evidence.empty() && evidence.front().role == Role::Value, "SnapshotBuilder::add",
               "a claim needs the bytes that state its value");
    m_snapshot.m_claims.push_back({.value = std::move(value),
                                   .subject = subject,
                                   .attribute = attribute,
                                   .method = method,
                                   .firstEvidence = quint32(m_snapshot.m_evidence.size()),
                                   .evidenceCount = quint32(evidence.size()),
                                   .basis = basis});
    m_snapshot.m_evidence.insert(m_snapshot.m_evidence.end(), evidence.begin(), evidence.end());
    return ClaimIndex(m_snapshot.m_claims.size() - 1);
}

void SnapshotBuilder::setQuote(ClaimIndex claim, Quote quote)
{
    m_snapshot.m_quotes.push_back(std::move(quote));
    m_snapshot.m_claims[claim].quote = quint32(m_snapshot.m_quotes.size() - 1);
}

} // namespace unitscope
