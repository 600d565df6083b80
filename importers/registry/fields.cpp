// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/fields.h"

#include "importers/registry/derived.h"
#include "importers/registry/fieldcheck.h"
#include "importers/registry/fieldpath.h"
#include "importers/registry/leaves.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Only what the documented registry has a place for: its "owner" need not be the vocabulary's.
const AttributeInfo* documentedAttribute(RecordShape shape, QStringView path)
{
    if (shape == RecordShape::Unit)
        return findByModulePath(path);
    return path == "host"_L1 ? &infoOf(Attr::Name) : findByTopPath(path);
}

bool takesList(const AttributeInfo& info)
{
    return info.attr == Attr::Streams || info.attr == Attr::Port;
}

void reportWrongSort(Reading& reading, JsonIndex value, const QString& expected, const QString& path)
{
    reading.report(value, expected, foundAt(reading.document(), value),
                   u"Correct \"%1\"; what stands there is shown among the other fields."_s.arg(path));
}

void readKnown(Reading& reading, const About& about, RecordShape shape, const AttributeInfo& info, JsonIndex leaf)
{
    const Value value = valueOf(reading.document(), leaf);
    reading.state(about, info.attr, value, leaf);
    checkField(reading, info, leaf);
    if (shape == RecordShape::Unit)
        stateDerived(reading, about, info, value, reading.document().range(leaf));
}

bool isAbsent(const JsonDocument& document, JsonIndex value, EmptyText emptyText)
{
    return emptyText == EmptyText::IsAbsent && document.type(value) == JsonType::Text && document.text(value).isEmpty();
}

void readList(Reading& reading, const About& about, RecordShape shape, const AttributeInfo& info, JsonIndex list,
              const QString& path, EmptyText emptyText)
{
    const JsonDocument& document = reading.document();
    int number = 0;
    for (JsonIndex item = document.firstChild(list); item != noJson; item = document.nextSibling(item), ++number) {
        if (isAbsent(document, item, emptyText))
            continue;
        if (document.isLeaf(item)) {
            readKnown(reading, about, shape, info, item);
            continue;
        }
        reportWrongSort(reading, item, u"one value for each item of the list"_s, path);
        stateUnknown(reading, about, item, joinedPath(path, number));
    }
}

void readBlock(Reading& reading, const About& about, RecordShape shape, JsonIndex block, const QString& path)
{
    const JsonDocument& document = reading.document();
    for (JsonIndex member = document.firstChild(block); member != noJson; member = document.nextSibling(member))
        readField(reading, about, shape, member, joinedPath(path, document.key(member)));
}

} // namespace

void readField(Reading& reading, const About& about, RecordShape shape, JsonIndex value, const QString& path)
{
    const JsonDocument& document = reading.document();
    const JsonType type = document.type(value);
    const bool isEmpty = document.isContainer(value) && document.childCount(value) == 0;
    if (isBlock(shape, path)) {
        if (type == JsonType::Object && !isEmpty)
            return readBlock(reading, about, shape, value, path);
        if (type != JsonType::Object && type != JsonType::Null)
            reportWrongSort(reading, value, u"an object"_s, path);
        return stateUnknown(reading, about, value, path);
    }
    if (const AttributeInfo* info = documentedAttribute(shape, path))
        readAttribute(reading, about, shape, *info, value, path);
    else
        stateUnknown(reading, about, value, path);
}

void readAttribute(Reading& reading, const About& about, RecordShape shape, const AttributeInfo& info, JsonIndex value,
                   const QString& path, EmptyText emptyText)
{
    const JsonDocument& document = reading.document();
    if (isAbsent(document, value, emptyText))
        return;
    if (document.type(value) == JsonType::Array && takesList(info)) {
        if (document.childCount(value) > 0)
            return readList(reading, about, shape, info, value, path, emptyText);
    } else if (document.isContainer(value)) {
        reportWrongSort(reading, value, takesList(info) ? u"a list or one value"_s : u"one value"_s, path);
        return stateUnknown(reading, about, value, path);
    }
    readKnown(reading, about, shape, info, value);
}

} // namespace unitscope
