// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/findingsjson.h"

#include "graph/base/json/jsonwriter.h"
#include "graph/base/timestamp.h"
#include "graph/export/canonicaljsonrecord.h"
#include "graph/export/sourcejson.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString idOf(const Subject& subject)
{
    return std::visit([](const auto& id) { return id.text(); }, subject);
}

class FindingsWriter
{
public:
    explicit FindingsWriter(const Checked& checked) : m_checked(checked) { }

    QByteArray write()
    {
        m_json.beginObject();
        m_json.text(u"schema", findingsSchema);
        m_json.text(u"as_of", isoTime(m_checked.asOf));
        m_json.text(u"fail_on", wordFor(m_checked.failOn));
        if (!m_checked.rulesName.isEmpty())
            m_json.text(u"rules_file", m_checked.rulesName);
        writeSources(m_json, u"sources", m_checked.graph->snapshot());
        writeSummary();
        writeRules();
        m_json.key(u"findings");
        m_json.beginArray();
        for (const Finding& finding : m_checked.findings)
            writeFinding(finding);
        m_json.endArray();
        m_json.endObject();
        return m_json.take();
    }

private:
    void writeSummary()
    {
        const FindingCounts counts = countsOf(m_checked);
        m_json.key(u"summary");
        m_json.beginObject();
        m_json.integer(u"errors", counts.failing[size_t(Severity::Error)]);
        m_json.integer(u"warnings", counts.failing[size_t(Severity::Warning)]);
        m_json.integer(u"notes", counts.failing[size_t(Severity::Note)]);
        m_json.integer(u"ignored", counts.ignored);
        m_json.integer(u"cannot_be_judged", counts.unjudged);
        m_json.integer(u"failures", counts.failures);
        m_json.integer(u"undecided", counts.undecided);
        m_json.integer(u"exit_code", int(verdictOn(m_checked)));
        m_json.endObject();
    }

    void writeRules()
    {
        m_json.key(u"rules");
        m_json.beginArray();
        for (const RuleInfo& rule : allRules()) {
            const auto severity = m_checked.rules.severityOf(rule);
            m_json.beginObject(JsonWriter::Form::Compact);
            m_json.text(u"id", rule.id);
            m_json.integer(u"version", rule.version);
            m_json.text(u"kind", wordFor(rule.kind));
            m_json.text(u"severity", severity ? QString(wordFor(*severity)) : u"off"_s);
            m_json.text(u"outcome", wordFor(outcomeOf(m_checked, rule)));
            m_json.text(u"title", rule.title);
            m_json.text(u"help", rule.help);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeFinding(const Finding& finding)
    {
        m_json.beginObject();
        m_json.text(u"rule", finding.rule->id);
        m_json.text(u"outcome", finding.outcome == Outcome::Fails ? u"fails"_s : u"cannot be judged"_s);
        m_json.text(u"severity", wordFor(finding.severity));
        m_json.key(u"counts");
        m_json.boolean(isFailure(m_checked, finding) || isUndecided(m_checked, finding));
        m_json.text(u"key", finding.key);
        m_json.text(u"words", finding.words);
        m_json.key(u"subjects");
        m_json.beginArray();
        for (const Subject& subject : finding.subjects)
            m_json.text(idOf(subject));
        m_json.endArray();
        m_json.key(u"sides");
        m_json.beginArray();
        for (const Side& side : finding.sides)
            writeSide(side);
        m_json.endArray();
        if (finding.ignored)
            writeDecision(u"ignored", *finding.ignored);
        if (const auto lapsed = lapsedOf(m_checked, finding))
            writeDecision(lapsed->isOver ? u"ignored_before" : u"ignored_with_other_words", *lapsed->decision);
        m_json.endObject();
    }

    void writeSide(const Side& side)
    {
        const Snapshot& snapshot = m_checked.graph->snapshot();
        m_json.beginObject();
        m_json.text(u"words", side.words);
        m_json.key(u"statements");
        m_json.beginArray();
        for (const ClaimIndex index : side.claims) {
            const Claim& claim = snapshot.claim(index);
            m_json.beginObject(JsonWriter::Form::Compact);
            m_json.text(u"subject", idOf(snapshot.subjectOf(claim)));
            m_json.text(u"attribute", snapshot.attributeOf(claim));
            writeStatementMembers(m_json, snapshot, claim);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }

    void writeDecision(QStringView key, const Decision& decision)
    {
        m_json.key(key);
        m_json.beginObject(JsonWriter::Form::Compact);
        m_json.text(u"words", decision.after);
        m_json.text(u"why", decision.why);
        if (!decision.who.isEmpty())
            m_json.text(u"who", decision.who);
        if (decision.when)
            m_json.text(u"when", isoTime(*decision.when));
        if (decision.until)
            m_json.text(u"until", isoTime(*decision.until));
        m_json.endObject();
    }

    const Checked& m_checked;
    JsonWriter m_json;
};

} // namespace

QByteArray toJson(const Checked& checked)
{
    return FindingsWriter(checked).write();
}

} // namespace unitscope
