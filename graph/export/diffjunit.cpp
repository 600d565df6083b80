// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/diffjunit.h"

#include <QtCore/qxmlstream.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct DiffCase
{
    enum class Outcome : quint8 { Passed, Failed, Skipped };
    QString group = {}; ///< "service", "connection", "coverage"
    QString name = {};
    Outcome outcome = Outcome::Passed;
    QString message = {};
    QString type = {};
    QString body = {};
};

QString bodyOf(const ReportedChange& change)
{
    QStringList lines;
    if (!change.note.isEmpty())
        lines << change.note;
    if (!change.said.isEmpty())
        lines << change.said;
    for (const ReportedField& field : change.fields)
        lines << u"%1: %2 -> %3"_s.arg(field.label, field.before, field.after)
              << u"    %1 -> %2"_s.arg(field.saidBefore, field.saidAfter);
    if (!change.decision.isEmpty())
        lines << change.decision;
    if (!change.key.isEmpty())
        lines << u"#"_s + change.key;
    return lines.join(u'\n') + u'\n';
}

QString summaryOf(const ReportedChange& change)
{
    QStringList fields;
    for (const ReportedField& field : change.fields)
        fields << u"%1: %2 -> %3"_s.arg(field.label, field.before, field.after);
    const QString words = titleFor(change.change).toLower() + u": "_s + change.name;
    return fields.isEmpty() ? words : words + u"; "_s + fields.join(u"; "_s);
}

DiffCase caseOf(const ReportedChange& change)
{
    DiffCase result{.group = change.kind, .name = titleFor(change.change) + u": "_s + change.name};
    if (!change.isOpen()) {
        result.outcome = DiffCase::Outcome::Skipped;
        result.message = change.decision;
        return result;
    }
    result.outcome = DiffCase::Outcome::Failed;
    result.message = summaryOf(change);
    result.type = titleFor(change.change).toLower();
    result.body = bodyOf(change);
    return result;
}

std::vector<DiffCase> casesOf(const DiffReport& report)
{
    std::vector<DiffCase> cases;
    for (const ReportedChange& change : report.changes)
        cases.push_back(caseOf(change));
    if (cases.empty())
        cases.push_back({.group = u"difference"_s, .name = report.total});
    for (const ReportedGap& gap : report.gaps)
        cases.push_back({.group = u"coverage"_s,
                         .name = gap.title,
                         .outcome = DiffCase::Outcome::Skipped,
                         .message = (gap.why.isEmpty() ? QString() : gap.why + u": "_s) + gap.items.join(u"; "_s)});
    return cases;
}

class DiffJUnitWriter
{
public:
    explicit DiffJUnitWriter(const DiffReport& report) : m_report(report), m_cases(casesOf(report)), m_xml(&m_text) { }

    QByteArray write()
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"testsuites"_s);
        writeHead();
        m_xml.writeStartElement(u"testsuite"_s);
        writeHead();
        m_xml.writeStartElement(u"properties"_s);
        for (const QString& source : m_report.before)
            writeProperty(u"before"_s, source);
        for (const QString& source : m_report.after)
            writeProperty(u"after"_s, source);
        m_xml.writeEndElement();
        for (const DiffCase& each : m_cases)
            writeCase(each);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_text;
    }

private:
    QString count(DiffCase::Outcome outcome) const
    {
        return QString::number(std::count_if(m_cases.begin(), m_cases.end(),
                                             [&](const DiffCase& each) { return each.outcome == outcome; }));
    }

    void writeHead()
    {
        m_xml.writeAttribute(u"name"_s, u"unitscope diff"_s);
        m_xml.writeAttribute(u"tests"_s, QString::number(m_cases.size()));
        m_xml.writeAttribute(u"failures"_s, count(DiffCase::Outcome::Failed));
        m_xml.writeAttribute(u"errors"_s, u"0"_s);
        m_xml.writeAttribute(u"skipped"_s, count(DiffCase::Outcome::Skipped));
        m_xml.writeAttribute(u"time"_s, u"0"_s);
    }

    void writeProperty(const QString& name, const QString& value)
    {
        m_xml.writeEmptyElement(u"property"_s);
        m_xml.writeAttribute(u"name"_s, name);
        m_xml.writeAttribute(u"value"_s, value);
    }

    void writeCase(const DiffCase& each)
    {
        m_xml.writeStartElement(u"testcase"_s);
        m_xml.writeAttribute(u"classname"_s, u"unitscope.diff."_s + each.group);
        m_xml.writeAttribute(u"name"_s, each.name);
        m_xml.writeAttribute(u"time"_s, u"0"_s);
        if (each.outcome == DiffCase::Outcome::Failed) {
            m_xml.writeStartElement(u"failure"_s);
            m_xml.writeAttribute(u"message"_s, each.message);
            m_xml.writeAttribute(u"type"_s, each.type);
            m_xml.writeCharacters(each.body);
            m_xml.writeEndElement();
        } else if (each.outcome == DiffCase::Outcome::Skipped) {
            m_xml.writeEmptyElement(u"skipped"_s);
            m_xml.writeAttribute(u"message"_s, each.message);
        }
        m_xml.writeEndElement();
    }

    const DiffReport& m_report;
    const std::vector<DiffCase> m_cases;
    QByteArray m_text;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray toJUnit(const DiffReport& report)
{
    return DiffJUnitWriter(report).write();
}

} // namespace unitscope
