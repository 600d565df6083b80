// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which fields differ from minute to minute and are therefore never a difference of two states: as the vocabulary has it, but
/// for what one site says otherwise. A value.

#include "graph/model/vocabulary.h"

#include <set>

namespace unitscope {

struct VolatileFields
{
    std::set<QString> also = {};  ///< names of fields, also of those that the vocabulary does not know ("x.uptime")
    std::set<QString> never = {}; ///< fields of the vocabulary that count all the same

    /// `info`: of the field, nullptr if the vocabulary does not know it.
    bool contains(const QString& field, const AttributeInfo* info) const
    {
        return also.contains(field) || (info && info->isVolatile && !never.contains(field));
    }
    bool operator==(const VolatileFields&) const = default;
};

} // namespace unitscope
