// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which view somebody asked for: that of a file, and what is to be otherwise. A plain value, already checked.

#include "app/cli/rulesrequest.h"
#include "graph/model/steps.h"
#include "graph/view/viewspec.h"

#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

struct ViewWish
{
    ViewRequest file = {};
    ViewSpec view = {};  ///< with a file: what is to be otherwise than it has it
    QString around = {}; ///< as typed; only what is around it; empty: everything
    int depth = 1;       ///< lines away from it
    Way way = Way::Either;
    std::vector<QString> collapse = {}; ///< names of groups as typed; "all": every one
};

} // namespace unitscope
