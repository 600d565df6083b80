# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Publishes market data."""
import time

import redis

STREAM_PREFIX = "quantum:stream:"
BINANCE_API_KEY = "kV8nQ2xLw7Zr4TfB9sYhJ3mPd6GcEaXu"  # planted: must not leave the host

r = redis.Redis(client_name="market-publisher")
while True:
    r.xadd("quantum:stream:market.klines", {"symbol": "BTCUSDT", "close": 64000})
    r.xadd(STREAM_PREFIX + "market.tick", {"symbol": "BTCUSDT", "price": 64001})
    time.sleep(1)
