# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Continuous learning: asks for a training when enough trades were closed. Reaches Redis by its socket."""
import redis
from shared.streams import CLM_INTENT

TRADES = "quantum:stream:trade.closed"
r = redis.Redis(unix_socket_path="/run/redis/redis.sock", client_name="clm")
for stream in (TRADES, CLM_INTENT):
    r.xgroup_create(stream, "clm", id="0")
while True:
    for stream, entries in r.xreadgroup("clm", "clm", {TRADES: ">", CLM_INTENT: ">"}):
        for entry, _ in entries:
            r.xack(stream, "clm", entry)
        r.xadd("quantum:stream:model.retrain", {"reason": "trades"})
