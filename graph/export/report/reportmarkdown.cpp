// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/reportmarkdown.h"

#include "graph/export/markdowntext.h"

#include <QtCore/qurl.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Our own words may quote a name all the same. GitHub makes links of these signs wherever they stand.
bool canBecomeALink(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'@' || c == u'#'; })
           || text.contains("://"_L1) || text.contains("www."_L1);
}

class Writer
{
public:
    Writer(const ReportDocument& document, const QString& picture) : m_document(document), m_picture(picture) { }

    QString write()
    {
        line(u"# "_s + words(m_document.title));
        line({});
        line(words(m_document.subtitle));
        addContents();
        for (const ReportChapter& section : m_document.sections)
            addSection(section);
        return m_text;
    }

private:
    void line(const QString& text) { m_text += text + u'\n'; }

    static QString words(const QString& text, MarkdownPlace place = MarkdownPlace::Line)
    {
        return canBecomeALink(text) ? markdownCode(text, place) : markdownText(text);
    }

    static QString part(const ReportPart& part, MarkdownPlace place)
    {
        // A blank at an end is ours, and no part of what is marked.
        const QString inner = part.text.trimmed();
        if (inner.isEmpty())
            return part.text.isEmpty() ? QString() : u" "_s;
        QString shown = part.isTheirs ? markdownCode(inner, place) : words(inner, place);
        if (!part.isTheirs && part.tone != PartTone::Plain && part.tone != PartTone::Muted
            && part.tone != PartTone::Note)
            shown = u"**"_s + shown + u"**"_s;
        if (!part.link.isEmpty())
            shown = u"[%1](#%2)"_s.arg(shown, part.link);
        const QString before = part.text.startsWith(u' ') ? u" "_s : QString();
        const QString after = part.text.endsWith(u' ') ? u" "_s : QString();
        return before + shown + after;
    }

    static QString cell(const ReportCell& cell, MarkdownPlace place)
    {
        QString text;
        for (const ReportPart& each : cell) {
            const QString shown = part(each, place);
            if (shown.isEmpty())
                continue;
            if (each.isNewLine && !text.isEmpty())
                text += place == MarkdownPlace::Cell ? u"<br>"_s : u" "_s;
            // Two code spans that touch would be one.
            else if (text.endsWith(u'`') && shown.startsWith(u'`'))
                text += u' ';
            text += shown;
        }
        return text;
    }

    static QString anchor(const QString& name) { return name.isEmpty() ? QString() : u"<a id=\"%1\"></a>"_s.arg(name); }

    void addContents()
    {
        line({});
        for (const ReportChapter& section : m_document.sections) {
            if (!section.isTheirs)
                line(u"%1- [%2](#%3)"_s.arg(section.level > 2 ? u"  "_s : QString(), words(section.title),
                                            section.anchor));
        }
    }

    void addSection(const ReportChapter& section)
    {
        const QString title = section.isTheirs ? markdownCode(section.title) : words(section.title);
        line({});
        line(anchor(section.anchor));
        line({});
        line(QString(section.level, u'#') + u' ' + title
             + (section.note.isEmpty() ? QString() : u" ("_s + words(section.note) + u')'));
        for (const ReportBlock& block : section.blocks) {
            line({});
            std::visit([this](const auto& each) { add(each); }, block);
        }
    }

    void add(const ReportParagraph& paragraph) { line(cell(paragraph.words, MarkdownPlace::Line)); }

    void add(const ReportTable& table)
    {
        QStringList columns = table.columns;
        if (table.form == ReportTable::Form::Facts)
            columns = {QString(), QString()};
        line(u"| "_s + columns.join(u" | "_s) + u" |"_s);
        line(u"|"_s + u"---|"_s.repeated(columns.size()));
        for (const ReportRow& row : table.rows) {
            QStringList cells;
            for (const ReportCell& each : row.cells)
                cells << cell(each, MarkdownPlace::Cell);
            if (!cells.isEmpty())
                cells.front().prepend(anchor(row.anchor));
            line(u"| "_s + cells.join(u" | "_s) + u" |"_s);
        }
    }

    void add(const ReportList& list)
    {
        for (const ReportCell& item : list.items)
            line((list.isToTick ? u"- [ ] "_s : u"- "_s) + cell(item, MarkdownPlace::Line));
    }

    void add(const ReportCounts& counts)
    {
        for (const ReportCounts::Count& count : counts.counts)
            line(u"- **%1** %2"_s.arg(count.number, words(count.word)));
    }

    void add(const ReportPicture& picture)
    {
        if (!picture.words.isEmpty())
            line(words(picture.words) + u'\n');
        if (m_picture.isEmpty())
            line(u"The picture is left out: unitscope-cli export writes it, and the report as a page holds it."_s);
        else // percent-encoded, so that no sign of a file's name means anything here
            line(u"![Picture of the host](%1)"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_picture, "/"))));
    }

    void add(const ReportSignOff& signOff)
    {
        line(u"| | Name | Date | Signature |"_s);
        line(u"|---|---|---|---|"_s);
        for (const QString& role : signOff.roles)
            line(u"| %1 | | | |"_s.arg(role));
    }

    const ReportDocument& m_document;
    const QString m_picture;
    QString m_text;
};

} // namespace

QString toMarkdown(const ReportDocument& document, const QString& picture)
{
    return Writer(document, picture).write();
}

} // namespace unitscope
