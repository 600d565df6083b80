// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "rulesmistakes.h"

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

/// A file with one member beside the schema.
QByteArray with(const QByteArray& member)
{
    return "{\"schema\": \"unitscope-rules/1\",\n " + member + "}\n";
}

} // namespace

std::vector<RulesMistake> rulesMistakes()
{
    return {
        {"no schema", QByteArray(R"({})"),
         u"rules.json:1:1: expected the member \"schema\", found an object without it. Add \"schema\"."_s},
        {"other schema", QByteArray(R"({"schema": "unitscope-rules/2"})"),
         u"rules.json:1:12 (/schema): expected the schema \"unitscope-rules/1\", found \"unitscope-rules/2\". This version of Unitscope reads no other; write \"unitscope-rules/1\"."_s},
        {"not an object", QByteArray(R"([])"),
         u"rules.json:1:1: expected a rules file: an object, found an empty list. Write an object in braces."_s},
        {"no json", QByteArray(R"({)"),
         u"rules.json:1:2: expected a key in double quotes or '}', found the end of the text. The text ends in the middle: get it again, whole."_s,
         false},
        {"misspelt member", with(R"("severites": {})"),
         u"rules.json:2:2 (/severites): expected a member that rules files have, found \"severites\". Did you mean \"severities\"?"_s},
        {"unknown member", with(R"("zzzzzzzzzzzz": 1)"),
         u"rules.json:2:2 (/zzzzzzzzzzzz): expected a member that rules files have, found \"zzzzzzzzzzzz\". Use one of: $schema, schema, since, severities, thresholds, units, users, ports, proofs, names, volatile, ignored."_s},
        {"unknown rule", with(R"("severities": {"run-as-root": "error"})"),
         u"rules.json:2:32 (/severities/run-as-root): expected the id of a rule, found \"run-as-root\". Did you mean \"runs-as-root\"?"_s},
        {"unknown severity", with(R"("severities": {"runs-as-root": "fatal"})"),
         u"rules.json:2:33 (/severities/runs-as-root): expected \"error\", \"warning\", \"note\" or \"off\", found \"fatal\". Write one of these words in quotation marks."_s},
        {"severities in a list", with(R"("severities": [])"),
         u"rules.json:2:16 (/severities): expected an object: rule ids and their severities, found an empty list. Write an object in braces."_s},
        {"threshold as text", with(R"("thresholds": {"snapshot_days": "30"})"),
         u"rules.json:2:34 (/thresholds/snapshot_days): expected a number of days from 1 to 36500, found \"30\". Write the number without quotes."_s},
        {"threshold below zero", with(R"("thresholds": {"restarts": -1})"),
         u"rules.json:2:29 (/thresholds/restarts): expected a number from 0 to 1000000000, found -1. Write the number without quotes."_s},
        {"threshold of hours", with(R"("thresholds": {"last_entry_hours": 0})"),
         u"rules.json:2:37 (/thresholds/last_entry_hours): expected a number of hours from 1 to 876000, found 0. Write the number without quotes."_s},
        {"threshold too small", with(R"("thresholds": {"snapshot_days": 0})"),
         u"rules.json:2:34 (/thresholds/snapshot_days): expected a number of days from 1 to 36500, found 0. Write the number without quotes."_s},
        {"unit is a number", with(R"("units": {"required": [1]})"),
         u"rules.json:2:25 (/units/required/0): expected the name of a unit, found 1. Write it in quotation marks; it must not be empty."_s},
        {"units are a text", with(R"("units": {"required": "a"})"),
         u"rules.json:2:24 (/units/required): expected a list: the name of a unit, found \"a\". Write a list in square brackets."_s},
        {"users without allowed", with(R"("users": {})"),
         u"rules.json:2:11 (/users): expected the member \"allowed\", found an object without it. Add \"allowed\"."_s},
        {"port too large", with(R"("ports": {"allowed": [80, 80001]})"),
         u"rules.json:2:28 (/ports/allowed/1): expected a port from 1 to 65535, or a range like \"8001-8012\", found 80001. Write the smaller number first."_s},
        {"range backwards", with(R"("ports": {"allowed": ["8012-8001"]})"),
         u"rules.json:2:24 (/ports/allowed/0): expected a port from 1 to 65535, or a range like \"8001-8012\", found \"8012-8001\". Write the smaller number first."_s,
         false},
        {"unknown volatile field", with(R"("volatile": {"also": ["restart"]})"),
         u"rules.json:2:24 (/volatile/also/0): expected a field, or \"x.\" and the name of one that only a source has, found \"restart\". Did you mean \"restarts\"?"_s,
         false},
        {"unknown field that counts", with(R"("volatile": {"never": ["x.uptime"]})"),
         u"rules.json:2:25 (/volatile/never/0): expected a field, found \"x.uptime\". Fields are called as in filters: docs/query-language.md lists them."_s,
         false},
        {"unknown field", with(R"("proofs": {"required": ["prot"]})"),
         u"rules.json:2:26 (/proofs/required/0): expected a field that a proof line can back, found \"prot\". Did you mean \"proof\"?"_s},
        {"unknown kind", with(R"("names": [{"kind": "servis", "pattern": "a"}])"),
         u"rules.json:2:21 (/names/0/kind): expected a kind of thing, found \"servis\". Did you mean \"service\"?"_s},
        {"bad pattern", with(R"("names": [{"kind": "service", "pattern": "a("}])"),
         u"rules.json:2:43 (/names/0/pattern): expected a regular expression, found \"a(\". At character 3: missing closing parenthesis."_s,
         false},
        {"no reason", with(R"("ignored": [{"problem": "a", "words": "b"}])"),
         u"rules.json:2:14 (/ignored/0): expected the member \"why\", found an object without it. Add \"why\"."_s},
        {"blank reason", with(R"("ignored": [{"problem": "a", "words": "b", "why": " "}])"),
         u"rules.json:2:52 (/ignored/0/why): expected the reason, found \" \". Write it in quotation marks; it must not be empty."_s},
        {"bad date", with(R"("ignored": [{"problem": "a", "words": "b", "why": "c", "until": "soon"}])"),
         u"rules.json:2:66 (/ignored/0/until): expected a date like \"2026-12-31\" or a time like \"2026-12-31T18:00:00Z\", found \"soon\". Write the day, or a time with its zone."_s},
        {"impossible date", with(R"("ignored": [{"problem": "a", "words": "b", "why": "c", "until": "2026-02-30"}])"),
         u"rules.json:2:66 (/ignored/0/until): expected a date like \"2026-12-31\" or a time like \"2026-12-31T18:00:00Z\", found \"2026-02-30\". Write the day, or a time with its zone."_s,
         false},
        {"bad version", with(R"("since": "one")"),
         u"rules.json:2:11 (/since): expected a version of Unitscope like \"0.1.0\", found \"one\". Write the version you reviewed these rules with; unitscope-cli --version tells it."_s},
        {"key twice", with(R"("users": {"allowed": []}, "users": {"allowed": []})"),
         u"rules.json:2:11 (/users): expected each member once, found \"users\" again further down. Remove or join one of the two."_s,
         false},
    };
}

} // namespace unitscope::test
