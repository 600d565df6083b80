# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Keeps profit and loss in step with the account."""
import os

import redis

GROUP = "pnl"
SOURCES = ("quantum:stream:execution.result", "quantum:stream:trade.closed")


def follow(r, consumer):
    wanted = dict.fromkeys(SOURCES, ">")
    while True:
        for stream, entries in r.xreadgroup(GROUP, consumer, wanted):
            r.xack(stream, GROUP, *[entry for entry, _ in entries])


if __name__ == "__main__":
    server = redis.Redis()
    for name in SOURCES:
        server.xgroup_create(name, GROUP)
    follow(server, f"pnl-{os.getpid()}")
