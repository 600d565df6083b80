# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""The true edges of the table, per kind: {"kind": [["from", "to"], ...]} with ids as in the program's canonical JSON, but as they
are read by people: "port:8001/tcp" and no per cent signs. "may": edges that may be seen or not, and count neither way; "sources": what edges are known of."""
from table import SERVICES, SOCKETS, TARGETS, TIMERS


def edges():
    truth = {kind: [] for kind in ("listens", "connects", "triggers", "wants", "runs_in", "implements", "reads", "writes", "may")}

    def put(kind, source, target):
        truth[kind].append([source, target])

    for s in SERVICES:
        me = "service:" + s.name
        for port in s.listens:
            put("listens", me, f"port:{port}/tcp")
        for port in s.connects:
            put("connects", me, f"port:{port}/tcp")
        for port in s.briefly:
            put("may", me, f"port:{port}/tcp")
        for kind, names in (("reads", s.reads), ("writes", s.writes)):
            for name in names:
                put(kind, me, "stream:" + name)
        if s.venv:
            put("runs_in", me, "venv:" + s.venv)
        if s.code:
            put("implements", me, "code:" + s.code)
        if s.target:
            put("wants", f"target:quantum-{s.target}", me)
        if s.needs_redis:
            put("wants", me, "service:redis-server")
    for name, (triggered, _, _) in TIMERS.items():
        put("triggers", "timer:" + name, "service:" + triggered)
    for name, port in SOCKETS.items():
        put("may", "service:" + name, f"port:{port}/tcp")  # in its name, as one may see it
    for name in TARGETS:
        if name != "trader":
            put("wants", "target:quantum-trader", "target:quantum-" + name)
    for pairs in truth.values():
        pairs.sort()
    truth["sources"] = sorted(["service:" + s.name for s in SERVICES] + ["target:quantum-" + t for t in TARGETS] + ["timer:" + t for t in TIMERS])
    return truth
