// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsondocument.h"

#include "graph/base/safetext.h"

#include <QtCore/qstringlist.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

QString jsonPointerStep(QStringView key)
{
    QString step = key.toString();
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return u'/' + step;
}

JsonIndex JsonDocument::firstChild(JsonIndex container) const
{
    return m_values[container].children > 0 ? container + 1 : noJson;
}

JsonIndex JsonDocument::nextSibling(JsonIndex value) const
{
    const JsonIndex next = m_values[value].subtreeEnd;
    return next < size() && parent(next) == parent(value) ? next : noJson;
}

const QString& JsonDocument::key(JsonIndex value) const
{
    const bool isMember = !m_values[value].keyRange.isEmpty(); // an empty key still has its quotes
    return m_keys[isMember ? m_values[value].key : 0];
}

JsonIndex JsonDocument::find(JsonIndex object, QStringView name) const
{
    JsonIndex last = noJson;
    if (type(object) != JsonType::Object)
        return last;
    for (JsonIndex member = firstChild(object); member != noJson; member = nextSibling(member)) {
        if (key(member) == name)
            last = member;
    }
    return last;
}

QString JsonDocument::pointer(JsonIndex value) const
{
    QStringList steps;
    for (; parent(value) != noJson; value = parent(value)) {
        const bool isItem = type(parent(value)) == JsonType::Array;
        steps.prepend(isItem ? u'/' + QString::number(m_values[value].key) : jsonPointerStep(key(value)));
    }
    return steps.join(QString());
}

Location JsonDocument::location(JsonIndex value) const
{
    const TextPosition start = position(value);
    return {.file = m_file, .line = start.line, .column = start.column, .pointer = pointer(value)};
}

bool JsonDocument::boolean(JsonIndex value) const
{
    return type(value) == JsonType::Boolean && m_values[value].payload != 0;
}

QString JsonDocument::text(JsonIndex value) const
{
    return type(value) == JsonType::Text ? m_texts[m_values[value].payload] : QString();
}

std::optional<qint64> JsonDocument::integer(JsonIndex value) const
{
    return type(value) == JsonType::Integer ? std::optional(m_integers[m_values[value].payload]) : std::nullopt;
}

std::optional<double> JsonDocument::real(JsonIndex value) const
{
    if (type(value) == JsonType::Real)
        return m_reals[m_values[value].payload];
    const std::optional<qint64> whole = integer(value);
    return whole ? std::optional(double(*whole)) : std::nullopt;
}

QString JsonDocument::excerpt(JsonIndex value) const
{
    constexpr qint64 enough = 300; // more bytes than are ever shown
    const ByteRange whole = range(value);
    const QByteArrayView written = QByteArrayView(m_bytes).sliced(whole.begin, std::min(whole.size(), enough));
    return shortened(safeForPeople(decodedLossy(written)));
}

} // namespace unitscope
