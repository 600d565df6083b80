// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redisanswers.h"

#include "graph/base/safetext.h"
#include "graph/base/utf8.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QByteArrayView questionMark("> ");
constexpr QByteArrayView errorMark("error:");

/// Bytes that are no UTF-8 become '?', each for each: places stay true, and whoever uses a text looks at its bytes.
QByteArray readableJson(QByteArrayView bytes)
{
    QByteArray json = bytes.toByteArray();
    for (qint64 at = firstInvalidUtf8(json); at >= 0; at = firstInvalidUtf8(json)) {
        for (; at < json.size(); ++at) { // one pass for a name of many such bytes
            const int length = utf8SequenceAt(json, at);
            if (length == 0)
                json[at] = '?';
            else
                at += length - 1;
        }
    }
    return json;
}

RedisAnswer answerOf(AuditReading& reading, const ByteRange& line)
{
    RedisAnswer answer{.line = line};
    const QByteArrayView bytes = reading.view(line).trimmed();
    if (bytes.startsWith(errorMark)) {
        answer.error = fromUtf8Exactly(bytes.sliced(errorMark.size())).remove(u'"').trimmed();
        if (answer.error.isEmpty())
            answer.error = u"an error without words"_s;
        return answer;
    }
    auto json = JsonDocument::read(readableJson(reading.view(line)), {});
    if (json)
        answer.json = std::make_shared<const JsonDocument>(std::move(*json));
    else
        reading.report(line, u"an answer of Redis: JSON, or error: and words"_s, reading.text(line),
                       u"What this answer says was not looked at."_s);
    return answer;
}

bool hasManyLines(const QStringList& question)
{
    return question.first() == "INFO"_L1 || question.first() == "CLIENT"_L1;
}

} // namespace

ByteRange RedisAnswer::rangeOf(JsonIndex value) const
{
    const ByteRange range = json->range(value);
    return {line.begin + range.begin, line.begin + range.end};
}

ByteRange RedisAnswer::textRange(JsonIndex value) const
{
    const ByteRange range = rangeOf(value);
    return json->type(value) == JsonType::Text ? ByteRange{range.begin + 1, range.end - 1} : range;
}

JsonIndex RedisAnswer::field(JsonIndex object, QStringView name) const
{
    if (json->type(object) == JsonType::Object)
        return json->find(object, name);
    if (json->type(object) != JsonType::Array)
        return noJson;
    for (JsonIndex key = json->firstChild(object); key != noJson;) {
        const JsonIndex value = json->nextSibling(key);
        if (value == noJson)
            return noJson;
        if (json->type(key) == JsonType::Text && json->text(key) == name)
            return value;
        key = json->nextSibling(value);
    }
    return noJson;
}

QString reasonOfRedisError(const QString& error)
{
    if (error.startsWith("NOAUTH"_L1))
        return u"password needed"_s;
    if (error.startsWith("WRONGPASS"_L1))
        return u"the password was not accepted"_s;
    if (error.startsWith("NOPERM"_L1))
        return u"not permitted to this account of Redis"_s;
    if (error.startsWith("WRONGTYPE"_L1))
        return u"it is no stream any more"_s;
    if (error.startsWith("NOGROUP"_L1))
        return u"the group is gone"_s;
    return u"Redis said: "_s + shortened(safeForPeople(error), 120);
}

RedisFrame readRedisFrame(AuditReading& reading, const Frame& frame)
{
    RedisFrame found;
    const std::vector<ByteRange> lines = reading.transcript().linesOf(frame);
    size_t at = 0;
    std::vector<RedisExchange> all;
    for (; at < lines.size() && reading.view(lines[at]).startsWith(questionMark); ++at)
        all.push_back({lines[at], reading.text(lines[at]).sliced(2).split(u' ')});
    for (RedisExchange& exchange : all) {
        const bool isMany = hasManyLines(exchange.question);
        if (at >= lines.size())
            break;
        if (isMany && !reading.view(lines[at]).startsWith(errorMark)) {
            found.tail.assign(lines.begin() + qsizetype(at), lines.end());
            break; // those are the last questions
        }
        exchange.answer = answerOf(reading, lines[at]);
        ++at;
    }
    for (RedisExchange& exchange : all) {
        const bool isPreface = exchange.question.first() == "HELLO"_L1 || exchange.question.first() == "SELECT"_L1;
        if (isPreface && found.whyUnusable.isEmpty() && (!exchange.answer || !exchange.answer->error.isEmpty())) {
            found.whyUnusable = exchange.answer ? reasonOfRedisError(exchange.answer->error) : u"no answer"_s;
            found.whyAt = exchange.answer ? exchange.answer->line : exchange.line;
        } else if (!isPreface) {
            found.exchanges.push_back(std::move(exchange));
        }
    }
    return found;
}

} // namespace unitscope
