// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/claims/value.h"

#include <charconv>
#include <cmath>

namespace unitscope {

namespace {

QString shortestText(double number)
{
    char buffer[40];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), number).ptr;
    return QString::fromLatin1(buffer, end - buffer);
}

} // namespace

std::optional<bool> Value::boolean() const
{
    const auto* value = std::get_if<bool>(&m_value);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<qint64> Value::integer() const
{
    const auto* value = std::get_if<qint64>(&m_value);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<double> Value::real() const
{
    const auto* value = std::get_if<double>(&m_value);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<QString> Value::string() const
{
    const auto* value = std::get_if<QString>(&m_value);
    return value ? std::optional(*value) : std::nullopt;
}

QString Value::text() const
{
    switch (type()) {
    case Type::None: return QStringLiteral("none");
    case Type::EmptyList: return QStringLiteral("empty");
    case Type::Boolean: return std::get<bool>(m_value) ? QStringLiteral("true") : QStringLiteral("false");
    case Type::Integer: return QString::number(std::get<qint64>(m_value));
    case Type::Real: return shortestText(std::get<double>(m_value));
    case Type::Text: return std::get<QString>(m_value);
    }
    Q_UNREACHABLE();
}

bool operator<(const Value& a, const Value& b)
{
    if (a.type() != b.type())
        return a.type() < b.type();
    switch (a.type()) {
    case Value::Type::Integer: return a.integer() < b.integer();
    case Value::Type::Real: return a.real() < b.real();
    default: return a.text() < b.text();
    }
}

} // namespace unitscope
