# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
import redis


def test_policy_reaches_the_engine():
    r = redis.Redis()
    r.xadd("quantum:stream:policy.updated", {"policy": "test"})
    assert r.xread({"quantum:stream:execution.result": "0"})
