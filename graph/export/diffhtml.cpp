// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/diffhtml.h"

#include "graph/export/htmlpage.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr const char* rules = R"(
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 Inter,"Helvetica Neue",Arial,sans-serif}
main{max-width:1100px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:26px;line-height:1.25;margin:0 0 4px}
h2{font-size:18px;margin:36px 0 8px}
h2 small{font-weight:400;color:var(--muted)}
p{margin:4px 0}
.muted{color:var(--muted)}
.counts{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:20px 0 0;padding:0}
.counts li{border:1px solid var(--line);border-radius:8px;padding:6px 14px;background:var(--panel)}
.counts b{font-size:20px;margin-right:6px}
.added{color:var(--added)}.removed{color:var(--removed)}.changed,.renamed{color:var(--changed)}
.picture{margin:24px 0 0;border:1px solid var(--line);border-radius:8px;overflow:hidden;break-inside:avoid}
.picture svg{display:block;margin:0 auto;max-width:100%;height:auto}
table{width:100%;border-collapse:collapse;background:var(--panel);border:1px solid var(--line)}
th,td{text-align:left;vertical-align:top;padding:7px 10px;border-top:1px solid var(--line);overflow-wrap:anywhere}
thead th{border-top:0;background:var(--quiet);font-weight:600;color:var(--muted);font-size:13px}
tbody th{font-weight:600}
td.said,.key{font-size:13px;color:var(--muted)}
ul.gaps{margin:4px 0;padding-left:20px;overflow-wrap:anywhere}
@page{size:A4;margin:15mm 13mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#666}}
@page wide{size:A4 landscape}
@media print{
main{max-width:none;padding:0}
body{font-size:9pt;background:none}
h1{font-size:20pt}h2{font-size:13pt;margin-top:8mm}
tr,li{break-inside:avoid}
h2,thead,tbody tr:first-child{break-after:avoid}
thead{display:table-header-group}
th,td{padding:1.2mm 1.8mm}
.counts{margin-top:5mm}.counts b{font-size:13pt}.counts li{padding:1mm 3mm}
.picture{margin:5mm 0 0;overflow:visible;border:0}
.picture svg{max-height:200mm}
.broad{page:wide;margin:0}
.broad svg{width:100%;max-height:170mm}
}
)";

/// On a page that stands upright, names in it would be too small to be read.
bool isBroad(const QByteArray& svg)
{
    constexpr int roomUpright = 800; // pixels that become 184 mm
    const qsizetype at = svg.indexOf(" width=\"");
    const qsizetype end = svg.indexOf("px\"", at);
    return at >= 0 && end > at && svg.sliced(at + 8, end - at - 8).toDouble() > roomUpright;
}

class HtmlWriter
{
public:
    HtmlWriter(const DiffReport& report, const QByteArray& svg) : m_report(report), m_svg(inlinedSvg(svg)) { }

    QByteArray write()
    {
        addHead();
        addCounts();
        if (!m_svg.isEmpty())
            m_out += (isBroad(m_svg) ? "<div class=\"picture broad\">\n" : "<div class=\"picture\">\n") + m_svg
                     + "</div>\n";
        for (const Change change : reportedChanges())
            addTable(change);
        for (const ReportedGap& gap : m_report.gaps)
            addGap(gap);
        for (const ReportedGap& gap : m_report.apart)
            addGap(gap);
        m_out += "</main>\n</body>\n</html>\n";
        return m_out;
    }

private:
    void addHead()
    {
        const QByteArray title = "What changed"
                                 + (m_report.hosts.isEmpty() ? QByteArray()
                                                             : " on " + htmlText(m_report.hosts.join(u", "_s)));
        const QString footer = u"What changed on "_s + m_report.hosts.join(u", "_s);
        m_out += pageHead(title + ": " + htmlText(m_report.total), rules + pageFooter(footer)) + "<main>\n<h1>" + title
                 + "</h1>\n";
        addSources("Before", m_report.before);
        addSources("After", m_report.after);
    }

    void addSources(const char* label, const QStringList& sources)
    {
        m_out += "<p class=\"muted\">" + QByteArray(label) + ": "
                 + (sources.isEmpty() ? "nothing"_ba : htmlText(sources.join(u"; "_s))) + "</p>\n";
    }

    void addCounts()
    {
        const DiffCounts& counts = m_report.counts;
        m_out += "<ul class=\"counts\">\n";
        if (!counts.hasDifferences())
            m_out += "<li>" + htmlText(m_report.total) + "</li>\n";
        addCount("added", "+", counts.added);
        addCount("removed", "−", counts.removed);
        addCount("changed", "~", counts.changed);
        addCount("renamed", "=", counts.renamed);
        addCount("not looked at", "?", counts.notLookedAtBefore + counts.notLookedAtAfter);
        const int notStated = counts.notStatedBefore + counts.notStatedAfter;
        addCount(notStated == 1 ? "field not stated" : "fields not stated", "?", notStated);
        m_out += "</ul>\n";
        if (!m_report.standings.isEmpty())
            m_out += "<p><b>" + htmlText(m_report.standings) + "</b></p>\n";
    }

