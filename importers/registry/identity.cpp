// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/identity.h"

#include "graph/base/timestamp.h"
#include "graph/model/unitname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

bool isUsableName(QStringView text)
{
    constexpr qsizetype longest = 1024;
    return !text.isEmpty() && text.size() <= longest;
}

std::optional<NodeId> unitIdentity(const QString& host, const QString& unit, const QString& name)
{
    if (!isUsableName(unit.isEmpty() ? name : unit))
        return std::nullopt;
    if (const auto named = namedUnit(unit))
        return NodeId::make(host, named->kind, named->name.toString());
    return NodeId::make(host, Kind::Service, unit.isEmpty() ? name : unit);
}

JsonIndex unitLeaf(const JsonDocument& document, JsonIndex module)
{
    JsonIndex first = noJson;
    for (const QStringView key : {QStringView(u"unit"), QStringView(u"full_unit"), QStringView(u"systemd_unit")}) {
        const JsonIndex leaf = document.find(module, key);
        const QString text = leaf == noJson ? QString() : document.text(leaf);
        if (namedUnit(text))
            return leaf;
        if (first == noJson && !text.isEmpty())
            first = leaf;
    }
    return first;
}

QString withoutFinalSlash(const QString& path)
{
    QStringView rest = path;
    while (rest.endsWith(u'/'))
        rest.chop(1);
    return rest.toString();
}

void stateTime(Reading& reading, std::initializer_list<JsonIndex> leaves)
{
    for (const JsonIndex leaf : leaves) {
        const auto time = leaf == noJson ? std::nullopt : parseTime(reading.document().text(leaf));
        if (time)
            return reading.builder().setTime(reading.source(), *time);
    }
}

} // namespace unitscope
