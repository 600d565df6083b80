// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/reporthtml.h"

#include "graph/export/htmlpage.h"
#include "graph/export/report/reportstyle.h"

#include <algorithm>

namespace unitscope {

namespace {

QByteArray classFor(PartTone tone)
{
    switch (tone) {
    case PartTone::Plain: return {};
    case PartTone::Strong: return "strong";
    case PartTone::Muted: return "muted";
    case PartTone::Error: return "error";
    case PartTone::Warning: return "warning";
    case PartTone::Note: return "note";
    case PartTone::Good: return "good";
    case PartTone::Added: return "added";
    case PartTone::Removed: return "removed";
    case PartTone::Changed: return "changed";
    }
    Q_UNREACHABLE();
}

QByteArray attribute(const char* name, const QByteArray& value)
{
    return value.isEmpty() ? QByteArray() : ' ' + QByteArray(name) + "=\"" + value + '"';
}

/// Our own words are never broken within: there is room for them.
bool isOurs(const ReportCell& cell)
{
    return !cell.empty()
           && std::none_of(cell.begin(), cell.end(), [](const ReportPart& part) { return part.isTheirs; });
}

bool isNumber(const ReportCell& cell)
{
    bool isOne = false;
    if (cell.size() == 1)
        cell.front().text.toLongLong(&isOne);
    return isOne;
}

/// A table of many columns stands on a broad page.
bool isWide(const ReportChapter& section)
{
    return std::any_of(section.blocks.begin(), section.blocks.end(), [](const ReportBlock& block) {
        const auto* table = std::get_if<ReportTable>(&block);
        return std::holds_alternative<ReportPicture>(block) || (table && table->columns.size() > 7);
    });
}

class Writer
{
public:
    Writer(const ReportDocument& document, const QByteArray& svg) : m_document(document), m_svg(inlinedSvg(svg)) { }

    QByteArray write()
    {
        const QByteArray title = htmlText(m_document.title);
        m_out = pageHead(title, reportStyle) + "<header id=\"top\">\n<h1>" + title + "</h1>\n<p class=\"muted\">"
                + htmlText(m_document.subtitle) + "</p>\n</header>\n";
        addContents();
        m_out += "<main>\n";
        for (const ReportChapter& section : m_document.sections)
            addSection(section);
        m_out += "</main>\n</body>\n</html>\n";
        return m_out;
    }

private:
    /// Names of things are found in the tables.
    void addContents()
    {
        m_out += "<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol>\n";
        bool isOpen = false;
        bool isDeep = false;
        for (const ReportChapter& section : m_document.sections) {
            if (section.isTheirs)
                continue;
            const QByteArray link = "<a href=\"#" + htmlText(section.anchor) + "\">" + htmlText(section.title) + "</a>";
            if (section.level > 2) {
                m_out += (isDeep ? "</li>\n<li>" : "\n<ol>\n<li>") + link;
                isDeep = true;
                continue;
            }
            m_out += (isDeep ? "</li>\n</ol>\n" : "");
            m_out += (isOpen ? "</li>\n<li>" : "<li>") + link;
            isOpen = true;
            isDeep = false;
        }
        m_out += isDeep ? "</li>\n</ol>\n" : "";
        m_out += isOpen ? "</li>\n</ol>\n</nav>\n" : "</ol>\n</nav>\n";
    }

    void addSection(const ReportChapter& section)
    {
        const QByteArray heading = section.level > 2 ? "h3" : "h2";
        m_out += "<section id=\"" + htmlText(section.anchor) + '"'
                 + attribute("class", section.isTheirs  ? "thing"
                                      : isWide(section) ? "wide"
                                                        : "")
                 + ">\n<" + heading + '>' + htmlText(section.title);
        if (!section.note.isEmpty())
            m_out += " <small>" + htmlText(section.note) + "</small>";
        if (section.isTheirs)
            m_out += " <a class=\"up\" href=\"#s-things\">to the tables</a>";
        m_out += "</" + heading + ">\n";
        for (const ReportBlock& block : section.blocks)
            std::visit([this](const auto& each) { add(each); }, block);
        m_out += "</section>\n";
    }

    void add(const ReportParagraph& paragraph)
    {
        m_out += "<p>";
        addCell(paragraph.words);
        m_out += "</p>\n";
    }

