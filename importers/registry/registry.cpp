// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/registry.h"

#include "graph/export/canonicaljsonpath.h"
#include "importers/registry/canonicalreader.h"
#include "importers/registry/documented.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr auto schemaFamily = "unitscope-registry/"_L1;

QString schemaOf(const JsonDocument& document)
{
    const JsonIndex schema = document.find(document.root(), u"schema");
    const QString text = schema == noJson ? QString() : document.text(schema);
    return text.startsWith(schemaFamily) ? text : QString();
}

bool hasModules(const JsonDocument& document)
{
    const JsonIndex modules = document.find(document.root(), u"modules");
    return modules != noJson && document.type(modules) == JsonType::Array;
}

QString foundInstead(const JsonDocument& document)
{
    if (document.type(document.root()) != JsonType::Object)
        return foundAt(document, document.root());
    const JsonIndex modules = document.find(document.root(), u"modules");
    if (modules == noJson)
        return u"an object without \"modules\""_s;
    return u"\"modules\" that is "_s + foundAt(document, modules);
}

tl::unexpected<Error> noRegistry(const JsonDocument& document)
{
    return failed({.code = Error::Code::BadFormat,
                   .where = document.location(document.root()),
                   .expected = u"a module registry: a JSON object with a list \"modules\""_s,
                   .found = foundInstead(document),
                   .advice = u"Give the registry's JSON file, for example module_registry.json."_s});
}

tl::unexpected<Error> newerSchema(const JsonDocument& document, const QString& schema)
{
    return failed({.code = Error::Code::BadFormat,
                   .where = document.location(document.find(document.root(), u"schema")),
                   .expected = u"the schema \"%1\""_s.arg(canonicalSchema),
                   .found = quotedForPeople(schema),
                   .advice = u"Read it with the version of Unitscope that wrote it, or a newer one."_s});
}

} // namespace

bool isRegistry(const JsonDocument& document)
{
    return document.type(document.root()) == JsonType::Object
           && (hasModules(document) || !schemaOf(document).isEmpty());
}

Result<void> readRegistry(const JsonDocument& document, SourceIndex source, SnapshotBuilder& builder)
{
    if (!isRegistry(document))
        return noRegistry(document);
    const QString schema = schemaOf(document);
    Reading reading(document, source, builder);
    if (schema.isEmpty())
        readDocumented(reading);
    else if (schema == canonicalSchema)
        readCanonical(reading);
    else
        return newerSchema(document, schema);
    reading.reportRest();
    return {};
}

} // namespace unitscope
