// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A report as sections of words and tables, before it is written as HTML or Markdown. Plain values. All words are safe for
/// people (one line, no control character), and not yet for any syntax.

#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>
#include <variant>
#include <vector>

namespace unitscope {

/// How something is meant, never by colour alone: the word says it, too.
enum class PartTone : quint8 { Plain, Strong, Muted, Error, Warning, Note, Good, Added, Removed, Changed };

/// A run of words within a cell or a line.
struct ReportPart
{
    QString text = {};
    PartTone tone = PartTone::Plain;
    QString link = {};      ///< an anchor of this report; empty: none
    bool isTheirs = false;  ///< a name, a value, a quotation: from outside, shown as it is
    bool isNewLine = false; ///< begins a line of its own
};
using ReportCell = std::vector<ReportPart>;

struct ReportRow
{
    QString anchor = {}; ///< others link here; empty: nobody does
    std::vector<ReportCell> cells = {};
};

struct ReportTable
{
    /// Facts: two columns without a head. Statements: the fifth column quotes.
    enum class Form : quint8 { Grid, Facts, Statements };
    Form form = Form::Grid;
    QStringList columns = {}; ///< of Facts: none
    std::vector<ReportRow> rows = {};
};

struct ReportParagraph
{
    ReportCell words = {};
};

struct ReportList
{
    std::vector<ReportCell> items = {};
    bool isToTick = false; ///< each has a box to tick by hand
};

/// A few numbers that say how it stands.
struct ReportCounts
{
    struct Count
    {
        QString number = {};
        QString word = {};
        PartTone tone = PartTone::Plain;
    };
    std::vector<Count> counts = {};
};

/// The drawing: a page holds it, Markdown refers to it.
struct ReportPicture
{
    QString words = {}; ///< for who does not see it
};

/// Lines for a name, a date and a signature, for each of those who sign.
struct ReportSignOff
{
    QStringList roles = {};
};

using ReportBlock = std::variant<ReportParagraph, ReportTable, ReportList, ReportCounts, ReportPicture, ReportSignOff>;

/// How much of what every statement rests on.
enum class ReportEvidence : quint8 {
    Full,   ///< every statement, on the screen and on paper
    Screen, ///< every statement; a page prints them only if its reader says so
    None    ///< not in the report
};

struct ReportChapter
{
    QString title = {};
    QString note = {};       ///< small, beside the title: "service, running", or how many
    QString anchor = {};     ///< never empty
    int level = 2;           ///< 2 stands in the contents, 3 beneath one
    bool isTheirs = false;   ///< the title is a name from outside
    bool isBroad = false;    ///< wants a broad page
    bool isEvidence = false; ///< of what is not printed unasked with ReportEvidence::Screen
    std::vector<ReportBlock> blocks = {};
};

struct ReportDocument
{
    QString title = {};
    QString subtitle = {};
    ReportEvidence evidence = ReportEvidence::Full;
    QString evidenceNote = {}; ///< "134 things, each value with the line that says so"; empty: there is none
    std::vector<ReportChapter> sections = {};
};

} // namespace unitscope
