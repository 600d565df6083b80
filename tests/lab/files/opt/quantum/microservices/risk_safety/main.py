# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Watches closed trades, and tells when it has to stop."""
import redis

r = redis.Redis()
r.xgroup_create("quantum:stream:trade.closed", "workers")
seen = 0
while True:
    for _, entries in r.xreadgroup("workers", "worker-1", {"quantum:stream:trade.closed": ">"}):
        seen += len(entries)
        for entry, _ in entries:
            r.xack("quantum:stream:trade.closed", "workers", entry)
        r.xadd("quantum:stream:policy.updated", {"seen": seen})
        r.xadd("quantum:stream:risk.alerts", {"seen": seen, "level": "low"})
