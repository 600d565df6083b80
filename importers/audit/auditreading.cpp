// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/auditreading.h"

#include "graph/base/safetext.h"
#include "graph/base/utf8.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestName = 4096; // UTF-16 units; no path is longer on the systems that are audited
constexpr int mostReports = 100;

} // namespace

AuditReading::AuditReading(const Transcript& transcript, SourceIndex source, SnapshotBuilder& builder)
    : m_transcript(transcript), m_builder(builder), m_source(source)
{ }

std::optional<NodeId> AuditReading::node(Kind kind, const QString& name) const
{
    return name.size() > longestName ? std::nullopt : NodeId::make(m_host, kind, name);
}

QString AuditReading::text(const ByteRange& range) const
{
    return fromUtf8Exactly(view(range));
}

ByteRange AuditReading::rangeOf(QByteArrayView part) const
{
    const qint64 begin = part.data() - m_transcript.bytes.data();
    return {begin, begin + part.size()};
}

void AuditReading::state(const NodeId& subject, Attr attr, Value value, const Proof& proof, QStringView how)
{
    add(indexOf(subject), QString(nameOf(attr)), std::move(value), Basis::Observed, proof, how);
}

void AuditReading::state(const EdgeId& subject, Attr attr, Value value, const Proof& proof, QStringView how)
{
    add(m_builder.subject(subject), QString(nameOf(attr)), std::move(value), Basis::Observed, proof, how);
}

void AuditReading::state(const NodeId& subject, const QString& attribute, Value value, const Proof& proof,
                         QStringView how)
{
    add(indexOf(subject), attribute, std::move(value), Basis::Observed, proof, how);
}

void AuditReading::conclude(const NodeId& subject, Attr attr, Value value, const Proof& proof, QStringView how)
{
    add(indexOf(subject), QString(nameOf(attr)), std::move(value), Basis::Inferred, proof, how);
}

void AuditReading::conclude(const EdgeId& subject, Attr attr, Value value, const Proof& proof, QStringView how)
{
    add(m_builder.subject(subject), QString(nameOf(attr)), std::move(value), Basis::Inferred, proof, how);
}

void AuditReading::report(const ByteRange& at, const QString& expected, const QString& found, const QString& advice)
{
    if (++m_reportCount > mostReports)
        return;
    const SourcePtr& source = m_builder.current().sources()[m_source];
    const TextPosition position = source->lines().positionOf(at.begin);
    m_builder.add(
        Problem{.what = {.code = Error::Code::BadFormat,
                         .where = {.file = source->origin(), .line = position.line, .column = position.column},
                         .expected = expected,
                         .found = shortened(safeForPeople(found), 120),
                         .advice = advice},
                .evidence = {m_source, at, Role::Value}});
}

void AuditReading::reportRest()
{
    if (const int more = m_reportCount - mostReports; more > 0) {
        m_reportCount = 0;
        report(m_transcript.head, u"a transcript that can be read line by line"_s,
               u"%1 further places that cannot"_s.arg(more), u"Take the audit again."_s);
    }
}

void AuditReading::cover(Kind kind, Coverage::Extent extent)
{
    m_builder.add(Coverage{
        .source = m_source, .host = m_host, .kind = kind, .extent = extent, .listed = m_seen[size_t(kind)].size()});
}

Coverage::Extent AuditReading::extentOf(std::initializer_list<QString> ids) const
{
    auto extent = Coverage::Extent::Complete;
    for (const QString& id : ids)
        extent = std::min(extent, unitscope::extentOf(m_transcript.find(id)));
    return extent;
}

void AuditReading::add(SubjectIndex subject, QStringView attribute, Value value, Basis basis, const Proof& proof,
                       QStringView how)
{
    Q_ASSERT(!proof.empty());
    m_evidence.clear();
    for (const ByteRange& range : proof)
        m_evidence.push_back({m_source, range, m_evidence.empty() ? Role::Value : Role::Support});
    m_builder.add(subject, m_builder.attribute(attribute), std::move(value), basis, m_builder.method(how), m_evidence);
}

SubjectIndex AuditReading::indexOf(const NodeId& id)
{
    const SubjectIndex index = m_builder.subject(id);
    m_seen[size_t(id.kind())].insert(index);
    return index;
}

Coverage::Extent extentOf(const Frame* frame)
{
    if (!frame || !frame->hasEvidence())
        return Coverage::Extent::Failed;
    return frame->isWhole() ? Coverage::Extent::Complete : Coverage::Extent::Partial;
}

} // namespace unitscope
