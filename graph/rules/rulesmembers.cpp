// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/rulesmembers.h"

#include "graph/model/proofline.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QStringList ruleIds()
{
    QStringList ids;
    for (const RuleInfo& rule : allRules())
        ids += rule.id;
    return ids;
}

bool readSeverity(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    const QString& id = reading.document().key(value);
    if (!findRule(id))
        return reading.failName(value, u"the id of a rule"_s, id, ruleIds());
    const QString word = reading.document().text(value);
    const auto severity = severityFromWord(word);
    if (!severity && word != "off"_L1)
        return reading.fail(value, u"\"error\", \"warning\", \"note\" or \"off\""_s,
                            u"Write one of these words in quotation marks."_s);
    rules.severities[id] = severity;
    return true;
}

struct Amount
{
    QLatin1StringView of; ///< " of days"
    int atLeast;
    int atMost;
};
constexpr Amount days{" of days"_L1, 1, 36500};
constexpr Amount hours{" of hours"_L1, 1, 876'000};
constexpr Amount count{""_L1, 0, 1'000'000'000};

template <class Integer>
bool readAmount(MemberReader& reading, JsonIndex value, const Amount& amount, Integer& into)
{
    const auto number = reading.document().integer(value);
    if (!number || *number < amount.atLeast || *number > amount.atMost)
        return reading.fail(value, u"a number%1 from %2 to %3"_s.arg(amount.of).arg(amount.atLeast).arg(amount.atMost),
                            u"Write the number without quotes."_s);
    into = Integer(*number);
    return true;
}

bool readPort(MemberReader& reading, JsonIndex value, std::vector<PortSpan>& spans)
{
    const JsonDocument& document = reading.document();
    const auto number = document.integer(value);
    const auto span = portSpanFromWord(number ? QString::number(*number) : document.text(value));
    if (!span)
        return reading.fail(value, u"a port from 1 to 65535, or a range like \"8001-8012\""_s,
                            u"Write the smaller number first."_s);
    spans.push_back(*span);
    return true;
}

bool readProof(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    QStringList names = {QString(nameOf(Attr::Proof))};
    for (const Attr attr : provableAttrs())
        names += nameOf(attr);
    QString name;
    if (!reading.text(value, u"the name of a field"_s, name))
        return false;
    if (!names.contains(name))
        return reading.failName(value, u"a field that a proof line can back"_s, name, names);
    rules.requiredProofs.push_back(findAttribute(name)->attr);
    return true;
}

} // namespace

bool readSince(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    const QString text = reading.document().text(value);
    qsizetype end = 0;
    const QVersionNumber version = QVersionNumber::fromString(text, &end);
    if (version.isNull() || end != text.size())
        return reading.fail(value, u"a version of Unitscope like \"0.1.0\""_s,
                            u"Write the version you reviewed these rules with; unitscope-cli --version tells it."_s);
    rules.since = version;
    return true;
}

bool readSeverities(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    const JsonDocument& document = reading.document();
    if (document.type(value) != JsonType::Object)
        return reading.fail(value, u"an object: rule ids and their severities"_s, u"Write an object in braces."_s);
    for (JsonIndex at = document.firstChild(value); at != noJson; at = document.nextSibling(at)) {
        if (!readSeverity(reading, at, rules))
            return false;
    }
    return true;
}

bool readThresholds(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    Thresholds& limits = rules.thresholds;
    const auto into = [&reading](const Amount& amount, auto& limit) {
        return [&reading, &amount, &limit](JsonIndex number) { return readAmount(reading, number, amount, limit); };
    };
    return reading.object(value, u"an object of thresholds"_s,
                          {{"snapshot_days"_L1, into(days, limits.snapshotDays)},
                           {"restarts"_L1, into(count, limits.restarts)},
                           {"pending_entries"_L1, into(count, limits.pendingEntries)},
                           {"lag_entries"_L1, into(count, limits.lagEntries)},
                           {"last_entry_hours"_L1, into(hours, limits.lastEntryHours)}});
}

bool readUnits(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    const auto into = [&](QStringList& names) {
        return [&](JsonIndex list) { return reading.texts(list, u"the name of a unit"_s, names); };
    };
    return reading.object(value, u"an object with \"required\" and \"forbidden\""_s,
                          {{"required"_L1, into(rules.requiredUnits)}, {"forbidden"_L1, into(rules.forbiddenUnits)}});
}

bool readUsers(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    return reading.object(
        value, u"an object with \"allowed\""_s,
        {{"allowed"_L1,
          [&](JsonIndex list) { return reading.texts(list, u"the name of a user"_s, rules.allowedUsers.emplace()); },
          true}});
}

bool readPorts(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    return reading.object(value, u"an object with \"allowed\""_s,
                          {{"allowed"_L1,
                            [&](JsonIndex list) {
                                auto& spans = rules.allowedPorts.emplace();
                                return reading.list(list, u"a list of ports and ranges"_s,
                                                    [&](JsonIndex item) { return readPort(reading, item, spans); });
                            },
                            true}});
}

bool readProofs(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    return reading.object(value, u"an object with \"required\""_s,
                          {{"required"_L1,
                            [&](JsonIndex list) {
                                return reading.list(list, u"a list of fields"_s,
                                                    [&](JsonIndex item) { return readProof(reading, item, rules); });
                            },
                            true}});
}

} // namespace unitscope
