// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/rulesmembers.h"

#include "graph/base/nearnames.h"

#include <QtCore/qregularexpression.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool readKind(MemberReader& reading, JsonIndex value, Kind& kind)
{
    QStringList words;
    for (const Kind each : allKinds())
        words += wordFor(each);
    QString word;
    if (!reading.text(value, u"a kind of thing"_s, word))
        return false;
    const auto found = kindFromWord(word);
    if (!found)
        return reading.failName(value, u"a kind of thing"_s, word, words);
    kind = *found;
    return true;
}

bool readPattern(MemberReader& reading, JsonIndex value, QString& pattern)
{
    if (!reading.text(value, u"a regular expression"_s, pattern))
        return false;
    const QRegularExpression expression(pattern);
    return expression.isValid()
           || reading.fail(
               value, u"a regular expression"_s,
               u"At character %1: %2."_s.arg(expression.patternErrorOffset() + 1).arg(expression.errorString()));
}

bool readName(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    NameDemand demand;
    if (!reading.object(
            value, u"an object with \"kind\" and \"pattern\""_s,
            {{"kind"_L1, [&](JsonIndex kind) { return readKind(reading, kind, demand.kind); }, true},
             {"pattern"_L1, [&](JsonIndex pattern) { return readPattern(reading, pattern, demand.pattern); }, true}}))
        return false;
    rules.names.push_back(std::move(demand));
    return true;
}

/// A field of the vocabulary; if `orUnknown`, also one that it does not know.
bool readField(MemberReader& reading, JsonIndex value, bool orUnknown, std::set<QString>& fields)
{
    const QString expected = orUnknown ? u"a field, or \"x.\" and the name of one that only a source has"_s
                                       : u"a field"_s;
    QString name;
    if (!reading.text(value, expected, name))
        return false;
    if (!findAttribute(name) && !(orUnknown && name.startsWith("x."_L1))) {
        QStringList names;
        for (const AttributeInfo& info : vocabulary())
            names += info.name;
        if (!nearestNames(name, names, 1).isEmpty())
            return reading.failName(value, expected, name, names);
        return reading.fail(value, expected, u"Fields are called as in filters: docs/query-language.md lists them."_s);
    }
    fields.insert(name);
    return true;
}

bool readDecision(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    Decision decision;
    const auto text = [&](const QString& expected, QString& to) {
        return [&reading, &to, expected](JsonIndex word) { return reading.text(word, expected, to); };
    };
    const auto time = [&](std::optional<qint64>& to) { return [&](JsonIndex word) { return reading.time(word, to); }; };
    if (!reading.object(value, u"an object about one problem to ignore"_s,
                        {{"problem"_L1, text(u"the key of a problem, as \"check\" shows it"_s, decision.subject), true},
                         {"words"_L1, text(u"the words of the problem"_s, decision.after), true},
                         {"why"_L1, text(u"the reason"_s, decision.why), true},
                         {"who"_L1, text(u"who decided"_s, decision.who)},
                         {"when"_L1, time(decision.when)},
                         {"until"_L1, time(decision.until)}}))
        return false;
    rules.ignored.push_back(std::move(decision));
    return true;
}

} // namespace

bool readNames(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    return reading.list(value, u"a list of patterns for names"_s,
                        [&](JsonIndex item) { return readName(reading, item, rules); });
}

bool readVolatile(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    const auto into = [&](bool orUnknown, std::set<QString>& fields) {
        return [&reading, &fields, orUnknown](JsonIndex list) {
            return reading.list(list, u"a list of fields"_s,
                                [&](JsonIndex item) { return readField(reading, item, orUnknown, fields); });
        };
    };
    return reading.object(value, u"an object with \"also\", \"never\" or both"_s,
                          {{"also"_L1, into(true, rules.volatileFields.also)},
                           {"never"_L1, into(false, rules.volatileFields.never)}});
}

bool readIgnored(MemberReader& reading, JsonIndex value, RuleSet& rules)
{
    return reading.list(value, u"a list of problems to ignore"_s,
                        [&](JsonIndex item) { return readDecision(reading, item, rules); });
}

} // namespace unitscope
