# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""One feed of one market: feed.py --symbol SYMBOL"""
import sys
import time

import redis

symbol = sys.argv[sys.argv.index("--symbol") + 1]
stream = "quantum:stream:market.tick"
r = redis.Redis(client_name=f"feed:{symbol}")
while True:
    r.xadd(stream, {"symbol": symbol})
    time.sleep(1)
