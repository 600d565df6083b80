// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsonbuilder.h"

#include "graph/base/utf8.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString decoded(const std::string& utf8)
{
    return fromUtf8Exactly(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
}

} // namespace

JsonDocumentBuilder::JsonDocumentBuilder(QByteArray bytes, const QString& file, const JsonLimits& limits)
    : m_limits(limits), m_cursor(bytes, utf8BomSize(bytes))
{
    m_document.m_lines = std::make_shared<const LineIndex>(bytes);
    m_document.m_bytes = std::move(bytes); // shared, never detached: cursor and lines keep looking at the same memory
    m_document.m_file = file;
    m_document.m_keys.emplace_back();
    m_keys.emplace(std::string(), 0);
}

bool JsonDocumentBuilder::null()
{
    return addValue(JsonType::Null, m_cursor.takeBytes(4));
}

bool JsonDocumentBuilder::boolean(bool value)
{
    return addValue(JsonType::Boolean, m_cursor.takeBytes(value ? 4 : 5), value ? 1 : 0);
}

bool JsonDocumentBuilder::number_integer(std::int64_t value)
{
    m_document.m_integers.push_back(value);
    return addValue(JsonType::Integer, m_cursor.takeNumber(), std::uint32_t(m_document.m_integers.size() - 1));
}

bool JsonDocumentBuilder::number_unsigned(std::uint64_t value)
{
    if (value > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        return number_float(double(value), {});
    return number_integer(std::int64_t(value));
}

bool JsonDocumentBuilder::number_float(double value, const std::string&)
{
    m_document.m_reals.push_back(value);
    return addValue(JsonType::Real, m_cursor.takeNumber(), std::uint32_t(m_document.m_reals.size() - 1));
}

bool JsonDocumentBuilder::string(std::string& value)
{
    m_document.m_texts.push_back(decoded(value));
    return addValue(JsonType::Text, m_cursor.takeString(), std::uint32_t(m_document.m_texts.size() - 1));
}

bool JsonDocumentBuilder::binary(std::vector<std::uint8_t>&)
{
    Q_UNREACHABLE(); // an event of the library's binary formats
}

bool JsonDocumentBuilder::start_object(std::size_t)
{
    return open(JsonType::Object);
}

bool JsonDocumentBuilder::end_object()
{
    noteDuplicates(m_open.back());
    return close();
}

bool JsonDocumentBuilder::start_array(std::size_t)
{
    return open(JsonType::Array);
}

bool JsonDocumentBuilder::end_array()
{
    return close();
}

bool JsonDocumentBuilder::key(std::string& name)
{
    m_keyRange = m_cursor.takeString();
    const auto [entry, isNew] = m_keys.try_emplace(name, std::uint32_t(m_document.m_keys.size()));
    if (isNew)
        m_document.m_keys.push_back(decoded(name));
    m_key = entry->second;
    return true;
}

bool JsonDocumentBuilder::parse_error(std::size_t, const std::string&, const std::exception&)
{
    const JsonDiagnosis diagnosis = diagnoseJson(bytes(), m_cursor.offset(), place());
    return fail(Error::Code::BadFormat, diagnosis.offset, diagnosis.isAtItem ? itemPointer() : containerPointer(),
                diagnosis);
}

bool JsonDocumentBuilder::addValue(JsonType type, ByteRange range, std::uint32_t payload)
{
    auto& values = m_document.m_values;
    if (qint64(values.size()) >= m_limits.values)
        return fail(Error::Code::TooLarge, range.begin, itemPointer(),
                    {.expected = u"at most %1 values"_s.arg(m_limits.values),
                     .found = u"more"_s,
                     .advice = u"Split the file."_s});

    JsonDocument::Value value{.range = range, .keyRange = m_keyRange, .payload = payload, .type = type};
    value.subtreeEnd = JsonIndex(values.size() + 1);
    if (!m_open.empty()) {
        auto& container = values[m_open.back()];
        value.parent = m_open.back();
        value.key = container.type == JsonType::Object ? m_key : container.children;
        ++container.children;
    }
    m_keyRange = {};
    values.push_back(value);
    return true;
}

bool JsonDocumentBuilder::open(JsonType type)
{
    const ByteRange bracket = m_cursor.takeBytes(1);
    if (int(m_open.size()) >= m_limits.depth)
        return fail(Error::Code::BadFormat, bracket.begin, itemPointer(),
                    {.expected = u"at most %1 lists and objects within each other"_s.arg(m_limits.depth),
                     .found = u"one more"_s,
                     .advice = u"Registries are not that deep: check what wrote this file."_s});
    if (!addValue(type, bracket))
        return false;
    m_open.push_back(JsonIndex(m_document.m_values.size() - 1));
    return true;
}

bool JsonDocumentBuilder::close()
{
    auto& container = m_document.m_values[m_open.back()];
    container.range.end = m_cursor.takeBytes(1).end;
    container.subtreeEnd = JsonIndex(m_document.m_values.size());
    m_open.pop_back();
    return true;
}

void JsonDocumentBuilder::noteDuplicates(JsonIndex object)
{
    const auto& values = m_document.m_values;
    m_members.clear();
    for (JsonIndex member = object + 1; member < values.size(); member = values[member].subtreeEnd)
        m_members.emplace_back(values[member].key, member);
    std::sort(m_members.begin(), m_members.end());
    for (size_t i = 1; i < m_members.size(); ++i) {
        if (m_members[i - 1].first == m_members[i].first)
            m_document.m_duplicates.push_back(m_members[i - 1].second);
    }
}

bool JsonDocumentBuilder::fail(Error::Code code, qint64 offset, const QString& pointer, const JsonDiagnosis& diagnosis)
{
    const TextPosition position = m_document.m_lines->positionOf(offset);
    m_failure = {
        .code = code,
        .where = {.file = m_document.m_file, .line = position.line, .column = position.column, .pointer = pointer},
        .expected = diagnosis.expected,
        .found = diagnosis.found,
        .advice = diagnosis.advice};
    return false;
}

JsonPlace JsonDocumentBuilder::place() const
{
    if (!m_keyRange.isEmpty())
        return JsonPlace::Key;
    if (m_open.empty())
        return m_document.m_values.empty() ? JsonPlace::Start : JsonPlace::End;
    const auto& container = m_document.m_values[m_open.back()];
    const bool isObject = container.type == JsonType::Object;
    if (container.children == 0)
        return isObject ? JsonPlace::OpenedObject : JsonPlace::OpenedArray;
    return isObject ? JsonPlace::ObjectMember : JsonPlace::ArrayItem;
}

QString JsonDocumentBuilder::containerPointer() const
{
    return m_open.empty() ? QString() : m_document.pointer(m_open.back());
}

QString JsonDocumentBuilder::itemPointer() const
{
    if (m_open.empty())
        return {};
    const auto& container = m_document.m_values[m_open.back()];
    if (container.type == JsonType::Array)
        return containerPointer() + u'/' + QString::number(container.children);
    return m_keyRange.isEmpty() ? containerPointer() : containerPointer() + jsonPointerStep(m_document.m_keys[m_key]);
}

JsonDocument JsonDocumentBuilder::take() &&
{
    std::sort(m_document.m_duplicates.begin(), m_document.m_duplicates.end());
    return std::move(m_document);
}

} // namespace unitscope
