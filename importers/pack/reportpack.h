// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From a finished report to a pack of it with everything that it was made of: for the command line and the window, so that both write
/// the same bytes.

#include "graph/export/report/madereport.h"
#include "importers/pack/makepack.h"

namespace unitscope {

/// What a report was made with, beside its sources.
struct ReportInputs
{
    QString rules = {};       ///< a path; empty: the rules as they come
    QString view = {};        ///< a path of the picture's view; empty: none
    SameHosts sameHosts = {}; ///< with which the sources were read
};

/// Reads rules and view again. Blocking and cancellable; as readFile() and makePack().
Result<QByteArray> packOf(const MadeReport& report, const ReportInputs& inputs, const PackSigning* signing,
                          const std::stop_token& stop);

} // namespace unitscope
