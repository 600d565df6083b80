// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/diffhtml.h"

#include "graph/base/safetext.h"
#include "graph/draw/palette.h"
#include "graph/export/svgtext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The page's colours are those of the picture.
struct PageColour
{
    const char* name;
    Tone tone;
};
constexpr std::array colours = {
    PageColour{"ground", Tone::Ground},   PageColour{"text", Tone::Text},        PageColour{"muted", Tone::TextMuted},
    PageColour{"panel", Tone::BoxFill},   PageColour{"line", Tone::FrameStroke}, PageColour{"added", Tone::Added},
    PageColour{"removed", Tone::Removed}, PageColour{"changed", Tone::Changed},  PageColour{"quiet", Tone::FrameFill},
};

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
@media print{main{max-width:none;padding:0}body{font-size:11px}tr,li{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}}
)";

QByteArray variables(const Palette& palette)
{
    QByteArray css = ":root{";
    for (const PageColour& colour : colours) {
        const QByteArray number = QByteArray::number(palette.rgb[size_t(colour.tone)] & 0xffffffu, 16);
        css += "--" + QByteArray(colour.name) + ":#" + number.rightJustified(6, '0') + ';';
    }
    return css + '}';
}

QByteArray html(const QString& text)
{
    return xmlText(safeForPeople(text));
}

/// A picture as part of a page, without what only a file begins with.
QByteArray inlined(const QByteArray& svg)
{
    const qsizetype begin = svg.indexOf("<svg");
    return begin < 0 ? QByteArray() : svg.sliced(begin);
}

class HtmlWriter
{
public:
    HtmlWriter(const DiffReport& report, const QByteArray& svg) : m_report(report), m_svg(inlined(svg)) { }

    QByteArray write()
    {
        addHead();
        addCounts();
        if (!m_svg.isEmpty())
            m_out += "<div class=\"picture\">\n" + m_svg + "</div>\n";
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
        const QByteArray title =
            "What changed" + (m_report.hosts.isEmpty() ? QByteArray() : " on " + html(m_report.hosts.join(u", "_s)));
        m_out +=
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
            "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>"
            + title + ": " + html(m_report.total) + "</title>\n<style>\n" + variables(lightPalette())
            + "\n@media (prefers-color-scheme:dark){" + variables(darkPalette()) + "}" + rules
            + "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n";
        addSources("Before", m_report.before);
        addSources("After", m_report.after);
    }

    void addSources(const char* label, const QStringList& sources)
    {
        m_out += "<p class=\"muted\">" + QByteArray(label) + ": "
                 + (sources.isEmpty() ? "nothing"_ba : html(sources.join(u"; "_s))) + "</p>\n";
    }

    void addCounts()
    {
        const DiffCounts& counts = m_report.counts;
        m_out += "<ul class=\"counts\">\n";
        if (!counts.hasDifferences())
            m_out += "<li>" + html(m_report.total) + "</li>\n";
        addCount("added", "+", counts.added);
        addCount("removed", "−", counts.removed);
        addCount("changed", "~", counts.changed);
        addCount("renamed", "=", counts.renamed);
        addCount("not looked at", "?", counts.notLookedAtBefore + counts.notLookedAtAfter);
        const int notStated = counts.notStatedBefore + counts.notStatedAfter;
        addCount(notStated == 1 ? "field not stated" : "fields not stated", "?", notStated);
        m_out += "</ul>\n";
        if (!m_report.standings.isEmpty())
            m_out += "<p><b>" + html(m_report.standings) + "</b></p>\n";
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
        m_out += "<h2>" + html(titleFor(change)) + " <small>" + QByteArray::number(changes.size())
                 + "</small></h2>\n<table>\n<thead><tr><th>What</th>"
                 + (isWhole ? "" : "<th>Field</th><th>Before</th><th>After</th>") + "<th>Who says so</th>"
                 + (isDecided() ? "<th>Decided</th>" : "") + "</tr></thead>\n<tbody>\n";
        for (const ReportedChange* one : changes) {
            if (isWhole)
                m_out += "<tr>" + name(*one, 1) + "<td class=\"said\">" + html(one->said) + "</td>" + decision(*one, 1)
                         + "</tr>\n";
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
            const QByteArray said = html(field.saidBefore)
                                    + (field.saidBefore.isEmpty() || field.saidAfter.isEmpty() ? "" : "<br/>→ ")
                                    + html(field.saidAfter);
            m_out += "<tr>" + (isFirst ? name(change, change.fields.size()) : QByteArray()) + "<td>" + html(field.label)
                     + "</td><td>" + html(field.before) + "</td><td>" + html(field.after) + "</td><td class=\"said\">"
                     + said + "</td>" + (isFirst ? decision(change, change.fields.size()) : QByteArray()) + "</tr>\n";
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
                                                      : "<br/><span class=\"key\">" + html(change.note) + "</span>";
        return "<th scope=\"row\"" + spanning(rows) + "><span class=\"" + html(titleFor(change.change).toLower())
               + "\">" + sign(change.change) + "</span> " + html(change.name) + note + "</th>";
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
        return "<td" + spanning(rows) + ">" + (change.decision.isEmpty() ? "open"_ba : html(change.decision))
               + "<br/><span class=\"key\">#" + html(change.key) + "</span></td>";
    }

    void addGap(const ReportedGap& gap)
    {
        m_out += "<h2>" + html(gap.title) + " <small>" + QByteArray::number(gap.items.size()) + "</small></h2>\n";
        if (!gap.why.isEmpty())
            m_out += "<p class=\"muted\">" + html(gap.why) + "</p>\n";
        m_out += "<ul class=\"gaps\">\n";
        for (const QString& item : gap.items)
            m_out += "<li>" + html(item) + "</li>\n";
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
