// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/rulesfile.h"

#include "graph/rules/rulesmembers.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool readSchema(MemberReader& reading, JsonIndex value)
{
    return reading.document().text(value) == rulesSchema
           || reading.fail(value, u"the schema \"%1\""_s.arg(rulesSchema),
                           u"This version of Unitscope reads no other; write \"%1\"."_s.arg(rulesSchema));
}

bool readFile(MemberReader& reading, RuleSet& rules)
{
    using Reader = bool (*)(MemberReader&, JsonIndex, RuleSet&);
    const auto into = [&](Reader read) { return [&, read](JsonIndex value) { return read(reading, value, rules); }; };
    return reading.object(reading.document().root(), u"a rules file: an object"_s,
                          {{"$schema"_L1, [](JsonIndex) { return true; }}, // for editors
                           {"schema"_L1, [&](JsonIndex value) { return readSchema(reading, value); }, true},
                           {"since"_L1, into(readSince)},
                           {"severities"_L1, into(readSeverities)},
                           {"thresholds"_L1, into(readThresholds)},
                           {"units"_L1, into(readUnits)},
                           {"users"_L1, into(readUsers)},
                           {"ports"_L1, into(readPorts)},
                           {"proofs"_L1, into(readProofs)},
                           {"names"_L1, into(readNames)},
                           {"volatile"_L1, into(readVolatile)},
                           {"ignored"_L1, into(readIgnored)}});
}

} // namespace

Result<RuleSet> readRules(QByteArray bytes, const QString& file)
{
    const auto document = JsonDocument::read(std::move(bytes), file);
    if (!document)
        return tl::unexpected(document.error());
    MemberReader reading(*document, u"rules files"_s);
    RuleSet rules;
    if (!reading.hasEachKeyOnce() || !readFile(reading, rules))
        return failed(reading.error());
    return rules;
}

} // namespace unitscope
