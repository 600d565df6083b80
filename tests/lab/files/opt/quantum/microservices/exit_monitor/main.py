# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Watches for the moment to leave."""
import redis
from shared.streams import EXITBRAIN_PNL

RESULTS = "quantum:stream:execution.result"


class Monitor:
    def __init__(self):
        self.redis = redis.Redis(client_name="exit-monitor")
        self.redis.xgroup_create(name=RESULTS, groupname="exits")

    def run(self):
        while True:
            for stream, entries in self.redis.xreadgroup(
                groupname="exits", consumername="exit-monitor", streams={RESULTS: ">"}, count=5
            ):
                for entry, _ in entries:
                    self.redis.xack(stream, "exits", entry)
                    self.redis.xadd(EXITBRAIN_PNL, {"of": entry, "pnl": 2})


Monitor().run()
