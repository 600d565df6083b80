# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Remembers events."""
import redis

EVENTS = "quantum:stream:events"
r = redis.Redis()
r.xgroup_create(EVENTS, "recorders")
while True:
    for _, entries in r.xreadgroup("recorders", "c1", {EVENTS: ">"}):
        for entry, _ in entries:
            r.xack(EVENTS, "recorders", entry)
