// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemfilter.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool matches(const ProblemRow& row, const QStringList& words, const ProblemFilter& filter)
{
    if (!filter.severities.contains(row.severity))
        return false;
    return std::all_of(words.begin(), words.end(), [&row](const QString& word) {
        for (const QString& cell : {row.words, row.about, row.rule, row.title, row.where(), wordsFor(row.group)}) {
            if (cell.contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

bool belongsToAThing(const ProblemRow& row)
{
    return !row.subjects.empty() && row.group != ProblemGroup::Ignored;
}

/// What puts rows under one heading, and the headings in order.
using Place = std::tuple<int, int, QString>;

Place placeByThing(const ProblemRow& row)
{
    return belongsToAThing(row) ? Place(0, 0, row.about) : Place(1, int(row.group), wordsFor(row.group));
}

} // namespace

std::vector<ProblemSection> sectionsOf(const ProblemRows& rows, const ProblemFilter& filter, ProblemOrder order)
{
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    std::vector<quint32> shown;
    for (quint32 i = 0; i < rows.size(); ++i) {
        if (matches(rows[i], words, filter))
            shown.push_back(i);
    }
    std::map<QString, Severity> worst; // of each thing
    for (const quint32 i : shown) {
        Severity& known = worst.try_emplace(rows[i].about, Severity::Note).first->second;
        known = std::max(known, rows[i].severity);
    }
    std::map<Place, ProblemSection> sections;
    for (const quint32 i : shown) {
        Place place = order == ProblemOrder::ByKind ? Place(0, int(rows[i].group), wordsFor(rows[i].group))
                                                    : placeByThing(rows[i]);
        if (order == ProblemOrder::ByThing && belongsToAThing(rows[i]))
            std::get<1>(place) = -int(worst[rows[i].about]);
        ProblemSection& section = sections[place];
        section.heading = std::get<2>(place);
        section.rows.push_back(i);
    }
    std::vector<ProblemSection> list;
    list.reserve(sections.size());
    for (auto& [place, section] : sections)
        list.push_back(std::move(section));
    return list;
}

} // namespace unitscope
