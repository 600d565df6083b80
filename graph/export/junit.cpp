// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/junit.h"

#include "graph/base/safetext.h"
#include "graph/export/findinglines.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qxmlstream.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr std::array suiteKinds = {FindingKind::DoesNotAddUp, FindingKind::Risk, FindingKind::Gap};

struct Case
{
    enum class Result : quint8 { Passed, Failed, Skipped };
    const RuleInfo* rule;
    QString name;
    Result result = Result::Passed;
    QString message = {}; ///< one line
    QString type = {};    ///< the severity of a failure
    QString body = {};
};

/// The key without the rule, which the case's class already names: the same in every run.
QString nameOf(const Finding& finding)
{
    return safeForPeople(finding.rule->title + u": "_s + finding.key.mid(finding.rule->id.size() + 1));
}

Case caseOf(const Checked& checked, const Finding& finding)
{
    Case result{.rule = finding.rule, .name = nameOf(finding), .result = Case::Result::Skipped};
    const QString words = safeForPeople(finding.words);
    if (finding.ignored) {
        result.message = decisionWords(*finding.ignored) + u" ("_s + words + u')';
        return result;
    }
    if (finding.outcome == Outcome::CannotBeJudged) {
        result.message = unjudgedWords(words);
        return result;
    }
    if (!isFailure(checked, finding)) {
        result.message = u"%1, milder than --fail-on %2: %3"_s.arg(wordFor(finding.severity), wordFor(checked.failOn),
                                                                   words);
        return result;
    }
    result.result = Case::Result::Failed;
    result.message = words;
    result.type = wordFor(finding.severity);
    result.body = headlineOf(finding) + u'\n' + detailsOf(checked, finding).join(u'\n') + u"\n\n"_s + finding.rule->help
                  + u'\n';
    return result;
}

/// The cases of one rule: there is always one.
void addCases(std::vector<Case>& cases, const Checked& checked, const RuleInfo& rule)
{
    const size_t before = cases.size();
    for (const Finding& finding : checked.findings) {
        if (finding.rule == &rule)
            cases.push_back(caseOf(checked, finding));
    }
    if (cases.size() > before)
        return;
    Case whole{.rule = &rule, .name = rule.title};
    if (outcomeOf(checked, rule) == RuleOutcome::Off) {
        whole.result = Case::Result::Skipped;
        whole.message = u"switched off by "_s + safeForPeople(checked.rulesName);
    }
    cases.push_back(std::move(whole));
}

class JUnitWriter
{
public:
    explicit JUnitWriter(const Checked& checked) : m_checked(checked), m_xml(&m_text) { }

    QByteArray write()
    {
        std::vector<std::vector<Case>> suites;
        std::vector<Case> all;
        for (const FindingKind kind : suiteKinds) {
            std::vector<Case> cases;
            for (const RuleInfo& rule : allRules()) {
                if (rule.kind == kind)
                    addCases(cases, m_checked, rule);
            }
            all.insert(all.end(), cases.begin(), cases.end());
            suites.push_back(std::move(cases));
        }
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"testsuites"_s);
        m_xml.writeAttribute(u"name"_s, u"unitscope check"_s);
        writeCounts(all);
        for (size_t i = 0; i < suites.size(); ++i)
            writeSuite(suiteKinds[i], suites[i]);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_text;
    }

private:
    void writeCounts(const std::vector<Case>& cases)
    {
        const auto count = [&](Case::Result result) {
            qsizetype number = 0;
            for (const Case& each : cases)
                number += each.result == result ? 1 : 0;
            return QString::number(number);
        };
        m_xml.writeAttribute(u"tests"_s, QString::number(cases.size()));
        m_xml.writeAttribute(u"failures"_s, count(Case::Result::Failed));
        m_xml.writeAttribute(u"errors"_s, u"0"_s);
        m_xml.writeAttribute(u"skipped"_s, count(Case::Result::Skipped));
        m_xml.writeAttribute(u"time"_s, u"0"_s);
    }

    void writeSuite(FindingKind kind, const std::vector<Case>& cases)
    {
        m_xml.writeStartElement(u"testsuite"_s);
        m_xml.writeAttribute(u"name"_s, wordFor(kind));
        writeCounts(cases);
        m_xml.writeAttribute(
            u"timestamp"_s,
            QDateTime::fromMSecsSinceEpoch(m_checked.asOf, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss"_s));
        writeProperties();
        for (const Case& each : cases)
            writeCase(each);
        m_xml.writeEndElement();
    }

    void writeProperties()
    {
        m_xml.writeStartElement(u"properties"_s);
        for (const QString& source : sourceLines(m_checked))
            writeProperty(u"source"_s, source);
        writeProperty(u"rules"_s, rulesLine(m_checked));
        writeProperty(u"as of"_s, exactTimeText(m_checked.asOf));
        writeProperty(u"fail on"_s, wordFor(m_checked.failOn));
        m_xml.writeEndElement();
    }
    void writeProperty(const QString& name, const QString& value)
    {
        m_xml.writeEmptyElement(u"property"_s);
        m_xml.writeAttribute(u"name"_s, name);
        m_xml.writeAttribute(u"value"_s, value);
    }

    void writeCase(const Case& each)
    {
        m_xml.writeStartElement(u"testcase"_s);
        m_xml.writeAttribute(u"classname"_s, u"unitscope."_s + each.rule->id);
        m_xml.writeAttribute(u"name"_s, each.name);
        m_xml.writeAttribute(u"time"_s, u"0"_s);
        if (each.result == Case::Result::Failed) {
            m_xml.writeStartElement(u"failure"_s);
            m_xml.writeAttribute(u"message"_s, each.message);
            m_xml.writeAttribute(u"type"_s, each.type);
            m_xml.writeCharacters(each.body);
            m_xml.writeEndElement();
        } else if (each.result == Case::Result::Skipped) {
            m_xml.writeEmptyElement(u"skipped"_s);
            m_xml.writeAttribute(u"message"_s, each.message);
        }
        m_xml.writeEndElement();
    }

    const Checked& m_checked;
    QByteArray m_text;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray toJUnit(const Checked& checked)
{
    return JUnitWriter(checked).write();
}

} // namespace unitscope
