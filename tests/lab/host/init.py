# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Process 1 of the lab, in namespaces of its own (see outside.py): mounts the lab's files, starts what the table says, each in the
control group of its unit, and ends with everything after its time. init.py mount FOLDER SECONDS, then itself: init.py serve SECONDS"""
import os
import shlex
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import units
from table import ACCOUNTS, ADDRESS, HOST, ROGUE_PORT, S, SERVICES, SOCKETS, STALE

SHARE = Path("/usr/local/share/lab")
CGROUPS = Path("/sys/fs/cgroup")
OF_THE_SYSTEM = {"dbus.service": ("/usr/bin/dbus-daemon", "messagebus"), "systemd-journald.service": ("/lib/systemd/systemd-journald", "root"),
                 "systemd-logind.service": ("/lib/systemd/systemd-logind", "root")}
REDIS = ("/usr/bin/redis-server --bind 127.0.0.1 ::1 --port 6379 --unixsocket /run/redis/redis.sock --unixsocketperm 777 --save '' "
         "--appendonly no --dir /run/redis --logfile /run/redis/log")
ROGUE = f"import socket, time; s = socket.create_server(('0.0.0.0', {ROGUE_PORT})); time.sleep(9999)"


def mount(folder, seconds):
    def bind(name):
        subprocess.run(["mount", "--bind", f"{folder}/{name}", f"/{name}"], check=True)
    for name in ("etc", "usr/local", "opt"):
        bind(name)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=755", "none", "/run"], check=True)
    subprocess.run(["umount", "-l", "/sys/fs/cgroup"], check=False)
    subprocess.run(["mount", "-t", "cgroup2", "none", "/sys/fs/cgroup"], check=True)
    bind("home")  # last: the folder may be in it
    os.chdir("/")
    os.execv("/usr/bin/python3", ["/sbin/init", "-B", "/usr/local/lib/lab/init.py", "serve", seconds])


def start(cgroup, argv, user="root", cwd="/", executable=None):
    """A process in its control group, as its account; its id."""
    procs = CGROUPS / cgroup.lstrip("/") / "cgroup.procs"
    procs.parent.mkdir(parents=True, exist_ok=True)
    pid = os.fork()
    if pid:
        return pid
    try:
        procs.write_text("0")
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        nothing = os.open("/dev/null", os.O_RDWR)
        os.dup2(nothing, 0)
        log = os.open(SHARE / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
        os.dup2(log, 1)
        os.dup2(log, 2)
        os.setsid()
        os.setgroups([])
        os.setgid(ACCOUNTS[user])
        os.setuid(ACCOUNTS[user])
        os.chdir(cwd)
        environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "PYTHONPATH": "/opt/quantum", "PYTHONDONTWRITEBYTECODE": "1",
                       "API_TOKEN": "env-secret-5Tg8Vb3Nq1", "LC_ALL": "C.UTF-8"}
        os.execve(executable or argv[0], argv, environment)
    except BaseException as error:  # the copy must never go on as process 1
        print(f"{argv[0]}: {error}", file=sys.stderr, flush=True)
    finally:
        os._exit(127)


def socket_of_a_unit(name, port):
    """A listener that systemd holds for NAME.socket: made in the unit's control group, kept by process 1."""
    ours, theirs = socket.socketpair()
    procs = CGROUPS / f"system.slice/{name}.socket/cgroup.procs"
    procs.parent.mkdir(parents=True, exist_ok=True)
    pid = os.fork()
    if not pid:
        procs.write_text("0")
        server = socket.create_server(("127.0.0.1", port))
        socket.send_fds(theirs, [b"."], [server.fileno()])
        os._exit(0)
    theirs.close()
    kept = socket.recv_fds(ours, 1, 1)[1]
    os.set_inheritable(kept[0], False)
    os.waitpid(pid, 0)
    return kept


def wait(what, why, seconds=20):
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            raise TimeoutError(why)
        time.sleep(0.05)


def answers():
    return subprocess.run(["redis-cli", "PING"], capture_output=True, text=True, check=False).stdout.startswith("PONG")


