// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a source looked at: without it an absence means nothing. One entry says how far a source knows one kind of thing
/// on one host. A value.

#include "graph/claims/claim.h"

#include <optional>

namespace unitscope {

struct Coverage
{
    enum class Extent : quint8 { Failed, Partial, Complete };

    SourceIndex source = 0;
    QString host = {};
    Kind kind = Kind::Service;
    Extent extent = Extent::Partial;
    qint64 listed = 0;                     ///< how many of that kind the source lists itself
    std::optional<qint64> stated = {};     ///< how many it says there are
    std::optional<Evidence> statedAt = {}; ///< where it says so
    QString quotedSource = {};             ///< who looked, if the source quotes another one, as in Quote; else empty
    QByteArray quotedSha256 = {};

    bool operator==(const Coverage&) const = default;
};

} // namespace unitscope
