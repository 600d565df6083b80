// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The order in which a panel shows fields: what does not agree first, then together what is known in the same way, so
/// that the way is said once, in the heading. Pure.

#include "graph/view/fieldlist.h"

#include <vector>

namespace unitscope {

struct Section
{
    QString heading;
    bool isContradicted = false;
    std::vector<const Field*> fields; ///< of the description it was made from
};

std::vector<Section> sectionsOf(const Description& description);

struct RelationSection
{
    QString heading; ///< the words of all its relations: "reads"
    std::vector<const Relation*> relations;
};

/// In the order in which the words first occur.
std::vector<RelationSection> relationSectionsOf(const Description& description);

} // namespace unitscope
