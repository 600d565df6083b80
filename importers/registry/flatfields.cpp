// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/flatfields.h"

#include "importers/registry/derived.h"
#include "importers/registry/fieldpath.h"
#include "importers/registry/fields.h"
#include "importers/registry/stringpart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr std::pair<QLatin1StringView, Attr> fields[] = {
    {"systemd_unit"_L1, Attr::Unit},
    {"enabled"_L1, Attr::Enabled},
    {"pid"_L1, Attr::Pid},
    {"exec"_L1, Attr::Exec},
    {"working_dir"_L1, Attr::WorkingDir},
    {"user"_L1, Attr::User},
    {"code_path"_L1, Attr::CodePath},
    {"entrypoint"_L1, Attr::Entrypoint},
    {"venv_status"_L1, Attr::VenvStatus},
    {"redis_streams"_L1, Attr::Streams},
    {"ports"_L1, Attr::Port},
};

/// States a part of a text, without the blanks around it; nothing if only blanks are there.
void statePart(Reading& reading, const About& about, Attr attr, JsonIndex leaf, qsizetype begin, qsizetype end)
{
    const QString text = reading.document().text(leaf);
    while (begin < end && text[begin].isSpace())
        ++begin;
    while (end > begin && text[end - 1].isSpace())
        --end;
    if (begin == end)
        return;
    const ByteRange quoted = rangeOfPart(reading.document(), leaf, begin, end);
    const Value value = Value::of(text.sliced(begin, end - begin));
    reading.state(about, attr, value, quoted);
    stateDerived(reading, about, infoOf(attr), value, quoted);
}

} // namespace

const AttributeInfo* flatAttribute(const JsonDocument& document, JsonIndex member)
{
    if (document.type(member) == JsonType::Object)
        return nullptr;
    const QString& key = document.key(member);
    const auto row = std::find_if(std::begin(fields), std::end(fields),
                                  [&key](const auto& field) { return key == field.first; });
    return row != std::end(fields) ? &infoOf(row->second) : nullptr;
}

bool isFlatModule(const JsonDocument& document, JsonIndex module)
{
    bool hasFlatField = false;
    for (JsonIndex member = document.firstChild(module); member != noJson; member = document.nextSibling(member)) {
        if (document.type(member) == JsonType::Object && isBlock(RecordShape::Unit, document.key(member)))
            return false;
        hasFlatField = hasFlatField || flatAttribute(document, member);
    }
    return hasFlatField;
}

bool isAbsentInFlat(const JsonDocument& document, JsonIndex member)
{
    return document.type(member) == JsonType::Text && document.text(member).isEmpty()
           && (flatAttribute(document, member) || findByModulePath(pathOf(document.key(member))));
}

void readFlatField(Reading& reading, const About& about, const AttributeInfo& info, JsonIndex member)
{
    const JsonDocument& document = reading.document();
    const QString text = document.text(member);
    const qsizetype colon = info.attr == Attr::VenvStatus ? text.indexOf(u':') : -1;
    if (colon <= 0)
        return readAttribute(reading, about, RecordShape::Unit, info, member, pathOf(document.key(member)),
                             EmptyText::IsAbsent);
    statePart(reading, about, Attr::VenvStatus, member, 0, colon);
    statePart(reading, about, Attr::VenvName, member, colon + 1, text.size());
}

} // namespace unitscope
