// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody asked for with "pack" and "verify": plain values, already checked.

#include "app/cli/reportrequest.h"

namespace unitscope {

struct PackRequest
{
    ReportParts parts = {};
    QString output = {}; ///< a path, or "-" for standard output
    bool isSigned = false;
    QString key = {}; ///< a path; empty: the first usual one
};

struct VerifyRequest
{
    QString file = {};                 ///< a path, or "-" for standard input
    QString allowedSigners = {};       ///< a path; empty: the usual one
    std::vector<QString> sources = {}; ///< of which is asked whether the pack names them; names as for any command
    std::optional<qint64> asOf = {};   ///< when keys have to be valid, milliseconds UTC since 1970
};

} // namespace unitscope
