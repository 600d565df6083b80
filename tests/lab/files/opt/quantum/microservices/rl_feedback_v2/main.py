# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Feeds results back to what learns."""
import redis
from shared.streams import SIZING_DECIDED

CLOSED = "quantum:stream:trade.closed"
r = redis.Redis()
for stream in (CLOSED, SIZING_DECIDED):
    r.xgroup_create(stream, "feedback")
while True:
    for stream, entries in r.xreadgroup("feedback", "rl-feedback-v2", {CLOSED: ">", SIZING_DECIDED: ">"}):
        for entry, _ in entries:
            r.xack(stream, "feedback", entry)