    void addCount(const QByteArray& word, const QByteArray& sign, int count)
    {
        if (count > 0)
            m_out += "<li class=\"" + word.split(' ').front() + "\"><b>" + sign + ' ' + QByteArray::number(count)
                     + "</b>" + word + "</li>\n";
    }

    void addTable(Change change)
    {
        const std::vector<const ReportedChange*> changes = m_report.of(change);
        if (changes.empty())
            return;
        const bool isWhole = change == Change::Added || change == Change::Removed;
        m_out += "<h2>" + htmlText(titleFor(change)) + " <small>" + QByteArray::number(changes.size())
                 + "</small></h2>\n<table>\n<thead><tr><th>What</th>"
                 + (isWhole ? "" : "<th>Field</th><th>Before</th><th>After</th>") + "<th>Who says so</th>"
                 + (isDecided() ? "<th>Decided</th>" : "") + "</tr></thead>\n<tbody>\n";
        for (const ReportedChange* one : changes) {
            if (isWhole)
                m_out += "<tr>" + name(*one, 1) + "<td class=\"said\">" + htmlText(one->said) + "</td>"
                         + decision(*one, 1) + "</tr>\n";
            else
                addFields(*one);
        }
        m_out += "</tbody>\n</table>\n";
    }

    bool isDecided() const { return !m_report.standings.isEmpty(); }

    void addFields(const ReportedChange& change)
    {
        if (change.fields.empty()) {
            m_out += "<tr>" + name(change, 1) + "<td></td><td></td><td></td><td></td>" + decision(change, 1)
                     + "</tr>\n";
            return;
        }
        bool isFirst = true;
        for (const ReportedField& field : change.fields) {
            const QByteArray said = htmlText(field.saidBefore)
                                    + (field.saidBefore.isEmpty() || field.saidAfter.isEmpty() ? "" : "<br/>→ ")
                                    + htmlText(field.saidAfter);
            m_out += "<tr>" + (isFirst ? name(change, change.fields.size()) : QByteArray()) + "<td>"
                     + htmlText(field.label) + "</td><td>" + htmlText(field.before) + "</td><td>"
                     + htmlText(field.after) + "</td><td class=\"said\">" + said + "</td>"
                     + (isFirst ? decision(change, change.fields.size()) : QByteArray()) + "</tr>\n";
            isFirst = false;
        }
    }

    static QByteArray spanning(size_t rows)
    {
        return rows > 1 ? " rowspan=\"" + QByteArray::number(rows) + '"' : ""_ba;
    }

    static QByteArray name(const ReportedChange& change, size_t rows)
    {
        const QByteArray note = change.note.isEmpty() ? QByteArray()
                                                      : "<br/><span class=\"key\">" + htmlText(change.note) + "</span>";
        return "<th scope=\"row\"" + spanning(rows) + "><span class=\"" + htmlText(titleFor(change.change).toLower())
               + "\">" + sign(change.change) + "</span> " + htmlText(change.name) + note + "</th>";
    }

    static QByteArray sign(Change change)
    {
        switch (change) {
        case Change::Added: return "+";
        case Change::Removed: return "−";
        case Change::Renamed: return "=";
        default: return "~";
        }
    }

    QByteArray decision(const ReportedChange& change, size_t rows) const
    {
        if (!isDecided())
            return {};
        return "<td" + spanning(rows) + ">" + (change.decision.isEmpty() ? "open"_ba : htmlText(change.decision))
               + "<br/><span class=\"key\">#" + htmlText(change.key) + "</span></td>";
    }

    void addGap(const ReportedGap& gap)
    {
        m_out += "<h2>" + htmlText(gap.title) + " <small>" + QByteArray::number(gap.items.size()) + "</small></h2>\n";
        if (!gap.why.isEmpty())
            m_out += "<p class=\"muted\">" + htmlText(gap.why) + "</p>\n";
        m_out += "<ul class=\"gaps\">\n";
        for (const QString& item : gap.items)
            m_out += "<li>" + htmlText(item) + "</li>\n";
        m_out += "</ul>\n";
    }

    const DiffReport& m_report;
    const QByteArray m_svg;
    QByteArray m_out;
};

} // namespace

QByteArray toHtml(const DiffReport& report, const QByteArray& svg)
{
    return HtmlWriter(report, svg).write();
}

} // namespace unitscope
