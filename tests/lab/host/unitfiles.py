# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""The table as unit files, for the full host, whose systemd is real."""
import re

from table import SERVICES, SOCKETS, TARGETS, TIMERS

PACKAGED = ("redis-server", "ssh")  # they bring their own


def service(s):
    lines = ["[Unit]", f"Description={s.about}"]
    if s.needs_redis:
        lines += ["Wants=redis-server.service", "After=redis-server.service"]
    lines.append("StartLimitIntervalSec=0")
    if s.target:
        lines.append(f"PartOf=quantum-{s.target}.target")
    if s.state in ("dead", "auto-restart") and s.name not in SOCKETS:
        lines.append("ConditionPathExists=/nonexistent")  # so that it stays as it is
    lines += ["", "[Service]", f"Type={s.set.get('Type', 'simple')}", f"ExecStart={s.argv}", f"WorkingDirectory={s.cwd}",
              "Environment=PYTHONPATH=/opt/quantum API_TOKEN=env-secret-5Tg8Vb3Nq1", "Environment=PYTHONDONTWRITEBYTECODE=1"]
    if s.user != "root":
        lines.append(f"User={s.user}")
    if s.set.get("Type") != "oneshot":
        lines += ["Restart=always", "RestartSec=300ms"]
    return "\n".join(lines) + "\n"


def write(root):
    """Writes them below the folder of the host, enabled."""
    system, vendor = root / "etc/systemd/system", root / "lib/systemd/system"

    def enable(unit, by, at="/etc/systemd/system"):
        link = system / f"{by}.wants/{unit}"
        link.parent.mkdir(parents=True, exist_ok=True)
        link.unlink(missing_ok=True)
        link.symlink_to(f"{at}/{unit}")
    for s in SERVICES:
        if s.name in PACKAGED or s.state == "not-found":
            continue
        own = s.set.get("FragmentPath", "").startswith("/lib")
        unit = re.sub(r"@.*", "@", s.name) + ".service"
        ((vendor if own else system) / unit).write_text(service(s))
        if s.state == "running" and not s.target:
            enable(unit, "multi-user.target", "/lib/systemd/system" if own else "/etc/systemd/system")
    for name, about in TARGETS.items():
        members = [s.name + ".service" for s in SERVICES if s.target == name]
        if name == "trader":
            members = [f"quantum-{other}.target" for other in TARGETS if other != name]
        (system / f"quantum-{name}.target").write_text(f"[Unit]\nDescription=Quantum Trader - {about}\n" + "".join(f"Wants={m}\n" for m in members))
    enable("quantum-trader.target", "multi-user.target")
    for name, port in SOCKETS.items():
        (system / f"{name}.socket").write_text(f"[Unit]\nDescription=Socket of {name}\n\n[Socket]\nListenStream=127.0.0.1:{port}\n")
        enable(name + ".socket", "sockets.target")
    for name, (triggered, when, enabled) in TIMERS.items():
        text = f"OnCalendar={when}" if ":" in when else f"OnUnitActiveSec={when}\nOnActiveSec=1s"
        (system / f"{name}.timer").write_text(f"[Unit]\nDescription=Timer of {triggered}\n\n[Timer]\n{text}\nUnit={triggered}.service\n")
        if enabled:
            enable(name + ".timer", "timers.target")
