# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Brings in what exchanges send."""
import time

import redis
from shared.streams import EXCHANGE_RAW


def run():
    r = redis.Redis()
    while True:
        r.xadd(EXCHANGE_RAW, {"exchange": "bybit", "bid": 1})
        time.sleep(1)


if __name__ == "__main__":
    run()
