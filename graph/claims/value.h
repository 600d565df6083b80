// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a claim says about one attribute. Stated as none (JSON null), stated as an empty list, and not stated at all are
/// three different things: the first two are values, the third is the absence of a claim. A plain value.

#include <QtCore/qstring.h>
#include <optional>
#include <variant>

namespace unitscope {

class Value
{
public:
    enum class Type : quint8 { None, EmptyList, Boolean, Integer, Real, Text };

    static Value none() { return Value(NoneStated{}); }
    static Value emptyList() { return Value(EmptyListStated{}); }
    static Value of(bool value) { return Value(value); }
    static Value of(qint64 value) { return Value(value); }
    static Value of(double value) { return Value(value); }
    static Value of(QString value) { return Value(std::move(value)); }

    Type type() const { return Type(m_value.index()); }
    bool isNone() const { return type() == Type::None; }
    std::optional<bool> boolean() const;
    std::optional<qint64> integer() const;
    std::optional<double> real() const;
    /// The text of a Text value; nothing for any other type.
    std::optional<QString> string() const;

    /// As a plain word: "none", "empty", "true", "8001", the text itself. Not made safe for people.
    QString text() const;

    bool operator==(const Value&) const = default;
    friend bool operator<(const Value& a, const Value& b);

private:
    struct NoneStated
    {
        bool operator==(const NoneStated&) const = default;
    };
    struct EmptyListStated
    {
        bool operator==(const EmptyListStated&) const = default;
    };
    using Variant = std::variant<NoneStated, EmptyListStated, bool, qint64, double, QString>;
    explicit Value(Variant value) : m_value(std::move(value)) { }
    Variant m_value;
};

} // namespace unitscope
