// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/sections.h"

#include "app/ui/plain/label.h"

#include <algorithm>

namespace unitscope {

namespace {

/// The section of that heading, added at the end if there is none.
template <class S>
S& sectionNamed(std::vector<S>& sections, const QString& heading)
{
    const auto known = std::find_if(sections.begin(), sections.end(), [&](const S& s) { return s.heading == heading; });
    if (known != sections.end())
        return *known;
    sections.emplace_back();
    sections.back().heading = heading;
    return sections.back();
}

} // namespace

std::vector<Section> sectionsOf(const Description& description)
{
    std::vector<Section> sections;
    for (const Field& field : description.fields) {
        if (field.isContradicted) {
            Section& section = sectionNamed(sections, capitalised(field.disagreement));
            section.isContradicted = true;
            section.fields.push_back(&field);
        }
    }
    for (const Field& field : description.fields) {
        if (!field.isContradicted)
            sectionNamed(sections, capitalised(field.statements.front().howKnown)).fields.push_back(&field);
    }
    return sections;
}

std::vector<RelationSection> relationSectionsOf(const Description& description)
{
    std::vector<RelationSection> sections;
    for (const Relation& relation : description.relations)
        sectionNamed(sections, capitalised(relation.words)).relations.push_back(&relation);
    return sections;
}

} // namespace unitscope
