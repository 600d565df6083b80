// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redisgroups.h"

#include "graph/base/timestamp.h"
#include "graph/base/utf8.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

// An id is made of the server's clock unless the writer gives one of its own: "7-1" is no time.
constexpr qint64 firstTime = 946'684'800'000;    // 2000
constexpr qint64 lastTime = 253'402'300'799'999; // 9999

/// The items of a list, as far as they are of its form.
std::vector<JsonIndex> itemsOf(AuditReading& reading, const RedisAnswer& answer)
{
    std::vector<JsonIndex> items;
    const JsonDocument& json = *answer.json;
    if (json.type(0) != JsonType::Array) {
        reading.report(answer.line, u"a list"_s, json.excerpt(0), u"What this answer says was not looked at."_s);
        return items;
    }
    for (JsonIndex item = json.firstChild(0); item != noJson; item = json.nextSibling(item))
        items.push_back(item);
    return items;
}

struct Name
{
    QString text;
    ByteRange range;
};

std::optional<Name> nameOfItem(AuditReading& reading, const RedisAnswer& answer, JsonIndex item)
{
    const JsonIndex name = answer.field(item, u"name");
    if (name != noJson && answer.json->type(name) == JsonType::Text) {
        const ByteRange range = answer.textRange(name);
        if (!range.isEmpty() && firstInvalidUtf8(reading.view(range)) < 0)
            return Name{answer.json->text(name), range};
    }
    reading.report(answer.rangeOf(item), u"an entry with a name that is text"_s, answer.json->excerpt(item),
                   u"This entry was not looked at."_s);
    return std::nullopt;
}

void stateNumber(AuditReading& reading, const NodeId& stream, const QString& attribute, const RedisExchange& exchange,
                 JsonIndex value, QStringView how)
{
    const RedisAnswer& answer = *exchange.answer;
    if (value == noJson || answer.json->type(value) == JsonType::Null)
        return; // "lag" is null where Redis does not know it
    if (const auto number = answer.json->integer(value); number && *number >= 0)
        reading.state(stream, attribute, Value::of(*number), {answer.rangeOf(value), exchange.line}, how);
    else
        reading.report(answer.rangeOf(value), u"a number"_s, answer.json->excerpt(value),
                       u"This number was not looked at."_s);
}

} // namespace

void stateStream(AuditReading& reading, const NodeId& stream, const RedisExchange& exchange)
{
    const RedisAnswer& answer = *exchange.answer;
    const auto how = u"answered to XINFO STREAM";
    stateNumber(reading, stream, nameOf(Attr::Length), exchange, answer.field(0, u"length"), how);
    const JsonIndex last = answer.field(0, u"last-generated-id");
    if (last == noJson || answer.json->type(last) != JsonType::Text)
        return;
    bool isNumber = false;
    const qint64 time = answer.json->text(last).section(u'-', 0, 0).toLongLong(&isNumber);
    if (isNumber && time >= firstTime && time <= lastTime)
        reading.state(stream, Attr::LastEntry, Value::of(isoTime(time)), {answer.textRange(last), exchange.line},
                      u"the time in the last id, answered to XINFO STREAM");
}

std::vector<GroupRow> stateGroups(AuditReading& reading, const NodeId& stream, const RedisExchange& exchange)
{
    constexpr std::pair<Attr, QStringView> numbers[] = {
        {Attr::Consumers, u"consumers"}, {Attr::Pending, u"pending"}, {Attr::Lag, u"lag"}};
    const RedisAnswer& answer = *exchange.answer;
    const auto how = u"answered to XINFO GROUPS";
    std::vector<GroupRow> groups;
    const auto items = itemsOf(reading, answer);
    if (items.empty() && answer.json->type(0) == JsonType::Array)
        reading.state(stream, Attr::ConsumerGroups, Value::emptyList(), {answer.line, exchange.line}, how);
    for (const JsonIndex item : items) {
        const auto name = nameOfItem(reading, answer, item);
        if (!name)
            continue;
        reading.state(stream, Attr::ConsumerGroups, Value::of(name->text), {name->range, exchange.line}, how);
        for (const auto& [attr, field] : numbers)
            stateNumber(reading, stream, nameOfMember(attr, name->text), exchange, answer.field(item, field), how);
        GroupRow group{.name = name->text, .named = name->range};
        if (const JsonIndex count = answer.field(item, u"consumers"); count != noJson)
            group.consumerCount = answer.json->integer(count).value_or(-1);
        groups.push_back(std::move(group));
    }
    return groups;
}

void readConsumersOf(AuditReading& reading, const RedisExchange& exchange, GroupRow& group)
{
    const RedisAnswer& answer = *exchange.answer;
    group.wereConsumersSeen = true;
    for (const JsonIndex item : itemsOf(reading, answer)) {
        const auto name = nameOfItem(reading, answer, item);
        if (!name)
            continue;
        const JsonIndex idle = answer.field(item, u"idle");
        group.consumers.push_back({.name = name->text,
                                   .named = name->range,
                                   .idle = idle == noJson ? -1 : answer.json->integer(idle).value_or(-1)});
    }
}

} // namespace unitscope
