// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "ruleexamples.h"

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

void addDoesNotAddUp(std::vector<RuleExample>& examples)
{
    const QByteArray two = "looked at service complete 2\na: category=RUNNING\nb: category=STOPPED\n";
    examples.push_back({"stated-count", two + "host:h: total_modules=3\n", "3 modules stated, 2 listed",
                        two + "host:h: total_modules=2, running_count=1, stopped_count=1, unknown_count=0\n"});
    examples.push_back({"quality-gate", two + "c: category=UNKNOWN\nhost:h: gate_units_classified=true\n",
                        "All units classified: stated as passed, but 1 module is UNKNOWN",
                        two + "host:h: gate_units_classified=true, gate_complete=true, gate_ports_mapped=true\n"});
    examples.push_back({"category-state", "a: category=RUNNING, active=failed\n",
                        "a: RUNNING, but active state is failed", "a: category=RUNNING, active=active, sub=exited\n"});
    examples.push_back({"auto-restart", "a: category=RUNNING, sub=auto-restart, exit_code=203\n",
                        "a: RUNNING and auto-restart, ended with code 203 (EXEC: the program cannot be started; it is "
                        "missing or not executable)",
                        "a: category=RUNNING, sub=running\n"});
    examples.push_back({"failed-exit-zero", "a: category=FAILED, exit_code=0\n",
                        "a: failed, but ended with code 0 (success)", "a: category=FAILED, exit_code=1\n"});
    examples.push_back({"file-yet-not-found", "a: loaded=not-found, unit_file=true\n",
                        "a: not found, and yet its unit file exists; nothing refers to it",
                        "a: loaded=not-found, unit_file=false\n"});
    examples.push_back({"port-twice", "a listens port:80/tcp\nb listens port:80/tcp\n",
                        "Port 80/tcp has several owners: a, b", "a listens port:80/tcp\nb listens port:80/udp\n"});
    examples.push_back({"proof-disagrees", "a: pid=12, proof=\"systemctl status a: Active: active, PID: 13\"\n",
                        "a: its proof line says otherwise (Process id: 12, but it says \"PID: 13\")",
                        "a: pid=13, proof=\"systemctl status a: Active: active, PID: 13\"\n"});
    examples.push_back({"venv-other-than-command", "a: venv=red, exec=\"/opt/venvs/blue/bin/python -m a\"\n",
                        "a: venv red is stated, the command uses blue",
                        "a: venv=blue, exec=\"/opt/venvs/blue/bin/python -m a\"\n"});
    examples.push_back({"sources-disagree", "source x.json\na: user=shop\nsource y.json\na: user=mail\n",
                        "a: user is shop in x.json, mail in y.json",
                        "source x.json\na: user=shop, pid=1\nsource y.json\na: user=shop, pid=2\n"});
    examples.push_back({"source-contradicts-itself", "a: user=shop\na: user=mail\n", "a: user is mail, shop",
                        "a: user=shop\na: user=shop\n"});
    examples.push_back({"code-without-entrypoint", "a implements code:lib\ncode:lib: entrypoint=none\n",
                        "a: its code lib has no entry point",
                        "a implements code:app\ncode:app: entrypoint=main.py\ncode:lib: entrypoint=none\n"});
}

void addRisks(std::vector<RuleExample>& examples)
{
    examples.push_back({"venv-missing", "a: venv_status=MISSING_VENV\n", "a: its Python venv is missing",
                        "a: venv_status=VALID_VENV\nb: venv_status=NO_VENV\n"});
    examples.push_back({"running-not-enabled", "a: category=RUNNING, enabled=false\n",
                        "a: running, but not enabled; gone after the next boot",
                        "a: category=RUNNING, enabled=static\nb: category=RUNNING, enabled=true\n"
                        "c: category=RUNNING, enabled=false\ntimer:c triggers c\n"});
    examples.push_back({"port-outside-range",
                        "host:h: port_range=8001-8012\nshop-a listens port:8001/tcp\nshop-b listens port:8025/tcp\n",
                        "shop-b: port 8025 is outside the reserved 8001-8012",
                        "host:h: port_range=8001-8012\nshop-a listens port:8001/tcp\ngrafana listens port:3000/tcp\n"});
    examples.push_back({"unit-not-found", "a: loaded=not-found\ntimer:t triggers a\n", "a: not found; referred to by t",
                        "a: loaded=loaded\ntimer:t triggers a\n"});
    examples.push_back({"enabled-but-stopped", "a: category=STOPPED, enabled=true\n", "a: enabled, but stopped",
                        "a: category=STOPPED, enabled=true, started_by=timer\nb: category=STOPPED, enabled=static\n"});
    examples.push_back({"listens-everywhere", "a listens port:80/tcp\nport:80/tcp: address=\"0.0.0.0\"\n",
                        "Port 80/tcp (a) listens on every address",
                        "a listens port:80/tcp\nport:80/tcp: address=\"127.0.0.1\"\na: proof=\"ss: 127.0.0.1:80\"\n"});
    examples.push_back({"runs-as-root", "a: user=root\n", "a: runs as root", "a: user=shop\nb: user=none\n"});
    examples.push_back({"names-alike", "shop-cart: category=RUNNING\nshop_cart: category=RUNNING\n",
                        "Easily mixed up: shop-cart, shop_cart", "shop-cart: category=RUNNING\nvenv:shop_cart\n"});
    examples.push_back({"snapshot-old", "source x.json 2026-01-01T00:00:00Z\na: user=shop\n",
                        "x.json is of 2026-01-01 00:00 UTC, more than 90 days ago",
                        "source x.json 2026-06-01T00:00:00Z\na: user=shop\n"});
    examples.push_back({"exit-code", "a: exit_code=217\n", "a: ended with code 217 (USER: the user is not known)",
                        "a: exit_code=0\nb: exit_code=1, sub=auto-restart\n"});
}

