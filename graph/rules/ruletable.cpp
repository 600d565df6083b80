// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/rule.h"

#include <QtCore/qhash.h>
#include <algorithm>
#include <iterator>

namespace unitscope {

namespace {

using S = QLatin1StringView;
using enum FindingKind;
using enum Severity;

// In the order of Rule. Columns: id, version, kind, severity, title, help, the program's version it came with.
constexpr RuleInfo table[] = {
    {S("stated-count"), 1, DoesNotAddUp, Error, S("A stated number is not what is listed"),
     S("A source says how many there are and lists another number. One of the two is wrong, or the list is cut short."),
     S("0.1.0")},
    {S("category-state"), 1, DoesNotAddUp, Error, S("Category and systemd state differ"),
     S("The category says one thing, the active state another. Look at the unit again and correct the wrong one."),
     S("0.1.0")},
    {S("auto-restart"), 1, DoesNotAddUp, Error, S("Restarts again and again"),
     S("systemd starts the service, it ends, and is started once more. It does no work, whatever its category says."),
     S("0.1.0")},
    {S("failed-exit-zero"), 1, DoesNotAddUp, Error, S("Failed, but ended with code 0"),
     S("Code 0 means success. Either the service did not fail, or the code is of another run."), S("0.1.0")},
    {S("file-yet-not-found"), 1, DoesNotAddUp, Error, S("Not found, and yet its unit file exists"),
     S("systemd does not know a unit whose file is said to exist. Reload systemd, or correct the entry."), S("0.1.0")},
    {S("port-twice"), 1, DoesNotAddUp, Error, S("One port, two owners"),
     S("Two programs cannot listen on the same address and port. One of the statements is out of date."), S("0.1.0")},
    {S("proof-disagrees"), 1, DoesNotAddUp, Error, S("The proof line says otherwise"),
     S("The line quoted as proof shows another value than the field it should prove. Run its command again."),
     S("0.1.0")},
    {S("quality-gate"), 1, DoesNotAddUp, Error, S("A quality gate says yes where the data does not"),
     S("A source says that a check was passed. The same check over what the source lists fails, or cannot be made."),
     S("0.1.0")},
    {S("venv-missing"), 1, Risk, Error, S("The Python venv is missing"),
     S("The service will not start again without its venv. Restore the folder or point the service elsewhere."),
     S("0.1.0")},
    {S("venv-other-than-command"), 1, DoesNotAddUp, Error, S("The venv is not the one of the command line"),
     S("The service is said to use one venv, but its command starts the Python of another."), S("0.1.0")},
    {S("stated-port-silent"), 1, DoesNotAddUp, Error, S("Stated to listen, but nobody listens there"),
     S("An audit saw every listener of the host, and none on this port. Correct the entry, or find out why the service "
       "does "
       "not listen."),
     S("0.1.0")},
    {S("unit-required"), 1, Gap, Error, S("A required unit is not there"),
     S("The rules file asks for this unit. Add it to the host, or take the demand back."), S("0.1.0")},
    {S("unit-forbidden"), 1, Risk, Error, S("A forbidden unit is there"),
     S("The rules file does not allow this unit. Remove it from the host, or take the demand back."), S("0.1.0")},
    {S("user-not-allowed"), 1, Risk, Error, S("Runs as a user that is not allowed"),
     S("The rules file names the users that services may run as."), S("0.1.0")},
    {S("port-not-allowed"), 1, Risk, Error, S("Listens on a port that is not allowed"),
     S("The rules file names the ports that services may listen on."), S("0.1.0")},
    {S("proof-required"), 1, Gap, Error, S("A required proof is not there"),
     S("The rules file asks that a proof line shows this field. Quote a command that does."), S("0.1.0")},
    {S("name-pattern"), 1, Risk, Error, S("The name does not follow the pattern"),
     S("The rules file says how things of this kind are to be called."), S("0.1.0")},
    {S("running-not-enabled"), 1, Risk, Warning, S("Running, but not enabled"),
     S("It will be gone after the next boot. Enable the unit, or say what starts it."), S("0.1.0")},
    {S("port-outside-range"), 1, Risk, Warning, S("A port outside the reserved range"),
     S("A source reserves a range of ports for services of this name, and this one uses another port."), S("0.1.0")},
    {S("timer-without-service"), 1, Gap, Warning, S("A timer that starts nothing known"),
     S("No source lists the service that the timer starts. The timer does nothing, or the list lacks a service."),
     S("0.1.0")},
    {S("proof-silent"), 1, Gap, Warning, S("The proof line does not mention the state"),
     S("A proof line is quoted, but it does not show whether the service runs. Quote one that does."), S("0.1.0")},
    {S("sources-disagree"), 1, DoesNotAddUp, Warning, S("Sources disagree"),
     S("Two sources of the same host say different things about the same field."), S("0.1.0")},
    {S("source-contradicts-itself"), 1, DoesNotAddUp, Warning, S("One source says two things"),
     S("The same source gives two different values for the same field."), S("0.1.0")},
    {S("unit-not-found"), 1, Risk, Warning, S("Orphaned or not found"),
     S("systemd does not know the unit, or nothing belongs to it. What refers to it cannot start it."), S("0.1.0")},
    {S("enabled-but-stopped"), 1, Risk, Warning, S("Enabled, but stopped"),
     S("It is to start at boot and does not run. Start it, or disable it."), S("0.1.0")},
    {S("code-without-entrypoint"), 1, DoesNotAddUp, Warning, S("A service of code that cannot be started"),
     S("The code is a library or has no entry point, and yet a service is said to run it."), S("0.1.0")},
    {S("listens-everywhere"), 1, Risk, Warning, S("Listens on every address"),
     S("Everybody who reaches the host reaches the port. Bind it to 127.0.0.1 unless that is meant."), S("0.1.0")},
    {S("runs-as-root"), 1, Risk, Warning, S("Runs as root"),
     S("A fault in the service is a fault of the whole host. Give it a user of its own."), S("0.1.0")},
    {S("names-alike"), 1, Risk, Warning, S("Two names that look the same"),
     S("The names differ only by '-' and '_', by letter case or by letters that look alike. They are easily mixed up."),
     S("0.1.0")},
    {S("marked-uncertain"), 1, Gap, Warning, S("Marked as uncertain"),
     S("The source itself is not sure: a question mark, or a range without an end. Look at the host."), S("0.1.0")},
    {S("owner-without-port"), 1, Gap, Warning, S("An owner of a port, but no port"),
     S("Something is listed as listening and the port is not told. Look at the host."), S("0.1.0")},
    {S("snapshot-old"), 1, Risk, Warning, S("The source is old"),
     S("The host may look different by now. Make the registry again."), S("0.1.0")},
    {S("proof-missing"), 1, Gap, Warning, S("No proof line"),
     S("Nothing is quoted for what is said about these services. Quote a command and what it showed."), S("0.1.0")},
    {S("rogue-listener"), 1, Risk, Warning, S("A process of no unit listens"),
     S("Nothing starts it again, nothing limits it, and perhaps nobody knows it. Find out whose it is."), S("0.1.0")},
    {S("restarts-often"), 1, Risk, Warning, S("Restarted many times"),
     S("systemd had to start the service again more often than the rules file allows. Its log says why it ended."),
     S("0.1.0")},
    {S("unit-needs-reload"), 1, DoesNotAddUp, Warning, S("The unit file is newer than what is loaded"),
     S("systemd still uses the former file. Run systemctl daemon-reload, and restart the unit."), S("0.1.0")},
    {S("backlog-large"), 1, Risk, Warning, S("A consumer group is far behind"),
     S("More entries are pending, or not read yet, than the rules file allows. Its readers are too slow, or gone."),
     S("0.1.0")},
    {S("group-not-alive"), 1, Risk, Warning, S("A consumer group without a live consumer"),
     S("The group exists, and none of its consumers is there. What is written for it waits."), S("0.1.0")},
    {S("exit-code"), 1, Risk, Note, S("Ended with an error code"),
     S("The last run of the service did not end well. Its log says more."), S("0.1.0")},
    {S("port-without-owner"), 1, Gap, Note, S("A port without an owner"), S("No source says what listens there."),
     S("0.1.0")},
    {S("stream-without-writer"), 1, Gap, Note, S("Streams nobody writes"),
     S("No service is known to write them. Nothing will ever arrive, or a writer is not listed."), S("0.1.0")},
    {S("stream-without-reader"), 1, Gap, Note, S("Streams nobody reads"),
     S("No service is known to read them. What is written is lost, or a reader is not listed."), S("0.1.0")},
    {S("group-without-consumers"), 1, Gap, Note, S("A consumer group without consumers"),
     S("The group exists on the stream, but no service reads with it. Its backlog only grows."), S("0.1.0")},
    {S("last-entry-old"), 1, Risk, Note, S("Nothing new in a stream"),
     S("Its last entry is older than the rules file allows. Its writer may have stopped."), S("0.1.0")},
    {S("venv-unused"), 1, Gap, Note, S("Python venvs nothing runs in"),
     S("No listed service uses them. They can go, or a service is not listed."), S("0.1.0")},
    {S("target-empty"), 1, Gap, Note, S("Targets nothing belongs to"),
     S("No unit is part of the target: to start or stop it changes nothing."), S("0.1.0")},
};
static_assert(std::size(table) == size_t(Rule::TargetEmpty) + 1, "the table must list every Rule in its order");

} // namespace

std::span<const RuleInfo> allRules()
{
    return table;
}

const RuleInfo& infoOf(Rule rule)
{
    return table[size_t(rule)];
}

const RuleInfo* findRule(QStringView id)
{
    const auto row = std::find_if(std::begin(table), std::end(table),
                                  [id](const RuleInfo& rule) { return id == rule.id; });
    return row != std::end(table) ? &*row : nullptr;
}

} // namespace unitscope
