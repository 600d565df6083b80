// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Builds a JsonDocument from the events of the JSON library. Private to graph/base/json. One builder reads one text. Each
/// event moves a cursor over the same bytes to its token, which gives the value its place. An event function returns false
/// to stop reading; failure() then says why.

#include "graph/base/json/jsoncursor.h"
#include "graph/base/json/jsondiagnosis.h"
#include "graph/base/json/jsondocument.h"

#include <exception>
#include <string>
#include <unordered_map>

namespace unitscope {

class JsonDocumentBuilder
{
public:
    JsonDocumentBuilder(QByteArray bytes, const QString& file, const JsonLimits& limits);

    // The events, named and typed as the library wants them.
    bool null();
    bool boolean(bool value);
    bool number_integer(std::int64_t value);
    bool number_unsigned(std::uint64_t value);
    bool number_float(double value, const std::string& asWritten);
    bool string(std::string& value);
    bool binary(std::vector<std::uint8_t>& value);
    bool start_object(std::size_t size);
    bool end_object();
    bool start_array(std::size_t size);
    bool end_array();
    bool key(std::string& name);
    bool parse_error(std::size_t position, const std::string& lastToken, const std::exception& reason);

    const QByteArray& bytes() const { return m_document.m_bytes; }
    const Error& failure() const { return m_failure; }
    JsonDocument take() &&;

private:
    bool addValue(JsonType type, ByteRange range, std::uint32_t payload = 0);
    bool open(JsonType type);
    bool close();
    void noteDuplicates(JsonIndex object);
    bool fail(Error::Code code, qint64 offset, const QString& pointer, const JsonDiagnosis& diagnosis);
    JsonPlace place() const;
    QString containerPointer() const;
    /// Of the value that would come next.
    QString itemPointer() const;

    JsonDocument m_document;
    JsonLimits m_limits;
    JsonCursor m_cursor;
    Error m_failure;
    std::vector<JsonIndex> m_open;                              ///< containers around the place, outermost first
    std::unordered_map<std::string, std::uint32_t> m_keys;      ///< number of each distinct key; never iterated
    std::vector<std::pair<std::uint32_t, JsonIndex>> m_members; ///< scratch of noteDuplicates()
    std::uint32_t m_key = 0;                                    ///< of the member whose value comes next
    ByteRange m_keyRange;                                       ///< empty if no key waits for its value
};

} // namespace unitscope
