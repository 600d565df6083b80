// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The commands. Each reads its sources, writes data to the console's `out` and everything else to its messages, and blocks
/// until it is done or stopped. None adds knowledge: they are the pipeline plus arguments.

#include "app/cli/console.h"
#include "app/cli/requests.h"

namespace unitscope {

/// Draws the sources as one picture and stores or prints the picture. Incomplete, and nothing written, if Graphviz could not place it and
/// the request does not allow that.
ExitCode runExport(const ExportRequest& request, const Console& console, std::stop_token stop);
/// Prints everything known from the sources, and each of their problems as a message.
ExitCode runImport(const ImportRequest& request, const Console& console, std::stop_token stop);
/// Prints all that is said about one thing, with the words that say so.
ExitCode runShow(const ShowRequest& request, const Console& console, std::stop_token stop);
/// Prints what differs between two states. Differences, if anything does; Incomplete, if nothing does where both looked, but
/// something was not looked at and the request does not allow that.
ExitCode runDiff(const DiffRequest& request, const Console& console, std::stop_token stop);

/// Prints the things and connections that a filter means. Done also if there are none: the question was answered.
ExitCode runQuery(const QueryRequest& request, const Console& console, std::stop_token stop);
/// Prints what is around one thing, or on the way of the data to it or from it.
ExitCode runNeighbours(const NeighboursRequest& request, const Console& console, std::stop_token stop);
/// Prints all shortest ways from one thing to another.
ExitCode runPath(const PathRequest& request, const Console& console, std::stop_token stop);
/// Prints what stops and what degrades if one thing stops, and why.
ExitCode runImpact(const ImpactRequest& request, const Console& console, std::stop_token stop);

/// Prints which boxes of a view are gone and which are new. Differences, if one is gone.
ExitCode runViewCheck(const ViewCheckRequest& request, const Console& console, std::stop_token stop);

/// Looks for problems and prints them. Differences, if one of them counts; Incomplete, if none does, but a rule that counts
/// cannot be judged. May record in a rules file all that does not pass now, and then passes.
ExitCode runCheck(const CheckRequest& request, const Console& console, std::stop_token stop);

/// Prints the script that audits a host, or runs it here or on other hosts and stores or prints its transcript. Incomplete, if one was
/// cut; what there is of it is delivered all the same. Unreachable, if a host was.
ExitCode runAudit(const AuditRequest& request, const Console& console, std::stop_token stop);

/// Writes what is known of a host as one document, to a file or to standard output. Incomplete and nothing written if Graphviz
/// could not place its picture and the request does not allow that.
ExitCode runReport(const ReportRequest& request, const Console& console, std::stop_token stop);

/// Writes an evidence pack. As runReport(), and as signing goes.
ExitCode runPack(const PackRequest& request, const Console& console, std::stop_token stop);
/// Prints whether an evidence pack is as it was packed. Differences, if it is not, or its signature does not count.
ExitCode runVerify(const VerifyRequest& request, const Console& console, std::stop_token stop);

/// Keeps snapshots in an archive, lists and shows what is there, looks whether it is as it was written. Differences, if it is not.
ExitCode runArchive(const ArchiveRequest& request, const Console& console, std::stop_token stop);

/// Parses the arguments (without the program's name) and runs what they ask for.
ExitCode runCommandLine(const QStringList& arguments, const Console& console, std::stop_token stop);

} // namespace unitscope