void addRunning(std::vector<RuleExample>& examples)
{
    examples.push_back({"rogue-listener", "process:nc:44 listens port:44/tcp (observed)\n",
                        "Port 44/tcp: nc:44 listens, a process of no unit",
                        "process:redis listens port:63/tcp\na listens port:44/tcp (observed)\n"});
    const QByteArray seen =
        "looked at port complete 2\na: active=active (observed)\na listens port:81/tcp (observed)\n";
    examples.push_back({"stated-port-silent", seen + "a listens port:80/tcp\n",
                        "a: port 80/tcp is stated, but nobody listens there; it was seen to listen on 81/tcp",
                        seen + "b listens port:82/tcp\nb: active=inactive (observed)\na listens port:81/tcp\n"});
    examples.push_back({"restarts-often", "a: restarts=6\n", "a: restarted 6 times, more than 5", "a: restarts=5\n"});
    examples.push_back({"unit-needs-reload", "a: needs_reload=true\n", "a: its file is newer than what systemd loaded",
                        "a: needs_reload=false\n"});
    examples.push_back({"backlog-large", "stream:s: pending.g=1001\n",
                        "s: group g has 1001 entries pending, more than 1000",
                        "stream:s: pending.g=1000, lag.g=10000\n"});
    examples.push_back({"group-not-alive", "stream:s: live_consumers.g=0\n", "s: group g has no live consumer",
                        "stream:s: live_consumers.g=1, consumers.g=0\n"});
    examples.push_back({"last-entry-old", "stream:s: last_entry=\"2026-05-01T00:00:00.000Z\"\n",
                        "s: the last entry is of 2026-05-01 00:00 UTC, more than 24 hours before it was looked at",
                        "source x 2026-06-01T00:00:00Z\nstream:s: last_entry=\"2026-05-31T00:00:00.000Z\"\n"});
}

void addGaps(std::vector<RuleExample>& examples)
{
    const QByteArray all = "looked at service complete 1\nlooked at stream complete 1\n";
    examples.push_back({"timer-without-service", all + "timer:t: schedule=daily\n",
                        "1 timer starts no service that is listed: t",
                        all + "timer:t: schedule=daily\nt: category=STOPPED\n"});
    examples.push_back({"proof-silent", "a: active=active, proof=\"ss shows *:80\"\n",
                        "1 proof line does not mention the state: a", "a: active=active, proof=\"Active: active\"\n"});
    examples.push_back({"marked-uncertain", "port:8025/tcp: doubt=\"8025?\"\n",
                        "1 thing is marked as uncertain: 8025/tcp (8025?)", "port:8025/tcp: number=8025\n"});
    examples.push_back({"owner-without-port", "process:exporters: purpose=metrics\n",
                        "1 owner of a port without a known port: exporters",
                        "process:exporters listens port:9100/tcp\n"});
    examples.push_back({"proof-missing", "a: category=RUNNING\n", "1 service has no proof line: a",
                        "a: category=RUNNING, proof=\"Active: active\"\nb: description=x\n"});
    examples.push_back({"port-without-owner", "port:80/tcp: number=80\n", "1 port has no known owner: 80/tcp",
                        "port:80/tcp: owner=Shop\na listens port:81/tcp\n"});
    examples.push_back({"stream-without-writer", all + "a reads stream:s\nb writes stream:t\n",
                        "1 stream that nobody is known to write: s", all + "a writes stream:s\na uses stream:u\n"});
    examples.push_back({"stream-without-reader", all + "a writes stream:s\nb reads stream:t\n",
                        "1 stream that nobody is known to read: s", all + "a reads stream:s\n"});
    examples.push_back({"group-without-consumers", all + "stream:s: groups=g\na reads stream:s\n",
                        "s: no service reads with g", all + "stream:s: topic=x\na reads stream:s\n"});
    examples.push_back({"venv-unused", all + "venv:red\na runs_in venv:blue\n",
                        "1 Python venv that no listed service runs in: red", all + "a runs_in venv:blue\n"});
    examples.push_back({"target-empty", "target:t\na part_of target:u\n",
                        "1 target that no unit is known to belong to: t", "a part_of target:u\ntarget:v wants a\n"});
}

