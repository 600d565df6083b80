// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/host.h"

#include "importers/registry/identity.h"

using namespace Qt::StringLiterals;

namespace unitscope {

About hostNamedBy(Reading& reading, JsonIndex hostLeaf)
{
    const JsonDocument& document = reading.document();
    const QString name = hostLeaf == noJson ? QString() : document.text(hostLeaf);
    if (isUsableName(name))
        return {*NodeId::make(name, Kind::Host, name), {reading.evidence(hostLeaf, Role::Subject)}};
    reading.reportDoubt(hostLeaf == noJson ? document.root() : hostLeaf, u"the host this registry is about"_s,
                        hostLeaf == noJson ? u"no \"host\""_s : foundAt(document, hostLeaf),
                        u"Add \"host\" with an address or a name; until then it is called \"unknown-host\"."_s);
    const QString unknown(unknownHostName);
    return {*NodeId::make(unknown, Kind::Host, unknown), {}};
}

void reportDuplicateKeys(Reading& reading)
{
    for (const JsonIndex hidden : reading.document().duplicateKeys())
        reading.report(hidden, u"each key once in an object"_s,
                       quotedForPeople(reading.document().key(hidden)) + u" again further down"_s,
                       u"Remove one of them; both are shown."_s);
}

} // namespace unitscope
