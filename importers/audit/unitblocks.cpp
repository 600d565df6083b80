// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/unitblocks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

const UnitProperty* UnitBlock::find(QByteArrayView name) const
{
    const auto found = std::find_if(m_properties.begin(), m_properties.end(),
                                    [name](const UnitProperty& property) { return property.name == name; });
    return found == m_properties.end() ? nullptr : &*found;
}

std::vector<const UnitProperty*> UnitBlock::all(QByteArrayView name) const
{
    std::vector<const UnitProperty*> found;
    for (const UnitProperty& property : m_properties) {
        if (property.name == name)
            found.push_back(&property);
    }
    return found;
}

QString UnitBlock::text(QByteArrayView name) const
{
    const UnitProperty* property = find(name);
    return property ? m_reading->text(property->value) : QString();
}

ByteRange commandIn(const AuditReading& reading, const UnitBlock& block)
{
    const UnitProperty* start = block.find("ExecStart");
    const QByteArrayView text = start ? reading.view(start->value) : QByteArrayView();
    constexpr QByteArrayView begin("argv[]=");
    const qsizetype at = text.indexOf(begin);
    const qsizetype end = text.indexOf(" ; ignore_errors=");
    const qsizetype from = at + begin.size();
    return at >= 0 && end > from ? reading.rangeOf(text.sliced(from, end - from)) : ByteRange();
}

std::vector<UnitBlock> unitBlocksIn(const AuditReading& reading)
{
    std::vector<UnitBlock> blocks;
    std::vector<UnitProperty> properties;
    const auto close = [&] {
        if (!properties.empty())
            blocks.emplace_back(reading, std::move(properties));
        properties.clear();
    };
    for (const ByteRange& line : reading.transcript().linesOf(u"units.show"_s)) {
        const QByteArrayView text = reading.view(line);
        const qsizetype equals = text.indexOf('=');
        if (text.isEmpty())
            close();
        else if (equals > 0)
            properties.push_back({text.first(equals), {line.begin + equals + 1, line.end}, line});
    }
    close();
    return blocks;
}

std::vector<UnitName> unitNamesIn(const AuditReading& reading, const ByteRange& value)
{
    std::vector<UnitName> names;
    const QByteArrayView text = reading.view(value);
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        const bool isQuoted = text[at] == '"';
        QByteArray name;
        for (at += isQuoted ? 1 : 0; at < text.size() && text[at] != (isQuoted ? '"' : ' '); ++at) {
            at += isQuoted && text[at] == '\\' && at + 1 < text.size() ? 1 : 0;
            name += text[at];
        }
        at += isQuoted && at < text.size() ? 1 : 0;
        if (!name.isEmpty())
            names.push_back({QString::fromUtf8(name), {value.begin + begin, value.begin + at}});
    }
    return names;
}

} // namespace unitscope
