// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: a frame that asked a Redis server: its questions, each with its answer. Knows the form of answers,
/// not what they mean.

#include "graph/base/json/jsondocument.h"
#include "importers/audit/auditreading.h"

namespace unitscope {

struct RedisAnswer
{
    ByteRange line = {};
    QString error = {};                            ///< its words, if it is an error
    std::shared_ptr<const JsonDocument> json = {}; ///< nothing for an error, and for what is no JSON

    ByteRange rangeOf(JsonIndex value) const;
    /// Of a string, between its quotes.
    ByteRange textRange(JsonIndex value) const;
    /// The value of a name in an object, or in the list NAME, VALUE, NAME, VALUE that servers before Redis 6 give; or noJson.
    JsonIndex field(JsonIndex object, QStringView name) const;
};

struct RedisExchange
{
    ByteRange line = {};       ///< "> XLEN orders"
    QStringList question = {}; ///< its words
    std::optional<RedisAnswer> answer = {};
};

struct RedisFrame
{
    std::vector<RedisExchange> exchanges; ///< without those that give a password or choose a database
    std::vector<ByteRange> tail;          ///< lines of INFO and CLIENT LIST
    QString whyUnusable = {};             ///< not empty if the answers are of another database, or none
    ByteRange whyAt = {};
};

/// Reports answers that are no JSON.
RedisFrame readRedisFrame(AuditReading& reading, const Frame& frame);
/// "password needed" for "NOAUTH Authentication required."
QString reasonOfRedisError(const QString& error);

} // namespace unitscope
