// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/documenttext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString part(const ReportPart& part)
{
    QString text = part.text.toHtmlEscaped();
    if (part.isTheirs)
        text = u"<span class=\"theirs\">%1</span>"_s.arg(text);
    if (part.tone == PartTone::Muted)
        return u"<span class=\"muted\">%1</span>"_s.arg(text);
    const bool isPlain = part.tone == PartTone::Plain || part.tone == PartTone::Note;
    return isPlain ? text : u"<b>%1</b>"_s.arg(text);
}

QString cell(const ReportCell& cell)
{
    QString text;
    for (const ReportPart& each : cell) {
        if (each.isNewLine && !text.isEmpty())
            text += u"<br>"_s;
        text += part(each);
    }
    return text;
}

class Writer
{
public:
    QString write(const ReportDocument& document)
    {
        m_text = u"<h1>%1</h1>"_s.arg(document.title.toHtmlEscaped());
        if (!document.subtitle.isEmpty())
            m_text += u"<p class=\"muted\">%1</p>"_s.arg(document.subtitle.toHtmlEscaped());
        for (const ReportChapter& chapter : document.sections) {
            add(chapter);
        }
        return m_text;
    }

private:
    void add(const ReportChapter& chapter)
    {
        const QString note = chapter.note.isEmpty()
                                 ? QString()
                                 : u" <span class=\"muted\">%1</span>"_s.arg(chapter.note.toHtmlEscaped());
        if (!chapter.title.isEmpty())
            m_text += u"<h%1>%2%3</h%1>"_s.arg(QString::number(chapter.level), chapter.title.toHtmlEscaped(), note);
        for (const ReportBlock& block : chapter.blocks)
            std::visit([this](const auto& each) { add(each); }, block);
    }
    void add(const ReportParagraph& paragraph) { m_text += u"<p>%1</p>"_s.arg(cell(paragraph.words)); }
    void add(const ReportTable& table)
    {
        const bool isFacts = table.form == ReportTable::Form::Facts;
        m_text += u"<table%1 cellspacing=\"0\" cellpadding=\"5\">"_s.arg(isFacts ? QString() : u" width=\"100%\""_s);
        if (!isFacts)
            addHead(table.columns);
        for (const ReportRow& row : table.rows) {
            m_text += u"<tr>"_s;
            for (size_t i = 0; i < row.cells.size(); ++i) {
                const bool isName = isFacts && i == 0;
                m_text += (isName ? u"<td class=\"muted\">%1</td>"_s : u"<td>%1</td>"_s).arg(cell(row.cells[i]));
            }
            m_text += u"</tr>"_s;
        }
        m_text += u"</table>"_s;
    }
    void addHead(const QStringList& columns)
    {
        m_text += u"<tr class=\"head\">"_s;
        for (const QString& column : columns)
            m_text += u"<th align=\"left\">%1</th>"_s.arg(column.toHtmlEscaped());
        m_text += u"</tr>"_s;
    }
    void add(const ReportList& list)
    {
        m_text += u"<ul>"_s;
        for (const ReportCell& item : list.items)
            m_text += u"<li>%1</li>"_s.arg(cell(item));
        m_text += u"</ul>"_s;
    }
    /// As one line: they are a glance.
    void add(const ReportCounts& counts)
    {
        QStringList words;
        for (const ReportCounts::Count& count : counts.counts)
            words += u"<b>%1</b> %2"_s.arg(count.number.toHtmlEscaped(), count.word.toHtmlEscaped());
        m_text += u"<p>%1</p>"_s.arg(words.join(u" · "_s));
    }
    void add(const ReportPicture& /*picture*/) { }
    void add(const ReportSignOff& /*signOff*/) { }

    QString m_text;
};

} // namespace

QString richText(const ReportDocument& document)
{
    return Writer().write(document);
}

} // namespace unitscope
