// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Turns what was typed after "diff" into a request. Pure; a failure is an Error::Usage.

#include "app/cli/pictureoptions.h"
#include "app/cli/sourcearguments.h"

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedDiff
{
    TypedSource source; ///< for both sides; the names are the two sides if there is no --before and --after
    std::vector<std::string> before;
    std::vector<std::string> after;
    std::vector<std::string> hosts; ///< "OLD=NEW"
    std::string format;
    std::string output;
    std::string show;
    std::string part; ///< "changes"
    TypedPicture picture;
    std::string viewFile;
    std::string archive;
    std::string asOf;
    std::string rules;
    bool isBaseline = false;
    bool withApart = false;
    bool allowGaps = false;
    bool isRedacted = false;
};

Result<DiffRequest> diffRequest(const TypedDiff& typed);

} // namespace unitscope
