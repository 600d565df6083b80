// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/exportchoices.h"

#include "graph/export/textformat.h"

#include <QtCore/qcoreapplication.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::ExportChoices", words);
}

struct Flag
{
    QLatin1StringView word;
    bool ExportChoices::*value;
};
constexpr Flag flags[] = {{"docs"_L1, &ExportChoices::forDocs},      {"ground"_L1, &ExportChoices::hasBackground},
                          {"title"_L1, &ExportChoices::hasTitle},    {"caption"_L1, &ExportChoices::hasCaption},
                          {"legend"_L1, &ExportChoices::hasLegend},  {"date"_L1, &ExportChoices::hasDate},
                          {"paths"_L1, &ExportChoices::textAsPaths}, {"redacted"_L1, &ExportChoices::isRedacted},
                          {"signed"_L1, &ExportChoices::isSigned}};
constexpr int mostScale = 8;
constexpr qsizetype longestLink = 2000;

bool isOneOf(QStringView word, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

void take(const QString& key, const QString& value, ExportChoices& choices)
{
    const std::vector<ExportKind> kinds = exportKinds();
    if (key == "format"_L1
        && std::any_of(kinds.begin(), kinds.end(), [&](const ExportKind& kind) { return kind.word == value; }))
        choices.format = value;
    if (key == "theme"_L1 && isOneOf(value, {"auto"_L1, "light"_L1, "dark"_L1}))
        choices.theme = value;
    if (key == "page"_L1 && isOneOf(value, {"fit"_L1, "a4"_L1, "a3"_L1, "letter"_L1, "slide"_L1}))
        choices.page = value;
    if (key == "statements"_L1 && isOneOf(value, {"screen"_L1, "full"_L1, "none"_L1}))
        choices.statements = value;
    if (key == "scale"_L1 && value.toInt() >= 1 && value.toInt() <= mostScale)
        choices.scale = value.toInt();
    if (key == "link"_L1 && value.size() <= longestLink)
        choices.link = value;
    for (const Flag& flag : flags) {
        if (key == flag.word && isOneOf(value, {"on"_L1, "off"_L1}))
            choices.*flag.value = value == "on"_L1;
    }
}

/// As the command for it calls it.
QString typedFormat(const QString& format, bool isCompared)
{
    if (format == "report"_L1)
        return u"html"_s;
    if (format == "report-md"_L1)
        return u"md"_s;
    return isCompared && format == "json"_L1 ? u"shown-json"_s
                                             : format; // "json" of two states is the difference itself
}

} // namespace

std::vector<ExportKind> exportKinds()
{
    std::vector<ExportKind> kinds{{u"svg"_s, u"SVG"_s,
                                   tr("for web pages and documents: sharp at any size, light and dark"), u"svg"_s},
                                  {u"png"_s, u"PNG"_s, tr("for chats, wikis and slides"), u"png"_s},
                                  {u"pdf"_s, u"PDF"_s, tr("for print: a page whose names can be searched"), u"pdf"_s}};
    for (const TextFormatInfo& info : textFormats()) {
        const QString use = info.format == TextFormat::Json       ? tr("for scripts: what is shown, with who says so")
                            : info.format == TextFormat::NodesCsv ? tr("for spreadsheets: a row for each box")
                            : info.format == TextFormat::EdgesCsv ? tr("for spreadsheets: a row for each line")
                                                                  : tr("text that another program draws");
        kinds.push_back({QString(info.word), QString(info.name), use, QString(info.endings).section(u' ', 0, 0),
                         ExportKind::Group::Text});
    }
    kinds.push_back({u"report"_s, tr("Report"),
                     tr("one page for whoever must depend on it: problems, tables, the picture, and "
                        "each value with the line that says so"),
                     u"html"_s, ExportKind::Group::Report});
    kinds.push_back({u"report-md"_s, tr("Report, Markdown"), tr("the report as text, for a repository or a wiki"),
                     u"md"_s, ExportKind::Group::Report});
    kinds.push_back({u"pack"_s, tr("Report pack"),
                     tr("the report with its sources and the hash of each, as one zip file"), u"zip"_s,
                     ExportKind::Group::Report});
    return kinds;
}

QStringList wordsOf(const ExportChoices& choices)
{
    static const ExportChoices usual;
    QStringList words;
    const auto add = [&words](const QString& key, const QString& value, bool isUsual) {
        if (!isUsual)
            words += key + u'=' + value;
    };
    add(u"format"_s, choices.format, choices.format == usual.format);
    add(u"theme"_s, choices.theme, choices.theme == usual.theme);
    add(u"page"_s, choices.page, choices.page == usual.page);
    add(u"scale"_s, QString::number(choices.scale), choices.scale == usual.scale);
    add(u"statements"_s, choices.statements, choices.statements == usual.statements);
    add(u"link"_s, choices.link, choices.link.isEmpty());
    for (const Flag& flag : flags)
        add(QString(flag.word), choices.*flag.value ? u"on"_s : u"off"_s, choices.*flag.value == usual.*flag.value);
    return words;
}

ExportChoices choicesFrom(const QStringList& words)
{
    ExportChoices choices;
    for (const QString& word : words)
        take(word.section(u'=', 0, 0), word.section(u'=', 1), choices);
    return choices;
}

QStringList optionsOf(const ExportChoices& choices, bool isCompared)
{
    QStringList options;
    if (choices.isPack() && choices.isSigned)
        options += u"--sign"_s;
    if (!choices.isPack())
        options << u"--format"_s << typedFormat(choices.format, isCompared);
    if (choices.isReport() && choices.statements != "screen"_L1)
        options << u"--statements"_s << choices.statements;
    if (choices.isRedacted)
        options += u"--redact"_s;
    if (!choices.isPicture())
        return options;
    if (choices.forDocs)
        options += u"--for-docs"_s;
    else if (!choices.hasDate)
        options << u"--date"_s << u"off"_s;
    if (choices.theme != "auto"_L1)
        options << u"--theme"_s << choices.theme;
    if (choices.page != "fit"_L1 && !choices.isPng())
        options << u"--page"_s << choices.page;
    if (choices.isPng())
        options << u"--scale"_s << QString::number(choices.scale);
    if (!choices.hasBackground)
        options << u"--background"_s << u"none"_s;
    if (!choices.hasTitle)
        options << u"--title"_s << u"none"_s;
    if (!choices.hasCaption)
        options << u"--caption"_s << u"none"_s;
    if (!choices.hasLegend)
        options << u"--legend"_s << u"off"_s;
    if (choices.textAsPaths && choices.format == "svg"_L1)
        options << u"--text"_s << u"paths"_s;
    if (!choices.link.isEmpty() && !choices.isPng())
        options << u"--link"_s << choices.link;
    return options;
}

} // namespace unitscope