void addDemands(std::vector<RuleExample>& examples)
{
    const QByteArray all = "looked at service complete 1\n";
    examples.push_back({"unit-required",
                        all + "a: category=RUNNING\n",
                        "shop-b: required, but not there",
                        all + "shop-b: category=RUNNING\n",
                        {.requiredUnits = {u"shop-b"_s}}});
    examples.push_back({"unit-forbidden",
                        "shop-old: category=RUNNING\n",
                        "shop-old: forbidden by \"*-old.service\"",
                        "shop-older: category=RUNNING\n",
                        {.forbiddenUnits = {u"*-old.service"_s}}});
    examples.push_back({"user-not-allowed",
                        "a: user=mail\n",
                        "a: runs as mail, which is not allowed",
                        "a: user=shop\nb: category=RUNNING\n",
                        {.allowedUsers = QStringList{u"shop"_s}}});
    examples.push_back({"port-not-allowed",
                        "a listens port:9000/tcp\n",
                        "Port 9000/tcp is not allowed (a)",
                        "a listens port:8005/tcp\n",
                        {.allowedPorts = std::vector<PortSpan>{{8001, 8012}}}});
    examples.push_back({"proof-required",
                        "a: port=81, proof=\"Active: active\"\n",
                        "Not backed by a proof line: port of a",
                        "a: port=81, proof=\"ss shows *:81\"\nb: user=x\n",
                        {.requiredProofs = {Attr::Port}}});
    examples.push_back({"name-pattern",
                        "Shop_A: category=RUNNING\n",
                        "Shop_A: the name is not of the form \"[a-z-]+\"",
                        "shop-a: category=RUNNING\nvenv:V_1\n",
                        {.names = {{Kind::Service, u"[a-z-]+"_s}}}});
}

} // namespace

std::vector<RuleExample> ruleExamples()
{
    std::vector<RuleExample> examples;
    addDoesNotAddUp(examples);
    addRisks(examples);
    addRunning(examples);
    addGaps(examples);
    addDemands(examples);
    return examples;
}

QByteArray cleanRegistry()
{
    return "source clean.json 2026-06-01T00:00:00Z\n"
           "looked at service complete 3 of 3\nlooked at stream complete 2 of 2\nlooked at port complete 1 of 1\n"
           "looked at venv complete 1 of 1\nlooked at timer complete 1 of 1\nlooked at target complete 1 of 1\n"
           "looked at code complete 2 of 2\n"
           "host:h: total_modules=3, running_count=2, stopped_count=1, failed_count=0, unknown_count=0, venv_count=1\n"
           "host:h: stream_count=2, port_count=1, timer_count=1, target_count=1, microservice_count=2\n"
           "host:h: entrypoint_count=2, library_count=0, disabled_count=1, port_range=8001-8012\n"
           "host:h: gate_units_classified=true, gate_code_mapped=true, gate_venvs_validated=true\n"
           "host:h: gate_streams_mapped=true, gate_ports_mapped=true, gate_complete=true\n"
           "shop-cart: unit=shop-cart.service, category=RUNNING, loaded=loaded, active=active, sub=running, "
           "enabled=true\n"
           "shop-cart: user=shop, pid=12, exec=\"/opt/venvs/shop/bin/python -m cart --port 8001\", venv=shop\n"
           "shop-cart: venv_status=VALID_VENV, port=8001\n"
           "shop-cart: proof=\"systemctl status shop-cart: Active: active (running), PID: 12, 127.0.0.1:8001\"\n"
           "shop-cart listens port:8001/tcp\nshop-cart runs_in venv:shop\nshop-cart part_of target:shop\n"
           "shop-cart writes stream:orders\nshop-cart reads stream:paid\nshop-cart implements code:cart\n"
           "shop-mail: category=RUNNING, active=active, sub=running, enabled=enabled, user=shop\n"
           "shop-mail: proof=\"systemctl status shop-mail shows Active: active (running)\"\n"
           "shop-mail reads stream:orders\nshop-mail writes stream:paid\nshop-mail implements code:mail\n"
           "shop-report: category=STOPPED, active=inactive, sub=dead, enabled=false, exit_code=0\n"
           "shop-report: proof=\"systemctl status shop-report shows Active: inactive (dead)\"\n"
           "timer:shop-report: schedule=daily\n"
           "code:cart: entrypoint=main.py\ncode:mail: entrypoint=main.py\n";
}

} // namespace unitscope::test
