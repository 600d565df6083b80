// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/modules.h"

#include "importers/registry/derived.h"
#include "importers/registry/fieldpath.h"
#include "importers/registry/fields.h"
#include "importers/registry/flatfields.h"
#include "importers/registry/identity.h"
#include "importers/registry/leaves.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString textOf(const JsonDocument& document, JsonIndex value)
{
    return value == noJson ? QString() : document.text(value);
}

std::optional<About> moduleAt(const Reading& reading, const QString& host, JsonIndex module)
{
    const JsonDocument& document = reading.document();
    const JsonIndex unit = unitLeaf(document, module);
    const JsonIndex name = document.find(module, u"name");
    const auto id = unitIdentity(host, textOf(document, unit), textOf(document, name));
    if (!id)
        return std::nullopt;
    return About{*id, {reading.evidence(unit == noJson ? name : unit, Role::Subject)}};
}

void readModule(Reading& reading, const About& about, JsonIndex module)
{
    const JsonDocument& document = reading.document();
    const bool isFlat = isFlatModule(document, module);
    for (JsonIndex member = document.firstChild(module); member != noJson; member = document.nextSibling(member)) {
        if (const AttributeInfo* info = flatAttribute(document, member))
            readFlatField(reading, about, *info, member);
        else if (!isFlat || !isAbsentInFlat(document, member))
            readField(reading, about, RecordShape::Unit, member, pathOf(document.key(member)));
    }
    stateCode(reading, about, module);
}

void keepUnnamed(Reading& reading, const About& host, JsonIndex module, int number)
{
    const JsonDocument& document = reading.document();
    const bool isObject = document.type(module) == JsonType::Object;
    reading.report(module, isObject ? u"a module with \"name\" or \"unit\""_s : u"an object for each module"_s,
                   isObject ? u"an object without a usable one"_s : foundAt(document, module),
                   u"Name the module; what is stated here is shown with the host."_s);
    stateUnknown(reading, host, module, u"modules.%1"_s.arg(number));
}

} // namespace

void readModules(Reading& reading, const About& host, JsonIndex list, ModulesSoFar& soFar)
{
    const JsonDocument& document = reading.document();
    const QString& hostName = std::get<NodeId>(host.subject).host();
    for (JsonIndex module = document.firstChild(list); module != noJson; module = document.nextSibling(module)) {
        const int number = soFar.items++;
        const auto about = moduleAt(reading, hostName, module);
        if (!about) {
            keepUnnamed(reading, host, module, number);
            continue;
        }
        const auto& id = std::get<NodeId>(about->subject);
        if (soFar.ids.contains(id))
            reading.report(module, u"each module once"_s, quotedForPeople(id.name()) + u" again"_s,
                           u"Join the two entries; what both of them state is shown."_s);
        soFar.ids.insert(id);
        readModule(reading, *about, module);
    }
}

} // namespace unitscope