    void add(const ReportTable& table)
    {
        const bool isFacts = table.form == ReportTable::Form::Facts;
        const bool isStatements = table.form == ReportTable::Form::Statements;
        m_out += "<table" + attribute("class", isFacts ? "facts" : isStatements ? "statements" : "") + ">\n";
        QList<QByteArray> labels;
        for (const QString& column : table.columns)
            labels << htmlText(column);
        if (!isFacts)
            m_out += "<thead><tr><th scope=\"col\">" + labels.join("</th><th scope=\"col\">") + "</th></tr></thead>\n";
        m_out += "<tbody>\n";
        for (const ReportRow& row : table.rows) {
            m_out += "<tr" + attribute("id", htmlText(row.anchor))
                     + attribute("class", !row.cells.empty() && row.cells.front().empty() ? "more" : "") + '>';
            for (size_t i = 0; i < row.cells.size(); ++i)
                addTableCell(row.cells[i], i == 0, isStatements && i == 4, labels.value(qsizetype(i)));
            m_out += "</tr>\n";
        }
        m_out += "</tbody>\n</table>\n";
    }

    void addTableCell(const ReportCell& cell, bool isFirst, bool isQuote, const QByteArray& label)
    {
        if (isFirst && !cell.empty()) {
            m_out += isOurs(cell) ? "<th scope=\"row\" class=\"ours\">" : "<th scope=\"row\">";
            addCell(cell);
            m_out += "</th>";
            return;
        }
        const QByteArray classes = isQuote ? "quote" : isNumber(cell) ? "number" : isOurs(cell) ? "ours" : "";
        m_out += "<td" + attribute("class", classes) + attribute("data-label", cell.empty() ? QByteArray() : label)
                 + '>';
        addCell(cell);
        m_out += "</td>";
    }

    void addCell(const ReportCell& cell)
    {
        bool isFirst = true;
        for (const ReportPart& part : cell) {
            if (part.text.isEmpty())
                continue;
            if (part.isNewLine && !isFirst)
                m_out += "<br/>";
            isFirst = false;
            const QByteArray words = htmlText(part.text);
            const QByteArray classes = classFor(part.tone);
            if (!part.link.isEmpty())
                m_out += "<a href=\"#" + htmlText(part.link) + '"' + attribute("class", classes) + '>' + words + "</a>";
            else if (!classes.isEmpty())
                m_out += "<span class=\"" + classes + "\">" + words + "</span>";
            else
                m_out += words;
        }
    }

    void add(const ReportList& list)
    {
        m_out += list.isToTick ? "<ul class=\"tick\">\n" : "<ul>\n";
        for (const ReportCell& item : list.items) {
            m_out += "<li>";
            addCell(item);
            m_out += "</li>\n";
        }
        m_out += "</ul>\n";
    }

    void add(const ReportCounts& counts)
    {
        m_out += "<ul class=\"counts\">\n";
        for (const ReportCounts::Count& count : counts.counts)
            m_out += "<li" + attribute("class", classFor(count.tone)) + "><b>" + htmlText(count.number) + "</b> "
                     + htmlText(count.word) + "</li>\n";
        m_out += "</ul>\n";
    }

    void add(const ReportPicture& picture)
    {
        if (!picture.words.isEmpty())
            m_out += "<p class=\"muted\">" + htmlText(picture.words) + "</p>\n";
        if (m_svg.isEmpty())
            m_out += "<p class=\"muted\">This report was made without a picture.</p>\n";
        else
            m_out += "<figure class=\"picture\" tabindex=\"0\">\n" + m_svg + "</figure>\n";
    }

    void add(const ReportSignOff& signOff)
    {
        m_out += "<table class=\"sign\">\n<thead><tr><th scope=\"col\"></th><th scope=\"col\">Name</th><th "
                 "scope=\"col\">Date</th>"
                 "<th scope=\"col\">Signature</th></tr></thead>\n<tbody>\n";
        for (const QString& role : signOff.roles)
            m_out += "<tr><th scope=\"row\">" + htmlText(role)
                     + "</th><td data-label=\"Name\"></td><td data-label=\"Date\"></td><td "
                       "data-label=\"Signature\"></td></tr>\n";
        m_out += "</tbody>\n</table>\n";
    }

    const ReportDocument& m_document;
    const QByteArray m_svg;
    QByteArray m_out;
};

} // namespace

QByteArray toHtml(const ReportDocument& document, const QByteArray& svg)
{
    return Writer(document, svg).write();
}

} // namespace unitscope
