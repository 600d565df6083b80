# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""What systemctl answers in the lab, in the form recorded in tests/lab/captures: the table's units with the process ids that they
have, and the recorded units of the operating system. Writes the files that tests/lab/serve/systemctl answers from."""
import re
import time
from pathlib import Path

from table import SERVICES, SOCKETS, TARGETS, TIMERS

STATES = {"running": ("loaded", "active", "running"), "dead": ("loaded", "inactive", "dead"), "failed": ("loaded", "failed", "failed"),
          "auto-restart": ("loaded", "activating", "auto-restart"), "not-found": ("not-found", "inactive", "dead")}
# Recorded, but not of the operating system, or told by the table.
NOT_RECORDED = re.compile(r"quantum|^rl-|^(grafana|loki|prometheus|redis|ssh)|^user(-runtime-dir)?@")


def quoted(name):
    """As systemctl prints a name in a list: with a backslash it is in quotes, and that is doubled."""
    return '"%s"' % name.replace("\\", "\\\\") if "\\" in name else name


def block(kind_specific, unit, about, state, **values):
    """What "show" prints of a unit."""
    load, active, sub = state
    common = {"Id": unit, "Names": quoted(unit), "Requires": "", "Requisite": "", "Wants": "", "BindsTo": "", "PartOf": "", "WantedBy": "",
              "After": "", "Triggers": "", "TriggeredBy": "", "Description": about, "LoadState": load, "ActiveState": active, "SubState": sub,
              "FragmentPath": f"/etc/systemd/system/{unit}", "DropInPaths": "", "UnitFileState": "enabled", "StateChangeTimestamp": "",
              "ActiveEnterTimestamp": "", "NeedDaemonReload": "no"}
    both = {**kind_specific, **common}
    both.update(values)
    return "".join(f"{name}={value}\n" for name, value in both.items())


# What a service has; of one that is not there, too.
OF_A_SERVICE = {"Type": "", "Restart": "no", "MainPID": 0, "Result": "success", "NRestarts": "0", "ExecMainCode": "0", "ExecMainStatus": "0",
                "ControlGroup": "", "Environment": "", "WorkingDirectory": "", "RootDirectory": "", "User": "", "Group": "", "DynamicUser": "no"}


def service_block(s, pid, now):
    unit = s.name + ".service"
    target = f"quantum-{s.target}.target" if s.target else ""
    if s.state == "not-found":
        return block(OF_A_SERVICE, unit, unit, STATES[s.state], FragmentPath="", UnitFileState="", WantedBy=target)
    argv = s.argv
    path = argv.split(" ")[0]
    if pid:
        run = f"start_time=[@{now}] ; stop_time=[n/a] ; pid={pid} ; code=(null) ; status=0/0"
    elif s.state == "dead":  # since the host was started
        run = "start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0"
    else:
        run = f"start_time=[@{now - 3}] ; stop_time=[@{now - 2}] ; pid=650 ; code=exited ; status={s.set['ExecMainStatus']}"
    of_service = {}
    for name, value in {**OF_A_SERVICE, "Type": "simple", "Restart": "always", "MainPID": pid, "ControlGroup": s.cgroup if pid else "",
                        "Environment": "PYTHONPATH=/opt/quantum API_TOKEN=env-secret-5Tg8Vb3Nq1", "WorkingDirectory": s.cwd,
                        "User": "" if s.user == "root" else s.user, "ExecMainCode": "1" if "ExecMainStatus" in s.set else "0"}.items():
        if name == "ControlGroup":
            of_service["ExecStart"] = f"{{ path={path} ; argv[]={argv.replace(chr(39), '')} ; ignore_errors=no ; {run} }}"
        of_service[name] = value
    timer = s.name + ".socket" if s.name in SOCKETS else next((name + ".timer" for name, (what, _, _) in TIMERS.items() if what == s.name), "")
    changed = "" if s.state == "dead" else f"@{now if pid else now - 2}"
    redis = "redis-server.service" if s.needs_redis else ""
    values = {"Requires": "system.slice sysinit.target", "Wants": redis, "PartOf": target, "WantedBy": target or ("" if timer else "multi-user.target"),
              "After": f"basic.target system.slice sysinit.target systemd-journald.socket {redis or timer}".rstrip(), "TriggeredBy": timer,
              "FragmentPath": "/etc/systemd/system/" + re.sub(r"@.*\.", "@.", unit), "StateChangeTimestamp": changed,
              "ActiveEnterTimestamp": changed if pid else "", **s.set}
    return block(of_service, unit, s.about, STATES[s.state], **values)


def target_block(name, about, now):
    unit = f"quantum-{name}.target"
    if name == "trader":
        wanted = [f"quantum-{other}.target" for other in TARGETS if other != "trader"]
    else:
        wanted = [quoted(s.name + ".service") for s in SERVICES if s.target == name]
    return block({}, unit, "Quantum Trader - " + about, ("loaded", "active", "active"), Wants=" ".join(wanted), UnitFileState="static",
                 WantedBy="multi-user.target" if name == "trader" else "quantum-trader.target", ActiveEnterTimestamp=f"@{now}",
                 StateChangeTimestamp=f"@{now}")


def socket_block(name, port, now):
    own = {"Listen": f"127.0.0.1:{port} (Stream)", "Accept": "no", "Result": "success", "ControlGroup": f"/system.slice/{name}.socket",
           "WorkingDirectory": "", "RootDirectory": "", "User": "", "Group": "", "DynamicUser": "no"}
    return block(own, name + ".socket", f"Socket of {name}", ("loaded", "active", "listening"), Requires="sysinit.target system.slice",
                 WantedBy="sockets.target", After="-.mount system.slice sysinit.target", Triggers=name + ".service",
                 StateChangeTimestamp=f"@{now}", ActiveEnterTimestamp=f"@{now}")


def timer_times(when, enabled, now):
    """Next and last run, in seconds since 1970; None is never."""
    if not enabled:
        return None, None
    if ":" in when:
        hour, minute, _ = (int(x) for x in when.split()[1].split(":"))
        today = now - now % 86400 + hour * 3600 + minute * 60
        return today + (0 if today > now else 86400), today - (86400 if today > now else 0)
    seconds = int(re.sub(r"\D", "", when)) * {"h": 3600, "min": 60, "s": 1}[re.sub(r"\d", "", when)]
    return now + seconds - 4, now - 4


def span(seconds):
    """As systemd writes how long."""
    parts = (f"{seconds // 3600}h", f"{seconds // 60 % 60}min", f"{seconds % 60}s")
    return " ".join(part for part in parts if not part.startswith("0")) or "0"


def date(when):
    return time.strftime("%a %Y-%m-%d %H:%M:%S UTC", time.gmtime(when)) if when else ""


def timer_block(name, triggered, when, enabled, now, uptime):
    """Of these times only what stands in braces and ends in Timestamp follows --timestamp=unix."""
    after, last = timer_times(when, enabled, now)
    if ":" in when:
        own = {"TimersCalendar": f"{{ OnCalendar={when} ; next_elapse={'@%d' % after if after else '(null)'} }}",
               "NextElapseUSecRealtime": date(after), "NextElapseUSecMonotonic": "0" if enabled else "infinity"}
    else:
        text = span(int(uptime + after - now))
        own = {"TimersMonotonic": f"{{ OnUnitActiveUSec={when} ; next_elapse={text} }}", "NextElapseUSecRealtime": "",
               "NextElapseUSecMonotonic": text}
    own.update({"LastTriggerUSec": date(last), "Result": "success"})
    changed = f"@{now}" if enabled else ""
    return block(own, name + ".timer", f"Timer of {triggered}", ("loaded", *(("active", "waiting") if enabled else ("inactive", "dead"))),
                 Requires="sysinit.target", Triggers=triggered + ".service", WantedBy="timers.target" if enabled else "", After="sysinit.target",
                 UnitFileState="enabled" if enabled else "disabled", StateChangeTimestamp=changed, ActiveEnterTimestamp=changed)


def value(text, name):
    found = re.search(rf"^{name}=(.*)$", text, re.M)
    return found[1] if found else ""


def recorded(captures, pids):
    """The recorded operating system's units: (name, load, active, sub, about, file state, block)."""
    shown = {}
    for text in (captures / "systemd/show.properties.txt").read_text().split("\n\n"):
        shown[value(text, "Id")] = text.strip("\n") + "\n"
    files = dict(line.split()[:2] for line in (captures / "systemd/list-unit-files.txt").read_text().splitlines() if line.strip())
    for line in (captures / "systemd/list-units.txt").read_text().splitlines():
        unit, load, active, sub, about = line.split(None, 4)
        if NOT_RECORDED.search(unit):
            continue
        text = shown.get(unit) or block(OF_A_SERVICE if unit.endswith(".service") else {}, unit, about, (load, active, sub), UnitFileState=files.get(unit, ""),
                                        FragmentPath="" if load == "not-found" else f"/lib/systemd/system/{unit}")
        text = re.sub(r"^(Environment|EnvironmentFiles)=.*\n", "", text, flags=re.M)
        for name in ("Wants", "Requires", "WantedBy"):  # without the recorded host's own units
            text = re.sub(rf"^{name}=(.*)$", lambda m: name + "=" + " ".join(w for w in m[1].split() if not NOT_RECORDED.search(w.strip('"'))), text, flags=re.M)
        if active == "active" and unit in pids:
            text = re.sub(r"^MainPID=.*$", f"MainPID={pids[unit]}", text, flags=re.M)
            text = re.sub(r"pid=\d+ ; code=\(null\)", f"pid={pids[unit]} ; code=(null)", text)
        yield unit, load, active, sub, about.strip(), files.get(unit, ""), text


