// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody chose in the dialog that exports: a value, remembered from one start to the next, and the same as options of
/// the command line. Pure; knows no window.

#include <QtCore/qstringlist.h>

namespace unitscope {

struct ExportChoices
{
    QString format = QStringLiteral("svg"); ///< as the command line calls it
    bool forDocs = true;                    ///< nothing that changes by itself
    QString theme = QStringLiteral("auto"); ///< auto (of SVG only), light, dark
    QString page = QStringLiteral("fit");   ///< fit, a4, a3, letter, slide
    int scale = 2;                          ///< of PNG
    bool hasBackground = true;
    bool hasTitle = true;
    bool hasCaption = true;
    bool hasLegend = true;
    bool hasDate = false; ///< never with forDocs
    bool textAsPaths = false;
    bool isRedacted = false;
    QString statements = QStringLiteral("screen"); ///< of a report: screen, full, none, as the command line has it
    bool isSigned = false;                         ///< of a pack, with the user's SSH key
    QString link = {};                             ///< a template; empty: none
    bool operator==(const ExportChoices&) const = default;

    bool isPicture() const { return format == QLatin1StringView("svg") || isPng() || isPdf(); }
    /// Of everything there is, with the picture in it: a page, Markdown, or a pack.
    bool isReport() const { return format.startsWith(QLatin1StringView("report")) || isPack(); }
    bool isPack() const { return format == QLatin1StringView("pack"); }
    bool isPng() const { return format == QLatin1StringView("png"); }
    bool isPdf() const { return format == QLatin1StringView("pdf"); }
};

/// "theme=dark", one for each that is not as at first: to be remembered.
QStringList wordsOf(const ExportChoices& choices);
/// What makes no sense is as at first.
ExportChoices choicesFrom(const QStringList& words);
/// As options of "export", "report" or "pack", or of "diff" for two states: only what counts for the format. Without -o.
QStringList optionsOf(const ExportChoices& choices, bool isCompared = false);

/// A format as the dialog lists it.
struct ExportKind
{
    enum class Group : quint8 { Picture, Text, Report };
    QString word;   ///< "svg"
    QString name;   ///< "SVG"
    QString use;    ///< "picture for web pages and documents"
    QString suffix; ///< of files
    Group group = Group::Picture;
};
std::vector<ExportKind> exportKinds();

} // namespace unitscope
