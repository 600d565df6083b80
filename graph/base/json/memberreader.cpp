// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/memberreader.h"

#include "graph/base/nearnames.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString foundAt(const JsonDocument& document, JsonIndex value)
{
    switch (document.type(value)) {
    case JsonType::Array: return document.childCount(value) == 0 ? u"an empty list"_s : u"a list"_s;
    case JsonType::Object: return document.childCount(value) == 0 ? u"an empty object"_s : u"an object"_s;
    default: return document.excerpt(value);
    }
}

QString quoted(const QString& text)
{
    return u'"' + shortened(safeForPeople(text)) + u'"';
}

} // namespace

bool MemberReader::fail(JsonIndex at, const QString& expected, const QString& advice)
{
    m_error = {.code = Error::Code::BadFormat,
               .where = m_document->location(at),
               .expected = expected,
               .found = foundAt(*m_document, at),
               .advice = advice};
    return false;
}

bool MemberReader::failName(JsonIndex at, const QString& expected, const QString& found, const QStringList& names)
{
    const QStringList near = nearestNames(found, names, 1);
    fail(at, expected,
         near.isEmpty() ? u"Use one of: %1."_s.arg(names.join(u", "_s)) : u"Did you mean \"%1\"?"_s.arg(near.first()));
    m_error.found = quoted(found);
    return false;
}

bool MemberReader::unknownMember(JsonIndex member, std::initializer_list<Member> members)
{
    QStringList names;
    for (const Member& known : members)
        names += known.name;
    failName(member, u"a member that %1 have"_s.arg(m_files), m_document->key(member), names);
    pointAtKey(member);
    return false;
}

void MemberReader::pointAtKey(JsonIndex member)
{
    const TextPosition place = m_document->lines().positionOf(m_document->keyRange(member).begin);
    m_error.where.line = place.line;
    m_error.where.column = place.column;
}

bool MemberReader::failKey(JsonIndex member, const QString& expected, const QString& advice)
{
    fail(member, expected, advice);
    m_error.found = quoted(m_document->key(member));
    pointAtKey(member);
    return false;
}

bool MemberReader::hasEachKeyOnce()
{
    if (m_document->duplicateKeys().empty())
        return true;
    const JsonIndex hidden = m_document->duplicateKeys().front();
    fail(hidden, u"each member once"_s, u"Remove or join one of the two."_s);
    m_error.found = quoted(m_document->key(hidden)) + u" again further down"_s;
    return false;
}

bool MemberReader::object(JsonIndex value, const QString& expected, std::initializer_list<Member> members)
{
    if (m_document->type(value) != JsonType::Object)
        return fail(value, expected, u"Write an object in braces."_s);
    for (JsonIndex at = m_document->firstChild(value); at != noJson; at = m_document->nextSibling(at)) {
        const QString& key = m_document->key(at);
        const auto* known = std::find_if(members.begin(), members.end(),
                                         [&](const Member& member) { return key == member.name; });
        if (known == members.end())
            return unknownMember(at, members);
        if (!known->read(at))
            return false;
    }
    const auto* missing = std::find_if(members.begin(), members.end(), [&](const Member& member) {
        return member.isNeeded && m_document->find(value, QString(member.name)) == noJson;
    });
    if (missing == members.end())
        return true;
    fail(value, u"the member \"%1\""_s.arg(missing->name), u"Add \"%1\"."_s.arg(missing->name));
    m_error.found = u"an object without it"_s;
    return false;
}

bool MemberReader::list(JsonIndex value, const QString& expected, const std::function<bool(JsonIndex)>& readItem)
{
    if (m_document->type(value) != JsonType::Array)
        return fail(value, expected, u"Write a list in square brackets."_s);
    for (JsonIndex at = m_document->firstChild(value); at != noJson; at = m_document->nextSibling(at)) {
        if (!readItem(at))
            return false;
    }
    return true;
}

bool MemberReader::text(JsonIndex value, const QString& expected, QString& to)
{
    if (m_document->type(value) != JsonType::Text || m_document->text(value).trimmed().isEmpty())
        return fail(value, expected, u"Write it in quotation marks; it must not be empty."_s);
    to = m_document->text(value);
    return true;
}

bool MemberReader::texts(JsonIndex value, const QString& expected, QStringList& to)
{
    return list(value, u"a list: "_s + expected, [&](JsonIndex item) {
        QString word;
        if (!text(item, expected, word))
            return false;
        to += word;
        return true;
    });
}

bool MemberReader::time(JsonIndex value, std::optional<qint64>& to)
{
    const QString words = m_document->text(value);
    to = words.size() == 10 ? parseTime(words + u" 00:00 UTC"_s) : parseTime(words);
    return to
           || fail(value, u"a date like \"2026-12-31\" or a time like \"2026-12-31T18:00:00Z\""_s,
                   u"Write the day, or a time with its zone."_s);
}

} // namespace unitscope
