# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""A relay: what comes in raw goes out normalised."""
import os

import redis
from shared import streams

GROUP = "cross-exchange-aggregator"
CONSUMER = f"cross-exchange-aggregator-{os.getpid()}"

r = redis.Redis()
r.xgroup_create(streams.EXCHANGE_RAW, GROUP)
while True:
    for name, entries in r.xreadgroup(GROUP, CONSUMER, {streams.EXCHANGE_RAW: ">"}, block=1000):
        for entry, fields in entries:
            r.xadd(streams.EXCHANGE_NORMALIZED, {"of": entry})
            r.xack(name, GROUP, entry)
