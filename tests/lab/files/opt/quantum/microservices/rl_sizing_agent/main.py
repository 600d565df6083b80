# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Decides how large a position may be."""
import os

import redis
from shared.streams import EXITBRAIN_PNL, SIZING_DECIDED

STREAMS = {EXITBRAIN_PNL: ">", "quantum:stream:trade.closed": ">"}
r = redis.Redis()
for stream in STREAMS:
    r.xgroup_create(stream, "rl-sizer")
while True:
    for stream, entries in r.xreadgroup("rl-sizer", f"rl-sizer-{os.getpid()}", STREAMS):
        for entry, _ in entries:
            r.xack(stream, "rl-sizer", entry)
        r.xadd(SIZING_DECIDED, {"size": 1})
