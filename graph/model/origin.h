// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Who said it first: the source that a statement's own source quotes, else that source itself. A value to compare.

#include "graph/claims/snapshot.h"

namespace unitscope {

struct Origin
{
    QString name = {}; ///< short name
    QByteArray sha256 = {};
    bool operator==(const Origin&) const = default;
    friend bool operator<(const Origin& a, const Origin& b);
};

Origin originOf(const Snapshot& snapshot, const Claim& claim);
Origin originOf(const Snapshot& snapshot, const Coverage& coverage);
/// originOf(snapshot, claim) == origin, without a copy of it.
bool isFrom(const Snapshot& snapshot, const Claim& claim, const Origin& origin);

} // namespace unitscope