def listening(ports):
    out = subprocess.run(["ss", "-Hltn"], capture_output=True, text=True, check=True).stdout
    return {str(p) for p in ports} <= {line.split()[3].rpartition(":")[2] for line in out.splitlines()}


def ask(*words):
    return subprocess.run(["redis-cli", "-e", *words], check=True, capture_output=True, text=True).stdout


def seed():
    """What was in Redis before: old entries, groups, a consumer that is gone."""
    for name in ("clm.intent", "portfolio.exposure_updated", "events"):
        ask("XADD", S + name, "1700000000000-1", "event", "payload-pass-9Fq2Lx7Tz")
    for stream, group, consumer in STALE:
        ask("XGROUP", "CREATE", stream, group, "0", "MKSTREAM")
        if consumer:
            ask("XADD", stream, "1700000000000-1", "event", "old")
            ask("XREADGROUP", "GROUP", group, consumer, "COUNT", "1", "STREAMS", stream, ">")


def settled():
    """Every reader has read, every writer has written, every connection stands."""
    clients = ask("CLIENT", "LIST")
    if not all(int(ask("XLEN", name)) > 0 for s in SERVICES if s.state == "running" for name in s.writes):
        return False
    out = subprocess.run(["ss", "-Hnt", "state", "established"], capture_output=True, text=True, check=True).stdout
    held = [line.split()[3].rpartition(":")[2] for line in out.splitlines()]
    wanted = [str(port) for s in SERVICES if s.state == "running" for port in s.connects]
    return all(held.count(port) >= wanted.count(port) for port in set(wanted)) and clients.count("cmd=xread") >= 9


def serve(seconds):
    end = time.monotonic() + float(seconds)
    Path("/proc/self/comm").write_text("systemd")
    Path("/proc/sys/kernel/ns_last_pid").write_text("800")  # short ids are found in many names
    (CGROUPS / "init.scope").mkdir()
    (CGROUPS / "init.scope/cgroup.procs").write_text("0")
    socket.sethostname(HOST)
    for command in ("link set lo up", f"address add {ADDRESS}/32 dev lo"):
        subprocess.run(["ip", *command.split()], check=True)
    for name in ("/run/redis", "/run/sshd"):
        os.mkdir(name)
    os.chown("/run/redis", ACCOUNTS["redis"], -1)
    (SHARE / "log").touch(0o666)
    (SHARE / "log").chmod(0o666)
    pids = {unit: start("/system.slice/" + unit, [argv, "infinity"], user, executable="/usr/bin/sleep")
            for unit, (argv, user) in OF_THE_SYSTEM.items()}
    kept = [socket_of_a_unit(*unit) for unit in SOCKETS.items()]
    assert all(kept)
    for s in SERVICES:
        if s.state == "running":
            argv = shlex.split(REDIS if s.name == "redis-server" else s.argv)
            pids[s.name + ".service"] = start(s.cgroup, argv, s.user, s.cwd)
            if s.name == "redis-server":
                wait(answers, "Redis does not answer")
                seed()
    start("/user.slice/user-1000.slice/session-7.scope", ["/usr/bin/python3", "-c", ROGUE], "qt")
    ports = [p for s in SERVICES if s.state == "running" for p in s.listens]
    wait(lambda: listening([*ports, ROGUE_PORT]), f"not all of {ports} are listened on")
    wait(settled, "not every reader reads, or not every writer writes")
    units.write(SHARE, SHARE / "recorded", pids)
    (SHARE / "ready").write_text("ready\n")
    names = {pid: name for name, pid in pids.items()}
    while time.monotonic() < end:  # what ended is buried, and told in the log
        pid, how = os.waitpid(-1, os.WNOHANG)
        if pid in names:
            with (SHARE / "log").open("a") as log:
                log.write(f"{names[pid]} ended: {how}\n")
        if not pid:
            time.sleep(0.1)


if __name__ == "__main__":
    {"mount": mount, "serve": serve}[sys.argv[1]](*sys.argv[2:])
