// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What nothing connects, sorted for the eye: one panel for each sort of thing, with its title and its sections. Pure.

#include "graph/layout/components.h"
#include "graph/layout/sections.h"

#include <QtCore/qstring.h>

namespace unitscope {

struct Panel
{
    enum class Place : quint8 {
        Services, ///< beneath what is connected
        Streams,  ///< beside the services
        Foot      ///< at the bottom: what belongs to no service
    };

    Kind kind = Kind::Service;
    Place place = Place::Foot;
    QString title;                             ///< "Timers with no known service (4)"
    std::vector<size_t> components;            ///< of processes alone; into Components::connected
    std::vector<std::vector<quint32>> members; ///< per section: into Blocks::all, what stands out first
    std::vector<QString> sectionTitles;        ///< "Execution (6)"; empty if there is but one section without a name
    std::vector<SectionBoxes> boxes;           ///< per section
};

/// Services first, then streams, then the rest in the order of kinds.
std::vector<Panel> panelsOf(const Visible& visible, const Blocks& blocks, const Components& components);

/// Whether a connected part belongs to no service and no stream.
bool isInfrastructure(const Visible& visible, const Blocks& blocks, const Component& component);

} // namespace unitscope
