// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/diffmarkdown.h"

#include "graph/base/safetext.h"
#include "graph/export/markdowntext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype mostRows = 100;

QString shorter(const QString& text)
{
    return elidedMiddle(text, 300);
}

class MarkdownWriter
{
public:
    explicit MarkdownWriter(const DiffReport& report) : m_report(report) { }

    QString write()
    {
        m_text += u"### "_s + m_report.total + u"\n\n"_s;
        addSources(u"Before"_s, m_report.before);
        addSources(u"After"_s, m_report.after);
        if (!m_report.standings.isEmpty())
            m_text += u"\n**"_s + m_report.standings + u"**\n"_s;
        for (const Change change : reportedChanges())
            addTable(change);
        for (const ReportedGap& gap : m_report.gaps)
            addList(gap);
        for (const ReportedGap& gap : m_report.apart)
            addList(gap);
        return m_text;
    }

private:
    void addSources(const QString& label, const QStringList& sources)
    {
        QStringList spans;
        for (const QString& source : sources)
            spans << markdownCode(source);
        m_text += u"- "_s + label + u": "_s + (spans.isEmpty() ? u"nothing"_s : spans.join(u", "_s)) + u'\n';
    }

    void addTable(Change change)
    {
        const std::vector<const ReportedChange*> changes = m_report.of(change);
        if (changes.empty())
            return;
        const bool isWhole = change == Change::Added || change == Change::Removed;
        const bool isDecided = !m_report.standings.isEmpty();
        QStringList heads = isWhole ? QStringList{u"What"_s, u"Who says so"_s}
                                    : QStringList{u"What"_s, u"Field"_s, u"Before"_s, u"After"_s, u"Who says so"_s};
        if (isDecided)
            heads << u"Decided"_s;
        m_text += u"\n#### %1 (%2)\n\n"_s.arg(titleFor(change)).arg(changes.size());
        addRow(heads);
        addRow(QStringList(heads.size(), u"---"_s));
        qsizetype rows = 0;
        for (const ReportedChange* one : changes) {
            if (rows >= mostRows) {
                m_text += u"\nand more: %1 in all. `unitscope-cli diff` lists them.\n"_s.arg(changes.size());
                return;
            }
            rows += isWhole ? addWhole(*one, isDecided) : addFields(*one, isDecided);
        }
    }

    qsizetype addWhole(const ReportedChange& change, bool isDecided)
    {
        QStringList cells{nameCell(change), cell(change.said)};
        if (isDecided)
            cells << decisionCell(change);
        addRow(cells);
        return 1;
    }

    qsizetype addFields(const ReportedChange& change, bool isDecided)
    {
        QString name = nameCell(change);
        QString decision = decisionCell(change);
        const std::vector<ReportedField> none{{}};
        for (const ReportedField& field : change.fields.empty() ? none : change.fields) {
            QStringList cells{name, field.isKnown ? markdownText(field.label) : cell(field.label), cell(field.before),
                              cell(field.after), saidCell(field)};
            if (isDecided)
                cells << decision;
            addRow(cells);
            name.clear();
            decision.clear();
        }
        return qsizetype(std::max<size_t>(change.fields.size(), 1));
    }

    static QString cell(const QString& text) { return markdownCode(shorter(text), MarkdownPlace::Cell); }
    static QString nameCell(const ReportedChange& change)
    {
        return cell(change.name) + (change.note.isEmpty() ? QString() : u", "_s + cell(change.note));
    }
    static QString saidCell(const ReportedField& field)
    {
        const QString before = cell(field.saidBefore);
        const QString after = cell(field.saidAfter);
        return before.isEmpty() || after.isEmpty() ? before + after : before + u" → "_s + after;
    }
    static QString decisionCell(const ReportedChange& change)
    {
        const QString words = change.decision.isEmpty() ? u"open"_s : cell(change.decision);
        return cell(u'#' + change.key) + u' ' + words;
    }

    void addRow(const QStringList& cells) { m_text += u"| "_s + cells.join(u" | "_s) + u" |\n"_s; }

    void addList(const ReportedGap& gap)
    {
        m_text += u"\n#### %1 (%2)\n\n"_s.arg(gap.title).arg(gap.items.size());
        if (!gap.why.isEmpty())
            m_text += markdownCode(gap.why) + u"\n\n"_s;
        for (const QString& item : gap.items.first(std::min(gap.items.size(), mostRows)))
            m_text += u"- "_s + markdownCode(shorter(item)) + u'\n';
        if (gap.items.size() > mostRows)
            m_text += u"- and %1 more\n"_s.arg(gap.items.size() - mostRows);
    }

    const DiffReport& m_report;
    QString m_text;
};

} // namespace

QString toMarkdown(const DiffReport& report)
{
    return MarkdownWriter(report).write();
}

} // namespace unitscope
