// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/acceptknown.h"
#include "app/cli/commands.h"
#include "app/cli/opentogether.h"
#include "app/cli/outputfile.h"
#include "app/cli/problemlines.h"
#include "graph/base/atomicfile.h"
#include "graph/base/timestamp.h"
#include "graph/export/findingsjson.h"
#include "graph/export/findingstext.h"
#include "graph/export/junit.h"
#include "graph/export/sarif.h"
#include "graph/rules/findings.h"
#include "graph/rules/rulesfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

static_assert(int(CheckVerdict::Passes) == int(ExitCode::Done));
static_assert(int(CheckVerdict::Fails) == int(ExitCode::Differences));
static_assert(int(CheckVerdict::Undecided) == int(ExitCode::Incomplete));

/// No result may replace what is read, and the two results may not replace each other.
Result<void> checkOutputs(const CheckRequest& request)
{
    std::vector<QString> read = request.source.names;
    if (request.accept) {
        if (Result<void> usable = checkOutput(request.accept->file, read, u"--accept-known"_s); !usable)
            return usable;
        read.push_back(request.accept->file);
    }
    if (!request.rules.file.isEmpty())
        read.push_back(request.rules.file);
    if (!isToFile(request.output))
        return {};
    if (request.accept
        && QFileInfo(request.output).absoluteFilePath() == QFileInfo(request.accept->file).absoluteFilePath())
        return failed({.code = Error::Code::Usage,
                       .where = {.file = request.output},
                       .expected = u"two files, one after -o and one after --accept-known"_s,
                       .found = u"one"_s});
    return checkOutput(request.output, read);
}

QByteArray written(const Checked& checked, CheckRequest::Format format)
{
    switch (format) {
    case CheckRequest::Format::Text: return toText(checked).toUtf8();
    case CheckRequest::Format::Json: return toJson(checked);
    case CheckRequest::Format::JUnit: return toJUnit(checked);
    case CheckRequest::Format::Sarif:
        return toSarif(checked, {.programVersion = QStringLiteral(UNITSCOPE_VERSION), .root = QDir::currentPath()});
    }
    Q_UNREACHABLE();
}

Result<void> checkEnd(const AcceptRequest& accept, qint64 asOf)
{
    if (accept.until > asOf)
        return {};
    return failed({.code = Error::Code::Usage,
                   .where = {.file = u"--until"_s},
                   .expected = u"a time after "_s + timeText(asOf),
                   .found = timeText(accept.until)});
}

/// Last of all, so that a check that could not be printed leaves the file as it was.
ExitCode record(const AcceptRequest& accept, const AcceptedRules& accepted, const std::vector<Decision>& added,
                const Console& console)
{
    if (accepted.isNew || !added.empty()) {
        const Result<void> stored = writeFileAtomically(accept.file, writeRules(accepted.rules));
        if (!stored)
            return fail(console, stored.error());
    }
    say(console, added.empty() ? u"nothing to record: %1 ignores all there is"_s.arg(accept.file)
                               : u"%1 recorded in %2, ignored until %3"_s.arg(
                                   added.size() == 1 ? u"1 problem"_s : u"%1 problems"_s.arg(added.size()), accept.file,
                                   timeText(accept.until)));
    return ExitCode::Done;
}

} // namespace

ExitCode runCheck(const CheckRequest& request, const Console& console, std::stop_token stop)
{
    const qint64 asOf = timeOf(request.rules);
    if (const Result<void> usable = checkOutputs(request); !usable)
        return fail(console, usable.error());
    if (request.accept) {
        if (const Result<void> later = checkEnd(*request.accept, asOf); !later)
            return fail(console, later.error());
    }
    Result<AcceptedRules> rules = request.accept ? acceptedRules(request.rules, *request.accept, stop)
                                                 : loadRules(request.rules, stop).map([](RuleSet loaded) {
                                                       return AcceptedRules{std::move(loaded), false};
                                                   });
    if (!rules)
        return fail(console, rules.error());
    const Result<GraphPtr> graph = openTogether(request.source, stop);
    if (!graph)
        return fail(console, graph.error());
    sayProblemCount((*graph)->snapshot(), console);

    Checked checked{.graph = *graph,
                    .rules = rules->rules,
                    .rulesName = request.rules.file,
                    .asOf = asOf,
                    .failOn = request.failOn,
                    .findings = findingsOf(**graph, rules->rules, asOf)};
    std::vector<Decision> added;
    if (request.accept) {
        added = decisionsFor(checked, *request.accept);
        rules->rules.ignored.insert(rules->rules.ignored.end(), added.begin(), added.end());
        checked.rules = rules->rules;
        checked.rulesName = request.accept->file;
        checked.findings = findingsOf(**graph, checked.rules, asOf);
    }
    if (const ExitCode printed = deliver(request.output, written(checked, request.format), console, stop);
        printed != ExitCode::Done)
        return printed;
    if (request.accept) {
        if (const ExitCode recorded = record(*request.accept, *rules, added, console); recorded != ExitCode::Done)
            return recorded;
    }
    if (isToFile(request.output))
        say(console, verdictWords(checked)); // a log would not tell otherwise
    return ExitCode(int(verdictOn(checked)));
}

} // namespace unitscope
