// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsonwriter.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace unitscope {

namespace {

void appendEscaped(QByteArray& out, char byte)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (byte) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    if (uchar(byte) >= 0x20) {
        out += byte;
        return;
    }
    out += "\\u00";
    out += hex[uchar(byte) >> 4];
    out += hex[uchar(byte) & 15];
}

/// Qt's own conversion makes a question mark of a surrogate without partner, which looks like text.
QByteArray toUtf8(QStringView text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QString repaired = text.toString();
    for (qsizetype i = 0; i < repaired.size(); ++i) {
        const bool isPair = repaired[i].isHighSurrogate() && i + 1 < repaired.size()
                            && repaired[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (repaired[i].isSurrogate())
            repaired[i] = QChar::ReplacementCharacter;
    }
    return repaired.toUtf8();
}

void appendString(QByteArray& out, QStringView text)
{
    const QByteArray utf8 = toUtf8(text);
    out.reserve(out.size() + utf8.size() + 2);
    out += '"';
    for (const char byte : utf8)
        appendEscaped(out, byte);
    out += '"';
}

} // namespace

void JsonWriter::newLine(size_t depth)
{
    m_out += '\n';
    m_out.append(qsizetype(depth) * 2, ' ');
}

void JsonWriter::beforeItem()
{
    Level& level = m_levels.back();
    if (level.hasItems)
        m_out += level.isCompact ? ", " : ",";
    if (!level.isCompact)
        newLine(m_levels.size());
    level.hasItems = true;
}

void JsonWriter::beforeValue()
{
    if (m_levels.empty()) {
        Q_ASSERT(m_out.isEmpty()); // one value per text
        return;
    }
    Q_ASSERT(m_levels.back().isObject == m_afterKey);
    if (!m_afterKey)
        beforeItem();
    m_afterKey = false;
}

void JsonWriter::open(char bracket, bool isObject, Form form)
{
    beforeValue();
    const bool isWithinCompact = !m_levels.empty() && m_levels.back().isCompact;
    m_out += bracket;
    m_levels.push_back({.isObject = isObject, .isCompact = isWithinCompact || form == Form::Compact});
}

void JsonWriter::close(char bracket)
{
    Q_ASSERT(!m_levels.empty() && !m_afterKey);
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (level.hasItems && !level.isCompact)
        newLine(m_levels.size());
    m_out += bracket;
}

void JsonWriter::beginObject(Form form)
{
    open('{', true, form);
}

void JsonWriter::endObject()
{
    Q_ASSERT(!m_levels.empty() && m_levels.back().isObject);
    close('}');
}

void JsonWriter::beginArray(Form form)
{
    open('[', false, form);
}

void JsonWriter::endArray()
{
    Q_ASSERT(!m_levels.empty() && !m_levels.back().isObject);
    close(']');
}

void JsonWriter::key(QStringView name)
{
    Q_ASSERT(!m_levels.empty() && m_levels.back().isObject && !m_afterKey);
    beforeItem();
    appendString(m_out, name);
    m_out += ": ";
    m_afterKey = true;
}

void JsonWriter::text(QStringView value)
{
    beforeValue();
    appendString(m_out, value);
}

void JsonWriter::integer(qint64 value)
{
    beforeValue();
    m_out += QByteArray::number(value);
}

void JsonWriter::real(double value)
{
    if (!std::isfinite(value)) {
        null();
        return;
    }
    beforeValue();
    std::array<char, 32> buffer;
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value); // Qt's number() loses "-0"
    const QByteArrayView number(buffer.data(), written.ptr - buffer.data());
    m_out += number;
    if (!number.contains('.') && !number.contains('e'))
        m_out += ".0"; // stays a Real when it is read back
}

void JsonWriter::boolean(bool value)
{
    beforeValue();
    m_out += value ? "true" : "false";
}

void JsonWriter::null()
{
    beforeValue();
    m_out += "null";
}

QByteArray JsonWriter::take()
{
    Q_ASSERT(m_levels.empty() && !m_out.isEmpty());
    m_out += '\n';
    return std::exchange(m_out, {});
}

} // namespace unitscope
