// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: one document being turned into claims. Knows nothing of dialects; states values with
/// their bytes, reports problems, and counts what was listed.

#include "graph/base/json/jsondocument.h"
#include "graph/claims/snapshot.h"
#include "graph/model/vocabulary.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>
#include <array>

namespace unitscope {

/// What statements are about, and the leaves that name it.
struct About
{
    Subject subject;
    std::vector<Evidence> naming = {};    ///< all Role::Subject
    mutable SubjectIndex index = noIndex; ///< kept by Reading: names are looked up once, not with every statement
};

/// How a statement is known, when the document says so itself.
struct HowStated
{
    Basis basis = Basis::Declared;
    QString method; ///< empty: "stated in file"
};

class Reading
{
public:
    Reading(const JsonDocument& document, SourceIndex source, SnapshotBuilder& builder);

    const JsonDocument& document() const { return m_document; }
    SnapshotBuilder& builder() { return m_builder; }
    SourceIndex source() const { return m_source; }

    Evidence evidence(JsonIndex value, Role role = Role::Value) const
    {
        return {m_source, m_document.range(value), role};
    }
    /// States a value, quoting some bytes and the leaves that name the subject.
    ClaimIndex state(const About& about, QStringView attribute, Value value, const ByteRange& quoted,
                     const HowStated& how = {});
    ClaimIndex state(const About& about, QStringView attribute, Value value, JsonIndex quoted,
                     const HowStated& how = {});
    ClaimIndex state(const About& about, Attr attr, Value value, const ByteRange& quoted, const HowStated& how = {});
    ClaimIndex state(const About& about, Attr attr, Value value, JsonIndex quoted, const HowStated& how = {});

    /// A problem with a value. The value is stated all the same, by whoever reads it.
    void report(JsonIndex at, const QString& expected, const QString& found, const QString& advice);
    /// As report(), unless the document lists its problems itself.
    void reportDoubt(JsonIndex at, const QString& expected, const QString& found, const QString& advice);
    void setListsItsProblems() { m_listsItsProblems = true; }
    /// When the sources that the document quotes were made, by their SHA-256.
    void setTimeOfQuoted(const QByteArray& sha256, qint64 millisecondsUtc);
    std::optional<qint64> timeOfQuoted(const QByteArray& sha256) const;
    /// Says how many problems were too many to list. To be called once, at the end.
    void reportRest();

    /// How many different things of a kind anything was stated about.
    qint64 countOf(Kind kind) const { return m_seen[size_t(kind)].size(); }

private:
    SubjectIndex indexOf(const About& about);
    AttributeIndex indexOf(Attr attr);
    ClaimIndex add(const About& about, AttributeIndex attribute, Value value, const ByteRange& quoted,
                   const HowStated& how);

    const JsonDocument& m_document;
    SnapshotBuilder& m_builder;
    SourceIndex m_source;
    MethodIndex m_statedInFile;
    std::vector<AttributeIndex> m_attributes;                      ///< by Attr; noIndex until it is stated
    std::vector<Evidence> m_evidence;                              ///< of the statement at hand
    std::array<QSet<SubjectIndex>, size_t(Kind::Code) + 1> m_seen; ///< only counted
    QHash<QByteArray, qint64> m_timesOfQuoted;
    bool m_listsItsProblems = false;
    int m_reportCount = 0;
    JsonIndex m_lastUnlisted = noJson;
};

/// A leaf's value. Containers without content are the empty list. A whole number too large for 64 bits keeps its digits
/// as text.
Value valueOf(const JsonDocument& document, JsonIndex leaf);
/// A value without parts: a leaf of the document, or a container without content.
inline bool isWhole(const JsonDocument& document, JsonIndex value)
{
    return document.isLeaf(value) || document.childCount(value) == 0;
}
/// "null", "an empty object", "\"80 01\"": for the "found" of problems.
QString foundAt(const JsonDocument& document, JsonIndex value);
/// Any text in quotation marks, short and safe: for the "found" of problems.
QString quotedForPeople(QStringView text);

} // namespace unitscope
