# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
import time

import redis

r = redis.Redis()
while True:
    r.xadd("quantum:stream:events", {"event": "tick of the old bot"})
    time.sleep(1)
