// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/reading.h"

#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int mostReports = 1000; // nobody reads more, and a hostile file could make millions

} // namespace

Reading::Reading(const JsonDocument& document, SourceIndex source, SnapshotBuilder& builder)
    : m_document(document),
      m_builder(builder),
      m_source(source),
      m_statedInFile(builder.method(u"stated in file")),
      m_attributes(vocabulary().size(), noIndex)
{ }

SubjectIndex Reading::indexOf(const About& about)
{
    if (about.index != noIndex)
        return about.index;
    if (const auto* edge = std::get_if<EdgeId>(&about.subject))
        return about.index = m_builder.subject(*edge);
    const auto& node = std::get<NodeId>(about.subject);
    about.index = m_builder.subject(node);
    m_seen[size_t(node.kind())].insert(about.index);
    return about.index;
}

/// Names are looked up once, not with every statement.
AttributeIndex Reading::indexOf(Attr attr)
{
    AttributeIndex& index = m_attributes[size_t(attr)];
    if (index == noIndex)
        index = m_builder.attribute(QString(nameOf(attr)));
    return index;
}

ClaimIndex Reading::add(const About& about, AttributeIndex attribute, Value value, const ByteRange& quoted,
                        const HowStated& how)
{
    m_evidence.assign(1, Evidence{m_source, quoted, Role::Value});
    for (const Evidence& name : about.naming) {
        if (name.range != m_evidence.front().range)
            m_evidence.push_back(name);
    }
    const MethodIndex method = how.method.isEmpty() ? m_statedInFile : m_builder.method(how.method);
    return m_builder.add(indexOf(about), attribute, std::move(value), how.basis, method, m_evidence);
}

ClaimIndex Reading::state(const About& about, QStringView attribute, Value value, const ByteRange& quoted,
                          const HowStated& how)
{
    return add(about, m_builder.attribute(attribute), std::move(value), quoted, how);
}

ClaimIndex Reading::state(const About& about, QStringView attribute, Value value, JsonIndex quoted,
                          const HowStated& how)
{
    return state(about, attribute, std::move(value), m_document.range(quoted), how);
}

ClaimIndex Reading::state(const About& about, Attr attr, Value value, const ByteRange& quoted, const HowStated& how)
{
    return add(about, indexOf(attr), std::move(value), quoted, how);
}

ClaimIndex Reading::state(const About& about, Attr attr, Value value, JsonIndex quoted, const HowStated& how)
{
    return state(about, attr, std::move(value), m_document.range(quoted), how);
}

void Reading::setTimeOfQuoted(const QByteArray& sha256, qint64 millisecondsUtc)
{
    const qint64 known = m_timesOfQuoted.value(sha256, millisecondsUtc);
    m_timesOfQuoted.insert(sha256, std::max(known, millisecondsUtc));
}

std::optional<qint64> Reading::timeOfQuoted(const QByteArray& sha256) const
{
    const auto known = m_timesOfQuoted.constFind(sha256);
    return known != m_timesOfQuoted.cend() ? std::optional(*known) : std::nullopt;
}

void Reading::report(JsonIndex at, const QString& expected, const QString& found, const QString& advice)
{
    if (++m_reportCount > mostReports) {
        m_lastUnlisted = at;
        return;
    }
    m_builder.add(Problem{.what = {.code = Error::Code::BadFormat,
                                   .where = m_document.location(at),
                                   .expected = expected,
                                   .found = found,
                                   .advice = advice},
                          .evidence = evidence(at)});
}

void Reading::reportRest()
{
    if (m_lastUnlisted == noJson)
        return;
    const int more = m_reportCount - mostReports;
    m_reportCount = 0;
    report(m_lastUnlisted, u"at most %1 problems in a file"_s.arg(mostReports), u"%1 more"_s.arg(more),
           u"Correct the ones listed, then open the file again."_s);
}

void Reading::reportDoubt(JsonIndex at, const QString& expected, const QString& found, const QString& advice)
{
    if (!m_listsItsProblems)
        report(at, expected, found, advice);
}

Value valueOf(const JsonDocument& document, JsonIndex leaf)
{
    switch (document.type(leaf)) {
    case JsonType::Null: return Value::none();
    case JsonType::Boolean: return Value::of(document.boolean(leaf));
    case JsonType::Integer: return Value::of(*document.integer(leaf));
    case JsonType::Text: return Value::of(document.text(leaf));
    case JsonType::Array:
    case JsonType::Object: return Value::emptyList();
    case JsonType::Real: break;
    }
    const ByteRange range = document.range(leaf);
    const QByteArrayView written = QByteArrayView(document.bytes()).sliced(range.begin, range.size());
    const bool isWholeNumber = !written.contains('.') && !written.contains('e') && !written.contains('E');
    return isWholeNumber ? Value::of(QString::fromLatin1(written)) : Value::of(*document.real(leaf));
}

QString foundAt(const JsonDocument& document, JsonIndex value)
{
    const bool isEmpty = document.isContainer(value) && document.childCount(value) == 0;
    switch (document.type(value)) {
    case JsonType::Null: return u"null"_s;
    case JsonType::Array: return isEmpty ? u"an empty list"_s : u"a list"_s;
    case JsonType::Object: return isEmpty ? u"an empty object"_s : u"an object"_s;
    default: return document.excerpt(value);
    }
}

QString quotedForPeople(QStringView text)
{
    return u'"' + shortened(safeForPeople(text)) + u'"';
}

} // namespace unitscope