def write(folder, captures, pids):
    """Writes what systemctl answers; pids: the process of each running unit."""
    now = int(time.time())
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    blocks = [service_block(s, pids.get(s.name + ".service", 0), now) for s in SERVICES]
    blocks += [target_block(name, about, now) for name, about in TARGETS.items()]
    blocks += [socket_block(name, port, now) for name, port in SOCKETS.items()]
    blocks += [timer_block(name, *what, now, uptime) for name, what in TIMERS.items()]
    units = [(*(value(b, p) for p in ("Id", "LoadState", "ActiveState", "SubState", "Description", "UnitFileState")), b) for b in blocks]
    units += recorded(captures, pids)
    order = {"service": 0, "socket": 1, "target": 2, "timer": 3}
    units.sort(key=lambda u: (order[u[0].rpartition(".")[2]], u[0]))
    systemd = folder / "systemd"
    systemd.mkdir(parents=True, exist_ok=True)
    width = max(len(u[0]) for u in units)
    lines = [f"{u[0]:{width}} {u[1]:10} {u[2]:10} {u[3]:12} {u[4]}\n" for u in units]
    (systemd / "list-units.txt").write_text("".join(lines))
    files = [(u[0], u[5]) for u in units if u[5] and "@" not in u[0]] + [("quantum-feed@.service", "indirect"), ("getty@.service", "enabled")]
    (systemd / "list-unit-files.txt").write_text("".join(f"{n:{width}} {s:15} enabled\n" for n, s in sorted(files)))
    (systemd / "show.properties.txt").write_text("\n".join(u[6] for u in units))
    rows = []
    for name, (triggered, when, enabled) in TIMERS.items():
        after, last = timer_times(when, enabled, now)
        left, passed = (f"{span(after - now)} left", f"{span(now - last)} ago") if enabled else ("-", "-")
        rows.append(f"{date(after) or '-'} {left} {date(last) or '-'} {passed} {name}.timer {triggered}.service\n")
    (systemd / "list-timers.txt").write_text("NEXT LEFT LAST PASSED UNIT ACTIVATES\n" + "".join(rows) + f"\n{len(rows)} timers listed.\n")
    return len(units)
