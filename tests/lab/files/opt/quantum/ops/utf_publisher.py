# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Publishes the unified training feed."""
import time

import redis

r = redis.Redis()
while True:
    r.xadd('quantum:stream:utf', {'feed': 'unified'})
    time.sleep(1)
