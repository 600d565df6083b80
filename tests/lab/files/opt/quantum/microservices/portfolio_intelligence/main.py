# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Analyses the portfolio. Reads ticks without a group: every one is seen by everybody."""
import threading

import redis
from shared.net import listen


def ticks():
    r = redis.Redis()
    last = "$"
    while True:
        for _, entries in r.xread({"quantum:stream:market.tick": last}, block=2000):
            last = entries[-1][0]


def trades():
    r = redis.Redis(client_name="portfolio-intelligence")
    r.xgroup_create("quantum:stream:trade.closed", "portfolio")
    while True:
        for stream, entries in r.xreadgroup("portfolio", "portfolio-intelligence", {"quantum:stream:trade.closed": ">"}):
            for entry, _ in entries:
                r.xack(stream, "portfolio", entry)
            r.xadd("quantum:stream:portfolio.snapshot_updated", {"trades": len(entries)})


if __name__ == "__main__":
    listen("::", 8004, dual=True)
    threading.Thread(target=ticks, daemon=True).start()
    trades()
