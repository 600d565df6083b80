# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Process 1 of the full host, until systemd takes its place: boot.py ROOT, in namespaces of its own (see full-host)."""
import os
import socket
import stat
import subprocess
import sys

from table import ADDRESS, HOST

DEVICES = {"null": (1, 3), "zero": (1, 5), "full": (1, 7), "random": (1, 8), "urandom": (1, 9), "tty": (5, 0)}


def mount(*words):
    subprocess.run(["mount", *words], check=True)


def main(root):
    socket.sethostname(HOST)
    for command in ("link set lo up", f"address add {ADDRESS}/32 dev lo"):
        subprocess.run(["ip", *command.split()], check=True)
    mount("--bind", root, root)
    mount("-t", "proc", "none", root + "/proc")
    mount("-t", "sysfs", "-o", "ro", "none", root + "/sys")
    mount("-t", "cgroup2", "none", root + "/sys/fs/cgroup")
    for name in ("dev", "run", "tmp"):
        mount("-t", "tmpfs", "-o", "mode=755" if name != "tmp" else "mode=1777", "none", f"{root}/{name}")
    os.umask(0)
    for name, numbers in DEVICES.items():
        os.mknod(f"{root}/dev/{name}", 0o666 | stat.S_IFCHR, os.makedev(*numbers))
    os.mkdir(root + "/dev/shm", 0o1777)
    os.umask(0o022)
    os.chdir(root)
    subprocess.run(["pivot_root", ".", "mnt"], check=True)
    os.chroot(".")
    os.chdir("/")
    subprocess.run(["umount", "-l", "/mnt"], check=True)
    os.execve("/lib/systemd/systemd", ["/sbin/init"], {"container": "unitscope-lab", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"})


main(sys.argv[1])
