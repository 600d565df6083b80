// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/documented.h"

#include "importers/registry/fieldpath.h"
#include "importers/registry/fields.h"
#include "importers/registry/host.h"
#include "importers/registry/identity.h"
#include "importers/registry/modules.h"
#include "importers/registry/registrycoverage.h"

using namespace Qt::StringLiterals;

namespace unitscope {

void readDocumented(Reading& reading)
{
    const JsonDocument& document = reading.document();
    const JsonIndex root = document.root();
    const About host = hostNamedBy(reading, document.find(root, u"host"));
    ModulesSoFar modules;
    for (JsonIndex member = document.firstChild(root); member != noJson; member = document.nextSibling(member)) {
        const QString& key = document.key(member);
        if (key == "modules"_L1 && document.type(member) == JsonType::Array && document.childCount(member) > 0)
            readModules(reading, host, member, modules);
        else
            readField(reading, host, RecordShape::Host, member, pathOf(key));
    }
    reportDuplicateKeys(reading);

    stateTime(reading, {document.find(root, u"generated_at"), document.find(root, u"classification_timestamp")});
    const QString& name = std::get<NodeId>(host.subject).host();
    addCoverage(reading, name, {Kind::Service, modules.ids.size(), statedCount(document, Kind::Service), true});
    for (const Kind kind : {Kind::Stream, Kind::Port, Kind::Venv})
        addCoverage(reading, name, {kind, reading.countOf(kind), statedCount(document, kind), false});
}

} // namespace unitscope
