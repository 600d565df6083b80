// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/canonicalrecord.h"

#include "importers/registry/canonicalstatement.h"
#include "importers/registry/fieldcheck.h"
#include "importers/registry/fieldpath.h"
#include "importers/registry/identity.h"
#include "importers/registry/leaves.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

RecordShape shapeOfSubject(const Subject& subject)
{
    const auto* node = std::get_if<NodeId>(&subject);
    return node ? shapeOf(node->kind()) : RecordShape::Plain;
}

/// The members that say what the record is about: the last of their name, if they are texts.
std::array<JsonIndex, 3> namingMembers(const JsonDocument& document, const Subject& subject, JsonIndex record)
{
    const auto textAt = [&](QStringView key) {
        const JsonIndex member = document.find(record, key);
        return member != noJson && document.type(member) == JsonType::Text ? member : noJson;
    };
    if (std::holds_alternative<EdgeId>(subject))
        return {textAt(u"kind"), textAt(u"from"), textAt(u"to")};
    return {textAt(u"id"), noJson, noJson};
}

std::optional<NodeId> idAt(const JsonDocument& document, JsonIndex value, const QString& host)
{
    auto id = value == noJson ? std::nullopt : NodeId::parse(document.text(value), host);
    return id && isUsableName(id->name()) && isUsableName(id->host()) ? id : std::nullopt;
}

void readExtras(Reading& reading, const About& about, JsonIndex extras)
{
    const JsonDocument& document = reading.document();
    for (JsonIndex member = document.firstChild(extras); member != noJson; member = document.nextSibling(member))
        readStatements(reading, about, unknownAttribute(document.key(member)), nullptr, member, document.key(member));
}

bool isStatement(const JsonDocument& document, JsonIndex value)
{
    const JsonIndex basis = document.find(value, u"basis");
    return basis != noJson && document.type(basis) == JsonType::Text;
}

/// "pending": {"packers": 5, "billing": 0}: one attribute for each member.
void readMembers(Reading& reading, const About& about, const AttributeInfo& info, JsonIndex members,
                 const QString& path)
{
    const JsonDocument& document = reading.document();
    for (JsonIndex member = document.firstChild(members); member != noJson; member = document.nextSibling(member)) {
        const QString& name = document.key(member);
        readStatements(reading, about, name.isEmpty() ? QString(info.name) : nameOfMember(info.attr, name), &info,
                       member, joinedPath(path, name));
    }
}

QString portName(const JsonDocument& document, JsonIndex numberLeaf, JsonIndex record)
{
    const auto number = portNumber(valueOf(document, numberLeaf));
    const QString protocol = firstText(document, document.find(record, u"protocol"));
    return number ? QString::number(*number) + u'/' + (protocol.isEmpty() ? u"tcp"_s : protocol) : QString();
}

/// What a record without "id" is called, and where it says so.
std::optional<NodeId> unnamedId(const JsonDocument& document, const QString& host, Kind kind, JsonIndex record,
                                JsonIndex& leaf)
{
    const auto leafOf = [&](QStringView field) { return firstValueLeaf(document, document.find(record, field)); };
    const auto textOf = [&](JsonIndex value) { return value == noJson ? QString() : document.text(value); };
    if (shapeOf(kind) == RecordShape::Unit) {
        const QString unit = textOf(leafOf(u"unit"));
        leaf = leafOf(unit.isEmpty() ? u"name" : u"unit");
        return unitIdentity(host, unit, textOf(leafOf(u"name")));
    }
    leaf = leafOf(kind == Kind::Port ? u"number" : kind == Kind::Host ? u"host" : u"name");
    const QString name = leaf == noJson       ? QString()
                         : kind == Kind::Port ? portName(document, leaf, record)
                                              : textOf(leaf);
    return isUsableName(name) ? NodeId::make(host, kind, name) : std::nullopt;
}

} // namespace

void readCanonicalField(Reading& reading, const About& about, RecordShape shape, JsonIndex value, const QString& path)
{
    const JsonDocument& document = reading.document();
    const bool isFilled = document.type(value) == JsonType::Object && document.childCount(value) > 0;
    if (path == "x"_L1 && isFilled)
        return readExtras(reading, about, value);
    if (isBlock(shape, path) && isFilled) {
        for (JsonIndex member = document.firstChild(value); member != noJson; member = document.nextSibling(member))
            readCanonicalField(reading, about, shape, member, joinedPath(path, document.key(member)));
        return;
    }
    const AttributeInfo* info = attributeAt(shape, path);
    if (info && info->isOfMembers && isFilled && !isStatement(document, value))
        return readMembers(reading, about, *info, value, path);
    if (info)
        readStatements(reading, about, info->name, info, value, path);
    else
        stateUnknown(reading, about, value, path);
}

std::optional<About> recordAbout(const Reading& reading, const QString& host, Kind kind, JsonIndex record)
{
    const JsonDocument& document = reading.document();
    JsonIndex leaf = document.find(record, u"id");
    const auto id = leaf != noJson ? idAt(document, leaf, host) : unnamedId(document, host, kind, record, leaf);
    if (!id)
        return std::nullopt;
    return About{*id, {reading.evidence(leaf, Role::Subject)}};
}

std::optional<About> edgeAbout(const Reading& reading, const QString& host, JsonIndex edge)
{
    const JsonDocument& document = reading.document();
    const JsonIndex kindLeaf = document.find(edge, u"kind");
    const JsonIndex fromLeaf = document.find(edge, u"from");
    const JsonIndex toLeaf = document.find(edge, u"to");
    const auto kind = kindLeaf == noJson ? std::nullopt : edgeKindFromWord(document.text(kindLeaf));
    const auto from = idAt(document, fromLeaf, host);
    const auto to = idAt(document, toLeaf, host);
    if (!kind || !from || !to)
        return std::nullopt;
    return About{EdgeId{*from, *kind, *to},
                 {reading.evidence(fromLeaf, Role::Subject), reading.evidence(toLeaf, Role::Subject)}};
}

void readRecord(Reading& reading, const About& about, JsonIndex record)
{
    const JsonDocument& document = reading.document();
    const auto naming = namingMembers(document, about.subject, record);
    const size_t before = reading.builder().current().claims().size();
    for (JsonIndex member = document.firstChild(record); member != noJson; member = document.nextSibling(member)) {
        if (std::find(naming.begin(), naming.end(), member) == naming.end())
            readCanonicalField(reading, about, shapeOfSubject(about.subject), member, pathOf(document.key(member)));
    }
    if (reading.builder().current().claims().size() > before)
        return;
    if (std::holds_alternative<EdgeId>(about.subject))
        reading.state(about, Attr::Exists, Value::of(true), record);
    else
        reading.report(record, u"at least one statement beside the id"_s, u"only the id"_s,
                       u"State the name, or leave the entry out."_s);
}

} // namespace unitscope
