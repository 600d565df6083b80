# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""The lab from outside: starts it in namespaces of its own, runs commands in it, and ends it. In a process namespace nothing
outlives process 1, which ends by itself after its time; the control groups are removed by the process that waits for it."""
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import files
from table import ACCOUNTS

PROGRAMS = ("unshare", "nsenter", "setpriv", "mount", "ip", "ss", "redis-server", "redis-cli", "ssh", "ssh-keygen", "/usr/sbin/sshd",
            "/usr/bin/python3")
NAMESPACES = ["--cgroup", "--mount", "--net", "--uts", "--ipc", "--pid"]


class Unavailable(Exception):
    """Why there can be no lab here."""


def cgroup2():
    for line in Path("/proc/mounts").read_text().splitlines():
        if line.split()[2] == "cgroup2":
            return Path(line.split()[1])
    raise Unavailable("no cgroup2 is mounted")


def check():
    for program in PROGRAMS:
        if not shutil.which(program):
            raise Unavailable(f"there is no {program}")
    if os.geteuid() != 0:
        raise Unavailable("only root can make namespaces and control groups for it")
    probe = cgroup2() / f"unitscope-lab-{os.getpid()}-probe"
    try:
        probe.mkdir()
        probe.rmdir()
    except OSError as error:
        raise Unavailable(f"control groups cannot be made: {error}") from error
    tried = subprocess.run(["unshare", *NAMESPACES, "--fork", "--mount-proc", "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        raise Unavailable("namespaces are not to be had: " + tried.stderr.strip())


def ended(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def remove(group):
    """Removes a control group and those in it, as far as they are empty."""
    for path, _, _ in os.walk(group, topdown=False):
        try:
            os.rmdir(path)
        except OSError:
            pass


class Lab:
    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        self.pid = self.folder / "lab.pid"
        self.init = self.folder / "init.pid"

    def up(self, seconds=120):
        check()
        self.folder.mkdir(parents=True, exist_ok=True)
        if any(self.folder.iterdir()):
            raise Unavailable(f"{self.folder} is not empty")
        for group in cgroup2().glob("unitscope-lab-*"):
            if ended(group.name.split("-")[2]):
                remove(group)  # left by a lab whose keeper was killed
        files.build(self.folder)
        subprocess.Popen([sys.executable, "-B", __file__, str(self.folder), str(seconds)], stdin=subprocess.DEVNULL,
                         stdout=(self.folder / "log").open("w"), stderr=subprocess.STDOUT, start_new_session=True)
        ready, end = self.folder / "usr/local/share/lab/ready", time.monotonic() + 45
        while not ready.exists():
            if time.monotonic() > end or (self.folder / "ended").exists():
                logs = [self.folder / "log", self.folder / "usr/local/share/lab/log"]
                words = "\n".join(log.read_text()[-3000:] for log in logs if log.exists())
                self.down()
                raise RuntimeError("the lab does not start: " + words)
            time.sleep(0.05)
        return self

    def down(self):
        try:
            keeper = int(self.pid.read_text())
            os.kill(keeper, signal.SIGTERM)
            for _ in range(200):
                if (self.folder / "ended").exists():
                    break
                time.sleep(0.05)
        except (OSError, ValueError):
            pass

    def command(self, words, user="root"):
        """The words that run these words in the lab, with nothing of this environment; and what has to be done before, in the child."""
        group = cgroup2() / f"unitscope-lab-{self.pid.read_text().strip()}"
        group = group / f"user.slice/user-{ACCOUNTS[user]}.slice/session-{os.getpid()}.scope"

        def enter():
            group.mkdir(parents=True, exist_ok=True)
            (group / "cgroup.procs").write_text("0")
        number = str(ACCOUNTS[user])
        become = [] if user == "root" else ["setpriv", "--reuid", number, "--regid", number, "--clear-groups"]
        inside = ["nsenter", "-t", self.init.read_text().strip(), "-C", "-m", "-n", "-u", "-i", "-p", "--wd=/", *become]
        return [*inside, "env", "-i", "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/", *words], enter

    def run(self, words, user="root", **more):
        words, enter = self.command(words, user)
        more.setdefault("timeout", 60)
        return subprocess.run(words, preexec_fn=enter, check=False, **more)

    def client(self, user):
        """PATH with an ssh in front that runs in the lab, as this account's: what a program outside calls reaches the lab's sshd."""
        words, _ = self.command(["ssh", "-F", "/usr/local/etc/ssh/config"], user)
        folder = self.folder / f"client-{user}"
        folder.mkdir(exist_ok=True)
        (folder / "ssh").write_text(f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n')
        (folder / "ssh").chmod(0o755)
        return f"{folder}:{os.environ['PATH']}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.down()


def keep(folder, seconds):
    """Starts the lab, waits for its end, and removes its control groups."""
    folder = Path(folder)
    group = cgroup2() / f"unitscope-lab-{os.getpid()}"
    group.mkdir()
    (folder / "lab.pid").write_text(f"{os.getpid()}\n")
    lab = None

    def end(*_):
        if lab:
            lab.kill()
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    try:
        lab = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "unshare", *NAMESPACES, "--fork", "--kill-child", "--mount-proc",
                                "/usr/bin/python3", "-B", str(Path(__file__).with_name("init.py")), "mount", str(folder), seconds],
                               preexec_fn=lambda: (group / "cgroup.procs").write_text("0"))
        children = Path(f"/proc/{lab.pid}/task/{lab.pid}/children")
        while lab.poll() is None and not (first := children.read_text().split()):
            time.sleep(0.01)
        if lab.poll() is None:
            (folder / "init.pid").write_text(first[0] + "\n")
        try:
            lab.wait(float(seconds) + 60)
        except subprocess.TimeoutExpired:
            lab.kill()
            lab.wait()
    finally:
        for _ in range(100):
            remove(group)
            if not group.exists():
                break
            time.sleep(0.05)
        (folder / "ended").touch()


if __name__ == "__main__":
    keep(*sys.argv[1:])
