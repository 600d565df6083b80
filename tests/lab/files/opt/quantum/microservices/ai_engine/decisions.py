# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
import os

import redis

from .outputs import decided

GROUP = "ai-engine"
INPUTS = [
    "quantum:stream:market.klines",
    "quantum:stream:exchange.normalized",
    "quantum:stream:trade.closed",
]


def run():
    r = redis.Redis(client_name="ai-engine")
    consumer = "ai-engine-%d" % os.getpid()
    for stream in INPUTS:
        r.xgroup_create(stream, GROUP)
    while True:
        for stream, entries in r.xreadgroup(GROUP, consumer, {s: ">" for s in INPUTS}):
            for entry, _ in entries:
                if not stream.endswith("closed"):
                    decided(r, entry)
                r.xack(stream, GROUP, entry)
