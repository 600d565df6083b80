// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/inferences.h"

namespace unitscope {

Inferences::Inferences(Snapshot snapshot) : m_builder(std::move(snapshot))
{
    const Snapshot& current = m_builder.current();
    for (const Claim& claim : current.claims()) {
        if (claim.basis == Basis::Inferred)
            m_known.emplace(claim.subject, claim.attribute, claim.method, claim.value.text(),
                            current.evidenceOf(claim).front());
    }
}

void Inferences::add(SubjectIndex subject, Attr attr, const Value& value, const QString& method,
                     const std::vector<Evidence>& evidence)
{
    const AttributeIndex attribute = m_builder.attribute(QString(nameOf(attr)));
    const MethodIndex how = m_builder.method(method);
    if (m_known.emplace(subject, attribute, how, value.text(), evidence.front()).second)
        m_builder.add(subject, attribute, value, Basis::Inferred, how, evidence);
}

std::vector<Evidence> Inferences::quoting(ClaimIndex claim, const QString& words) const
{
    const Evidence& whole = snapshot().evidenceOf(snapshot().claim(claim)).front();
    const QByteArray& bytes = snapshot().sources()[whole.source]->bytes();
    const QByteArray wanted = words.toUtf8();
    const qsizetype at = QByteArrayView(bytes).sliced(whole.range.begin, whole.range.size()).indexOf(wanted);
    if (at < 0)
        return {whole};
    const qint64 begin = whole.range.begin + at;
    return {Evidence{whole.source, {begin, begin + wanted.size()}, Role::Value}};
}

std::vector<Evidence> Inferences::joining(ClaimIndex first, ClaimIndex second) const
{
    Evidence support = snapshot().evidenceOf(snapshot().claim(second)).front();
    support.role = Role::Support;
    return {snapshot().evidenceOf(snapshot().claim(first)).front(), support};
}

} // namespace unitscope
