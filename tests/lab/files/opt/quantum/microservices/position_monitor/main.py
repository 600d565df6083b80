# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Follows open positions."""
import os

import redis

r = redis.Redis(client_name="position-monitor")
r.xgroup_create("quantum:stream:execution.result", "positions")
while True:
    batch = r.xreadgroup("positions", f"{os.getpid()}@positions", {"quantum:stream:execution.result": ">"})
    for stream, entries in batch:
        for entry, _ in entries:
            r.xack(stream, "positions", entry)
