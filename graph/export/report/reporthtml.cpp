// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/reporthtml.h"

#include "graph/export/htmlpage.h"
#include "graph/export/report/reportstyle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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

/// A column of numbers has its head above them.
bool isNumbers(const ReportTable& table, size_t column)
{
    bool isAny = false;
    for (const ReportRow& row : table.rows) {
        if (column >= row.cells.size() || row.cells[column].empty())
            continue;
        if (!isNumber(row.cells[column]))
            return false;
        isAny = true;
    }
    return isAny;
}

/// Broken within only where there is no other way: short words, as "127.0.0.1" or "VALID_VENV".
bool hasShortWords(const ReportCell& cell)
{
    constexpr qsizetype atMost = 14;
    return std::all_of(cell.begin(), cell.end(), [](const ReportPart& part) {
        const QList<QStringView> words = QStringView(part.text).split(u' ');
        return std::all_of(words.begin(), words.end(), [](QStringView word) { return word.size() <= atMost; });
    });
}

class Writer
{
public:
    Writer(const ReportDocument& document, const QByteArray& svg) : m_document(document), m_svg(inlinedSvg(svg)) { }

    QByteArray write()
    {
        const QByteArray title = htmlText(m_document.title);
        m_out = pageHead(title, reportStyle + pageFooter(m_document.title + u", "_s + m_document.subtitle))
                + "<header id=\"top\">\n<h1>" + title + "</h1>\n<p class=\"muted\">" + htmlText(m_document.subtitle)
                + "</p>\n</header>\n";
        addContents();
        m_out += "<main>\n";
        addPrintChoice();
        for (const ReportChapter& section : m_document.sections) {
            addUnprinted(section);
            addSection(section);
        }
        m_out += "</main>\n</body>\n</html>\n";
        return m_out;
    }

private:
    bool asksBeforePrinting() const
    {
        return m_document.evidence == ReportEvidence::Screen && !m_document.evidenceNote.isEmpty();
    }

    /// Nobody reads a hundred pages of statements on paper; on the screen they are there, and links lead to them.
    void addPrintChoice()
    {
        if (asksBeforePrinting())
            m_out +=
                "<input type=\"checkbox\" id=\"print-all\"/><label for=\"print-all\">Print all statements, too <span "
                "class=\"muted\">("
                + htmlText(m_document.evidenceNote) + ")</span></label>\n";
    }

    /// Stands on paper where the statements are not.
    void addUnprinted(const ReportChapter& section)
    {
        if (!section.isEvidence || m_isEvidence || !asksBeforePrinting())
            return;
        m_isEvidence = true;
        m_out +=
            "<section class=\"unprinted wide\">\n<h2>All statements</h2>\n<p>Not printed: "
            + htmlText(m_document.evidenceNote)
            + ". They are in the page that this was printed from: tick <b>Print all statements, too</b> at its top "
              "before printing it, or make it with <b>--statements full</b>.</p>\n</section>\n";
    }

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
            const QByteArray item = "<li" + attribute("class", section.isEvidence ? "unasked" : "") + '>';
            if (section.level > 2) {
                m_out += (isDeep ? "</li>\n" : "\n<ol>\n") + item + link;
                isDeep = true;
                continue;
            }
            m_out += (isDeep ? "</li>\n</ol>\n" : "");
            m_out += (isOpen ? "</li>\n" : "") + item + link;
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
                 + attribute("class", section.isTheirs     ? "thing unasked"
                                      : section.isEvidence ? "unasked"
                                      : section.isBroad    ? "wide"
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
        const QList<QByteArray> labels = addHead(table);
        m_out += "<tbody>\n";
        for (const ReportRow& row : table.rows) {
            m_out += "<tr" + attribute("id", htmlText(row.anchor))
                     + attribute("class", !row.cells.empty() && row.cells.front().empty() ? "more" : "") + '>';
            for (size_t i = 0; i < row.cells.size(); ++i)
                addTableCell(row.cells[i], i == 0, isStatements ? int(i) : -1, labels.value(qsizetype(i)));
            m_out += "</tr>\n";
        }
        m_out += "</tbody>\n</table>\n";
    }

    /// The labels of the columns.
    QList<QByteArray> addHead(const ReportTable& table)
    {
        QList<QByteArray> labels;
        QByteArray head;
        const bool isStatements = table.form == ReportTable::Form::Statements;
        for (const QString& column : table.columns) {
            const bool isNumeric = !isStatements && isNumbers(table, size_t(labels.size()));
            labels << htmlText(column);
            head += "<th scope=\"col\"" + attribute("class", isNumeric ? "number" : "") + '>' + labels.back() + "</th>";
        }
        if (table.form != ReportTable::Form::Facts)
            m_out += "<thead><tr>" + head + "</tr></thead>\n";
        return labels;
    }

    void addTableCell(const ReportCell& cell, bool isFirst, int ofStatement, const QByteArray& label)
    {
        if (isFirst && !cell.empty()) {
            m_out += isOurs(cell) ? "<th scope=\"row\" class=\"ours\">" : "<th scope=\"row\">";
            addCell(cell);
            m_out += "</th>";
            return;
        }
        const QByteArray classes = ofStatement == 4                         ? "quote"
                                   : ofStatement < 0 && isNumber(cell)      ? "number"
                                   : isOurs(cell)                           ? "ours"
                                   : ofStatement < 0 && hasShortWords(cell) ? "short"
                                                                            : "";
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
    bool m_isEvidence = false; ///< what is not printed unasked has begun
};

} // namespace

QByteArray toHtml(const ReportDocument& document, const QByteArray& svg)
{
    return Writer(document, svg).write();
}

} // namespace unitscope
