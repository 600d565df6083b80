// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/leaves.h"

#include "importers/registry/fieldpath.h"

namespace unitscope {

void stateUnknown(Reading& reading, const About& about, JsonIndex value, const QString& path)
{
    const JsonDocument& document = reading.document();
    if (isWhole(document, value)) {
        reading.state(about, unknownAttribute(path), valueOf(document, value), value);
        return;
    }
    const bool isList = document.type(value) == JsonType::Array;
    int item = 0;
    for (JsonIndex child = document.firstChild(value); child != noJson; child = document.nextSibling(child), ++item)
        stateUnknown(reading, about, child, isList ? joinedPath(path, item) : joinedPath(path, document.key(child)));
}

} // namespace unitscope
