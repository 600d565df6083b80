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
        writeText(u"schema", findingsSchema);
        writeText(u"as_of", isoTime(m_checked.asOf));
        writeText(u"fail_on", wordFor(m_checked.failOn));
        if (!m_checked.rulesName.isEmpty())
            writeText(u"rules_file", m_checked.rulesName);
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
    void writeText(QStringView key, const QString& text)
    {
        m_json.key(key);
        m_json.text(text);
    }
    void writeNumber(QStringView key, int number)
    {
        m_json.key(key);
        m_json.integer(number);
    }

    void writeSummary()
    {
        const FindingCounts counts = countsOf(m_checked);
        m_json.key(u"summary");
        m_json.beginObject();
        writeNumber(u"errors", counts.failing[size_t(Severity::Error)]);
        writeNumber(u"warnings", counts.failing[size_t(Severity::Warning)]);
        writeNumber(u"notes", counts.failing[size_t(Severity::Note)]);
        writeNumber(u"ignored", counts.ignored);
        writeNumber(u"cannot_be_judged", counts.unjudged);
        writeNumber(u"failures", counts.failures);
        writeNumber(u"undecided", counts.undecided);
        writeNumber(u"exit_code", int(verdictOn(m_checked)));
        m_json.endObject();
    }

    void writeRules()
    {
        m_json.key(u"rules");
        m_json.beginArray();
        for (const RuleInfo& rule : allRules()) {
            const auto severity = m_checked.rules.severityOf(rule);
            m_json.beginObject(JsonWriter::Form::Compact);
            writeText(u"id", rule.id);
            writeNumber(u"version", rule.version);
            writeText(u"kind", wordFor(rule.kind));
            writeText(u"severity", severity ? QString(wordFor(*severity)) : u"off"_s);
            writeText(u"outcome", wordFor(outcomeOf(m_checked, rule)));
            writeText(u"title", rule.title);
            writeText(u"help", rule.help);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeFinding(const Finding& finding)
    {
        m_json.beginObject();
        writeText(u"rule", finding.rule->id);
        writeText(u"outcome", finding.outcome == Outcome::Fails ? u"fails"_s : u"cannot be judged"_s);
        writeText(u"severity", wordFor(finding.severity));
        m_json.key(u"counts");
        m_json.boolean(isFailure(m_checked, finding) || isUndecided(m_checked, finding));
        writeText(u"key", finding.key);
        writeText(u"words", finding.words);
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
        writeText(u"words", side.words);
        m_json.key(u"statements");
        m_json.beginArray();
        for (const ClaimIndex index : side.claims) {
            const Claim& claim = snapshot.claim(index);
            m_json.beginObject(JsonWriter::Form::Compact);
            writeText(u"subject", idOf(snapshot.subjectOf(claim)));
            writeText(u"attribute", snapshot.attributeOf(claim));
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
        writeText(u"words", decision.after);
        writeText(u"why", decision.why);
        if (!decision.who.isEmpty())
            writeText(u"who", decision.who);
        if (decision.when)
            writeText(u"when", isoTime(*decision.when));
        if (decision.until)
            writeText(u"until", isoTime(*decision.until));
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
