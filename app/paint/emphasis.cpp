// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/emphasis.h"

namespace unitscope {

std::vector<Prominence> prominences(const Drawing& drawing, const Emphasis& emphasis)
{
    std::vector<Prominence> result(drawing.groups.size(), Prominence::Plain);
    if (!emphasis.front.empty()) {
        for (size_t i = 0; i < result.size(); ++i) {
            const Group::Part part = drawing.groups[i].part;
            if (part == Group::Part::Node || part == Group::Part::Edge)
                result[i] = Prominence::Receded;
        }
    }
    for (const std::vector<quint32>* raised : {&emphasis.front, &emphasis.lit}) {
        for (const quint32 group : *raised) {
            if (group < result.size())
                result[group] = Prominence::Front;
        }
    }
    return result;
}

} // namespace unitscope
