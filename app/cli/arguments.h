// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reads the command line. The only place that knows the library that does it. Pure: no file is touched.

#include "app/cli/requests.h"

#include <QtCore/qstringlist.h>
#include <variant>

namespace unitscope {

/// A text that was asked for: help, version.
struct Information
{
    QString text;
};

/// The request makes no sense; `text` says why and where help is, or is the help itself if nothing was asked for.
struct Misuse
{
    QString text; ///< lines, safe for a terminal
};

using Request = std::variant<Information, Misuse, ExportRequest, ImportRequest, ShowRequest, DiffRequest, CheckRequest,
                             QueryRequest, NeighboursRequest, PathRequest, ImpactRequest, AuditRequest, ArchiveRequest,
                             ViewCheckRequest, ReportRequest, PackRequest, VerifyRequest>;

/// `arguments` without the program's name.
Request parseArguments(const QStringList& arguments);

} // namespace unitscope
