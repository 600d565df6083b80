// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: one transcript being turned into claims. Knows the form, not what the frames mean: states values with
/// the bytes that prove them, reports gaps, and says what is this audit's own and left out.

#include "graph/claims/snapshot.h"
#include "graph/model/vocabulary.h"
#include "importers/audit/transcript.h"

#include <QtCore/qset.h>

namespace unitscope {

/// What proves a statement: first the bytes that give the value, then those that lead to the subject.
using Proof = std::vector<ByteRange>;

class AuditReading
{
public:
    AuditReading(const Transcript& transcript, SourceIndex source, SnapshotBuilder& builder);

    const Transcript& transcript() const { return m_transcript; }
    SnapshotBuilder& builder() { return m_builder; }
    SourceIndex source() const { return m_source; }

    /// The host all ids are of; to be set once, before anything is stated.
    const QString& host() const { return m_host; }
    void setHost(const QString& host) { m_host = host; }
    /// Nothing if the name is empty or too long to be one.
    std::optional<NodeId> node(Kind kind, const QString& name) const;

    QByteArrayView view(const ByteRange& range) const { return m_transcript.view(range); }
    /// As people's text: bytes that are no UTF-8 become U+FFFD.
    QString text(const ByteRange& range) const;
    /// The bytes of `part`, which must be a part of `whole`'s view, as a range of the transcript.
    ByteRange rangeOf(QByteArrayView part) const;

    /// `how` is for people: "seen in ss -Hlntpe". The proof is not empty.
    void state(const NodeId& subject, Attr attr, Value value, const Proof& proof, QStringView how);
    void state(const EdgeId& subject, Attr attr, Value value, const Proof& proof, QStringView how);
    void state(const NodeId& subject, const QString& attribute, Value value, const Proof& proof, QStringView how);
    /// Concluded from a name, a command line or code, not seen.
    void conclude(const NodeId& subject, Attr attr, Value value, const Proof& proof, QStringView how);
    void conclude(const EdgeId& subject, Attr attr, Value value, const Proof& proof, QStringView how);

    /// What could not be taken as it stands: a line of another form. The first hundred of a transcript are kept, the rest counted.
    void report(const ByteRange& at, const QString& expected, const QString& found, const QString& advice);
    void reportRest();
    /// Coverage of a kind. Lists how many things of it were stated.
    void cover(Kind kind, Coverage::Extent extent);
    /// How far the frames of these ids, together, cover what they ask: the weakest of them; a missing one is Failed.
    Coverage::Extent extentOf(std::initializer_list<QString> ids) const;

private:
    void add(SubjectIndex subject, QStringView attribute, Value value, Basis basis, const Proof& proof,
             QStringView how);
    SubjectIndex indexOf(const NodeId& id);

    const Transcript& m_transcript;
    SnapshotBuilder& m_builder;
    SourceIndex m_source;
    QString m_host;
    std::vector<Evidence> m_evidence; ///< of the statement at hand
    std::array<QSet<SubjectIndex>, size_t(Kind::Code) + 1> m_seen;
    int m_reportCount = 0;
};

/// How far one frame covers what it asks.
Coverage::Extent extentOf(const Frame* frame);

} // namespace unitscope
