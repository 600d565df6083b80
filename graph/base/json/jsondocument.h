// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A JSON text as read: every value with its type, its place and, for containers, its children. Values are stored flat in
/// document order (a container directly before its first child), so a walk is a loop. Immutable. Owns the bytes.
///
/// Duplicate keys are all kept, in order; find() returns the last (as most readers do) and duplicateKeys() names them.
///
/// Integers beyond 64 bits are of type Real: real() rounds them, integer() has nothing, excerpt() shows every digit.

#include "graph/base/location.h"
#include "graph/base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace unitscope {

enum class JsonType : quint8 { Null, Boolean, Integer, Real, Text, Array, Object };

/// Index of a value in its document; only meaningful together with it.
using JsonIndex = std::uint32_t;
inline constexpr JsonIndex noJson = 0xffffffffu;

struct JsonLimits
{
    int depth = 64;                          ///< containers within containers
    qint64 bytes = qint64(64) * 1024 * 1024; ///< of the whole text
    qint64 values = 16'000'000;              ///< leaves and containers together
};

/// One step of a JSON pointer for a key: "/a~1b" for "a/b".
QString jsonPointerStep(QStringView key);

class JsonDocument
{
public:
    /// Reads RFC 8259 JSON (UTF-8, an optional byte order mark). Errors name file, line, column and pointer: not JSON, cut,
    /// empty, UTF-16 or UTF-32, invalid UTF-8, a NUL byte, deeper or larger than the limits, a number no type can hold.
    /// `file` is only used in errors. Pure: no I/O.
    static Result<JsonDocument> read(QByteArray bytes, const QString& file, const JsonLimits& limits = {});

    JsonIndex root() const { return 0; }
    JsonIndex size() const { return JsonIndex(m_values.size()); }

    JsonType type(JsonIndex value) const { return m_values[value].type; }
    bool isContainer(JsonIndex value) const
    {
        return type(value) == JsonType::Array || type(value) == JsonType::Object;
    }
    bool isLeaf(JsonIndex value) const { return !isContainer(value); }
    JsonIndex parent(JsonIndex value) const { return m_values[value].parent; } ///< noJson for the root
    JsonIndex firstChild(JsonIndex container) const;                           ///< noJson if empty
    JsonIndex nextSibling(JsonIndex value) const;                              ///< noJson for the last
    std::uint32_t childCount(JsonIndex container) const { return m_values[container].children; }

    /// The member's key, decoded; empty for array items and the root.
    const QString& key(JsonIndex value) const;
    /// The last member of that name, or noJson (also if `object` is no object).
    JsonIndex find(JsonIndex object, QStringView name) const;
    /// Members that a later one of the same name in the same object hides, in document order.
    const std::vector<JsonIndex>& duplicateKeys() const { return m_duplicates; }

    /// Bytes of the value as written: strings with their quotes, containers with their brackets.
    ByteRange range(JsonIndex value) const { return m_values[value].range; }
    /// Bytes of the member's key with its quotes; empty for array items and the root.
    ByteRange keyRange(JsonIndex value) const { return m_values[value].keyRange; }
    TextPosition position(JsonIndex value) const { return m_lines->positionOf(range(value).begin); }
    /// RFC 6901, e.g. "/modules/3/runtime/port"; "" for the root. O(depth).
    QString pointer(JsonIndex value) const;
    Location location(JsonIndex value) const;

    bool boolean(JsonIndex value) const;                  ///< false unless Boolean
    QString text(JsonIndex value) const;                  ///< decoded; empty unless Text
    std::optional<qint64> integer(JsonIndex value) const; ///< only an Integer that fits; never cut or wrapped
    std::optional<double> real(JsonIndex value) const;    ///< Integer or Real
    /// The value as written, shortened and safe for people: for "found" in errors.
    QString excerpt(JsonIndex value) const;

    const QByteArray& bytes() const { return m_bytes; }
    const LineIndex& lines() const { return *m_lines; }
    const QString& file() const { return m_file; }

private:
    friend class JsonDocumentBuilder;
    struct Value
    {
        ByteRange range;
        ByteRange keyRange;
        JsonIndex parent = noJson;
        JsonIndex subtreeEnd = 0; ///< index after the last descendant: the next sibling, if any
        std::uint32_t children = 0;
        std::uint32_t key = 0;     ///< of a member: into m_keys, 0 is the empty key; of an array item: its number
        std::uint32_t payload = 0; ///< boolean, or index into m_texts / m_numbers
        JsonType type = JsonType::Null;
    };
    JsonDocument() = default;

    QByteArray m_bytes;
    QString m_file;
    std::shared_ptr<const LineIndex> m_lines;
    std::vector<Value> m_values;
    std::vector<QString> m_keys; ///< each distinct key once
    std::vector<QString> m_texts;
    std::vector<double> m_reals;
    std::vector<qint64> m_integers;
    std::vector<JsonIndex> m_duplicates;
};

} // namespace unitscope
