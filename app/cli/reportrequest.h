// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody asked for with "report": a plain value, already checked.

#include "app/cli/rulesrequest.h"
#include "app/cli/sourcerequest.h"
#include "app/cli/viewwish.h"
#include "graph/export/report/document.h"
#include "graph/layout/layout.h"
#include "graph/rules/finding.h"

namespace unitscope {

/// What a report is made of, and by which rules: also of the one in an evidence pack.
struct ReportParts
{
    SourceRequest source = {};
    SourceRequest before = {};         ///< an earlier state to compare with; no names: none
    bool isBaseline = false;           ///< compare with the approved state of the host
    QString archive = {};              ///< a path, of the approved state; empty: the usual one
    RulesRequest rules = {};           ///< without a time: that of the newest source
    Severity failOn = Severity::Error; ///< what does not pass
    ViewWish view = {};                ///< of the picture
    LayoutOptions layout = {};
    ReportEvidence evidence = ReportEvidence::Screen;
    bool isRedacted = false;    ///< of one state: hosts, addresses, accounts, paths, process ids as aliases
    bool namesLeftOut = false;  ///< of such a report: the hash of each source that it leaves out
    bool allowFallback = false; ///< also a picture that Graphviz did not place
};

struct ReportRequest
{
    enum class Format : quint8 { Html, Markdown };
    ReportParts parts = {};
    Format format = Format::Html;
    QString output = {};  ///< a path; empty or "-" for standard output
    QString picture = {}; ///< a path: of Markdown, where the picture is written that it refers to; empty: none
};

} // namespace unitscope
