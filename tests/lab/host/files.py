# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""The lab's files: a folder that holds /opt, /home, /etc and /usr/local of a host, as the lab mounts them."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

from table import ACCOUNTS, HOST, SERVICES, VENVS

LAB = Path(__file__).resolve().parent.parent
SSHD = """Port 22
ListenAddress 127.0.0.1
ListenAddress ::1
HostKey /usr/local/etc/ssh/host_key
AuthorizedKeysFile /usr/local/etc/ssh/authorized_keys
StrictModes no
UsePAM yes
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
PrintMotd no
PidFile none
"""
SSH = """Host *
  HostName 127.0.0.1
  HostKeyAlias %s
  IdentityFile /usr/local/etc/ssh/id
  IdentitiesOnly yes
  UserKnownHostsFile /usr/local/etc/ssh/known_hosts
  BatchMode yes
  LogLevel ERROR
""" % HOST
# A session gets a control group of its own, as pam_systemd would give it one.
PAM = """auth required pam_permit.so
account required pam_permit.so
session required pam_exec.so quiet /usr/local/sbin/session
"""
SESSION = """#!/bin/sh
[ "$PAM_TYPE" = open_session ] || exit 0
scope=/sys/fs/cgroup/user.slice/user-$(id -u "$PAM_USER").slice/session-$$.scope
mkdir -p "$scope" && echo "$PPID" >"$scope/cgroup.procs"
"""
SYSTEMCTL = """#!/bin/sh
UNITSCOPE_CAPTURES=/usr/local/share/lab exec /bin/sh /usr/local/share/lab/systemctl "$@"
"""
UNAME = """#!/bin/sh
[ "$1" != -srm ] || { echo Linux 6.1.0-28-amd64 x86_64; exit; }
exec /usr/bin/uname "$@"
"""
OS_RELEASE = """PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
NAME="Debian GNU/Linux"
VERSION_ID="12"
VERSION="12 (bookworm)"
VERSION_CODENAME=bookworm
ID=debian
"""


def put(path, text, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(mode)


def etc(folder):
    ids = ACCOUNTS.items()
    put(folder / "passwd", "".join(f"{n}:x:{i}:{i}::/:/bin/sh\n" for n, i in ids) + "nobody:x:65534:65534::/:/bin/sh\n")
    put(folder / "group", "".join(f"{n}:x:{i}:\n" for n, i in ids) + "nogroup:x:65534:\n")
    put(folder / "shadow", "".join(f"{n}:*:19000:0:99999:7:::\n" for n, _ in ids), 0o600)
    put(folder / "hostname", HOST + "\n")
    put(folder / "hosts", f"127.0.0.1 localhost {HOST}\n::1 localhost\n")
    put(folder / "machine-id", "5f0c2a7e9b1d4c36a8e40d7b2f918c53\n")
    put(folder / "os-release", OS_RELEASE)
    put(folder / "nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\nhosts: files\n")
    put(folder / "pam.d/sshd", PAM)
    shutil.copytree("/etc/alternatives", folder / "alternatives", symlinks=True)
    for name in ("ld.so.cache", "ld.so.conf"):
        if os.path.exists("/etc/" + name):
            shutil.copy("/etc/" + name, folder / name)


def venv(folder, libraries):
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    packages = folder / "lib" / version / "site-packages"
    shutil.copytree(libraries, packages)
    put(folder / "pyvenv.cfg", "home = /usr/bin\ninclude-system-site-packages = false\n")
    (folder / "bin").mkdir()
    (folder / "bin/python").symlink_to("/usr/bin/python3")
    put(folder / "bin/activate", f'VIRTUAL_ENV=/opt/quantum/venvs/{folder.name}\nPATH="$VIRTUAL_ENV/bin:$PATH"\nexport VIRTUAL_ENV PATH\n')


def stand_ins(quantum):
    """Programs of the table of which only their being there matters."""
    for s in SERVICES:
        place = quantum / ("ops" if "." in s.code else f"microservices/{s.code}")
        file = place / (s.code if "." in s.code else "service.py" if s.code == "exposure_balancer" else "main.py")
        if s.code and s.code not in ("feed.py", "trading_bot") and not file.exists():
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(LAB / ("files/idle.py" if file.suffix == ".py" else "files/opt/quantum/ops/diagnostic.sh"), file)


def code(folder):
    """What the services run: /opt, /home, /usr/local of a host."""
    for name in ("opt", "home", "usr/local"):
        shutil.copytree(LAB / "files" / name, folder / name, dirs_exist_ok=True)
    local, quantum = folder / "usr/local", folder / "opt/quantum"
    stand_ins(quantum)
    for name in VENVS:
        venv(quantum / "venvs" / name, LAB / "files/site-packages")
    libraries = local / f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/dist-packages"
    shutil.copytree(LAB / "files/site-packages", libraries, dirs_exist_ok=True)
    for name in ("grafana-server", "prometheus", "prometheus-node-exporter", "prometheus-redis-exporter"):
        (local / "bin" / name).symlink_to("daemon")
    (local / "bin/daemon").chmod(0o755)
    for script in (quantum / "ops").glob("*.sh"):
        script.chmod(0o755)
    # One folder that only its own account may read.
    secret = quantum / "microservices/rl_dashboard"
    secret.chmod(0o700)
    os.chown(secret, ACCOUNTS["quantum-rl-dashboard"], -1)


def ssh(folder):
    """Keys of the lab's own, for its sshd and for who logs in."""
    for name in ("host_key", "id"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder / name], check=True)
    shutil.copy(folder / "id.pub", folder / "authorized_keys")
    put(folder / "known_hosts", f"{HOST} {(folder / 'host_key.pub').read_text()}")


def build(folder):
    """Makes the files of the lab below the folder, which is there and empty."""
    code(folder)
    local = folder / "usr/local"
    shutil.copytree(Path(__file__).parent, local / "lib/lab", ignore=shutil.ignore_patterns("__pycache__"))
    share = local / "share/lab"
    shutil.copytree(LAB / "captures/root", share / "recorded")
    put(share / "systemctl", (LAB / "serve/systemctl").read_text(), 0o755)
    put(local / "bin/systemctl", SYSTEMCTL, 0o755)
    put(local / "bin/uname", UNAME, 0o755)
    put(local / "sbin/session", SESSION, 0o755)
    put(local / "etc/sshd_config", SSHD)
    put(local / "etc/ssh/config", SSH)
    ssh(local / "etc/ssh")
    etc(folder / "etc")
