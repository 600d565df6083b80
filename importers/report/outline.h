// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: a document as its sections: below which headings something stands, line by line and table
/// by table. Pure.

#include "importers/report/heading.h"
#include "importers/report/markdown.h"

namespace unitscope {

/// A line: of a list, of a fence, or a paragraph's.
struct Entry
{
    Words words = {};
    Words group = {}; ///< the line that stands above a list and gives it a title, if there is one
    int depth = 0;    ///< 0 for lines outside of lists
    int fence = 0;    ///< number of the fence it stands in, 0 for none
    bool isItem = false;
    bool isBold = false;
    bool isTitle = false; ///< it is the group of the lines after it
};

struct Table
{
    std::vector<Words> head = {};
    std::vector<std::vector<Words>> rows = {};
    Words group = {};
};

struct ReportSection
{
    ReportHeading heading = {};                 ///< level 0 for what stands before the first one
    HeadingTopic topic = HeadingTopic::Unknown; ///< its own, or that of the headings above it
    ReportHeading modules = {}; ///< the nearest heading that gives a category or a sub-state; level 0 if there is none
    bool isObserved = false;    ///< stands below observations: mentions things, does not list them
    bool isOwnTopic = false;    ///< the heading itself has the topic; else it divides what a heading above lists
    bool isWithout = false;
    bool isAfterRule = false; ///< a line across the page parts it from what the heading stands above
    std::vector<Entry> entries = {};
    std::vector<Table> tables = {};
};

std::vector<ReportSection> outlineOf(const Markdown& markdown);

} // namespace unitscope
